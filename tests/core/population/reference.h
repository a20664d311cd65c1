// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/reference_data.h"

#include <stdexcept>

namespace rekam::tests {

/** The program's own regions and code lists. */
inline const population::ReferenceData &reference()
{
    static const auto data = [] {
        auto loaded = population::ReferenceData::load();
        if (!loaded)
            throw std::runtime_error(loaded.error().subject + ": " + loaded.error().detail);
        return *std::move(loaded);
    }();
    return *data;
}

inline population::RegionCode region(const char *code)
{
    return population::RegionCode::parse(QString::fromLatin1(code)).value();
}

} // namespace rekam::tests
