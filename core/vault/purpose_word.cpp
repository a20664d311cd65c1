// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/purpose_word.h"

#include <array>

namespace rekam::vault {

namespace {

struct PurposeName
{
    Purpose purpose;
    QLatin1String word;
};

constexpr std::array<PurposeName, 6> purposeNames{{{Purpose::Authority, QLatin1String("Authority")},
                                                   {Purpose::Opening, QLatin1String("Opening")},
                                                   {Purpose::Recovery, QLatin1String("Recovery")},
                                                   {Purpose::Receipts, QLatin1String("Receipts")},
                                                   {Purpose::Server, QLatin1String("Server")},
                                                   {Purpose::Station, QLatin1String("Station")}}};

} // namespace

QString purposeWord(Purpose purpose)
{
    for (const PurposeName &name : purposeNames) {
        if (name.purpose == purpose)
            return name.word;
    }
    return {};
}

std::optional<Purpose> purposeFromWord(QStringView word)
{
    for (const PurposeName &name : purposeNames) {
        if (name.word == word)
            return name.purpose;
    }
    return {};
}

} // namespace rekam::vault
