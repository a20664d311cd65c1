// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/document_seen.h"

#include <array>

namespace rekam::enrollment {

namespace {

constexpr std::array<const char *, 15> names{
    "family_card",    "invitation",     "marriage_book",       "birth_certificate",
    "old_card",       "move_letter",    "divorce_certificate", "death_certificate",
    "diploma",        "court_decision", "work_letter",         "belief_letter",
    "biodata_letter", "other",          "stay_permit"};

constexpr auto documents = [] {
    std::array<DocumentSeen, names.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<DocumentSeen>(i + 1);
    // "Other" is the last to be looked for.
    std::swap(all[all.size() - 1], all[all.size() - 2]);
    return all;
}();

} // namespace

QString documentName(DocumentSeen document)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(document) - 1));
}

base::Result<DocumentSeen> documentFromName(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<DocumentSeen>(i + 1);
    }
    return base::fail(base::ErrorCode::InputMalformed, "not a document",
                      name.left(64).toString().toStdString());
}

std::span<const DocumentSeen> allDocuments()
{
    return documents;
}

bool carriesBirthDate(DocumentSeen document)
{
    using enum DocumentSeen;
    switch (document) {
    case FamilyCard:
    case MarriageBook:
    case BirthCertificate:
    case OldCard:
    case MoveLetter:
    case Diploma:
    case CourtDecision:
    case BiodataLetter:
    case StayPermit:
        return true;
    case Invitation:
    case DivorceCertificate:
    case DeathCertificate:
    case WorkLetter:
    case BeliefLetter:
    case Other:
        break;
    }
    return false;
}

} // namespace rekam::enrollment
