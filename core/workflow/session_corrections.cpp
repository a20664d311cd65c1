// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that takes down what a person disputes in the biodata of the roster (F-1.06).
#include "core/population/resident_texts.h"
#include "core/workflow/session.h"

#include <algorithm>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::BiodataOrigin;
using enrollment::CorrectionRequest;
using enrollment::Enrollment;
using enrollment::EnrollmentId;
using vault::Act;

namespace {

constexpr qsizetype longestNote = 500;

std::string nameOf(population::Column field)
{
    return population::columnName(field).toStdString();
}

} // namespace

Result<CorrectionRequest> Session::readCorrection(const CorrectionRequest &wanted)
{
    const std::string field = nameOf(wanted.field);
    if (!enrollment::mayBeCorrected(wanted.field))
        return fail(ErrorCode::CorrectionForbidden, {}, field);
    const auto known = reference();
    if (!known)
        return fail(known.error());
    auto after = population::normalizedText(wanted.field, wanted.after, now().toLocalTime().date(),
                                            (*known)->codes);
    if (!after)
        return fail(after.error());
    if (wanted.after.trimmed().isEmpty() || after->isEmpty())
        return fail(ErrorCode::InputMalformed, "nothing to become", field);
    QString note = wanted.note.simplified().left(longestNote);
    if (wanted.basis == enrollment::DocumentSeen::Other && note.isEmpty())
        return fail(ErrorCode::GroundsIncomplete, {}, "note");
    return CorrectionRequest{wanted.field,  {},   *std::move(after), wanted.basis, std::move(note),
                             m_accountName, now()};
}

Result<CorrectionRequest> Session::readBirthDate(const population::Resident &resident,
                                                 const CorrectionRequest &wanted)
{
    if (wanted.field != population::Column::TGL_LHR)
        return fail(ErrorCode::CorrectionForbidden, "no recording yet", nameOf(wanted.field));
    if (!enrollment::carriesBirthDate(wanted.basis))
        return fail(ErrorCode::GroundsIncomplete, {}, "birth-paper");
    auto request = readCorrection(wanted);
    if (!request)
        return request;
    request->before = population::residentText(resident, request->field);
    if (request->before == request->after)
        return fail(ErrorCode::InputMalformed, "as it is already", nameOf(wanted.field));
    return request;
}

Result<void> Session::requestCorrection(const EnrollmentId &id, const CorrectionRequest &wanted)
{
    const Deed deed = deedOn(Act::RequestCorrection, QStringLiteral("enrollment.correct"), id);
    if (const auto right = requireRight(deed); !right)
        return right;
    const auto request = readCorrection(wanted);
    if (!request)
        return fail(request.error());
    return changeBiodata(deed, id, [&](Enrollment &record) -> Result<void> {
        const std::string field = nameOf(wanted.field);
        if (record.grounds.origin == BiodataOrigin::Declared)
            return fail(ErrorCode::CorrectionForbidden, "declared biodata are changed", field);
        CorrectionRequest placed = *request;
        placed.before = population::residentText(record.resident, placed.field);
        if (placed.before == placed.after)
            return fail(ErrorCode::InputMalformed, "as it is already", field);
        const auto same
            = std::find_if(record.corrections.begin(), record.corrections.end(),
                           [&](const auto &each) { return each.field == placed.field; });
        if (same == record.corrections.end())
            record.corrections.push_back(placed);
        else
            *same = placed;
        return requireOldEnough(record);
    });
}

Result<void> Session::withdrawCorrection(const EnrollmentId &id, population::Column field)
{
    return changeBiodata(
        deedOn(Act::RequestCorrection, QStringLiteral("enrollment.withdraw-correction"), id), id,
        [&](Enrollment &record) -> Result<void> {
            std::erase_if(record.corrections,
                          [field](const auto &each) { return each.field == field; });
            return requireOldEnough(record);
        });
}

Result<void> Session::requireOldEnough(const Enrollment &record)
{
    const auto &warnings = record.grounds.warnings;
    if (std::find(warnings.begin(), warnings.end(), enrollment::Warning::BirthDateDisputed)
        == warnings.end())
        return {};
    enrollment::Grounds grounds = record.grounds;
    return weigh(record.resident, grounds, record.corrections);
}

} // namespace rekam::workflow
