// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that decides who is recorded, and keeps what they declare and dispute.
#include "core/population/resident_texts.h"
#include "core/workflow/session.h"

#include <algorithm>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::BiodataOrigin;
using enrollment::Enrollment;
using enrollment::EnrollmentId;
using enrollment::Grounds;
using vault::Act;

namespace {

/** Young people who are or were married may be recorded too; the marriage book says so where the
 *  roster does not yet (domain 1.1). */
population::Resident asMarried(const population::Resident &resident, const Grounds &grounds)
{
    population::Resident shown = resident;
    const auto &papers = grounds.documents;
    if (std::find(papers.begin(), papers.end(), enrollment::DocumentSeen::MarriageBook)
        != papers.end())
        shown.maritalStatus = QStringLiteral("KAWIN");
    return shown;
}

/** What a paper says that carries a birth date, where the person disputes that of the roster. */
std::optional<QDate>
disputedBirthDate(const std::vector<enrollment::CorrectionRequest> &corrections)
{
    for (const enrollment::CorrectionRequest &request : corrections) {
        if (request.field == population::Column::TGL_LHR
            && enrollment::carriesBirthDate(request.basis))
            return QDate::fromString(request.after, QStringLiteral("dd-MM-yyyy"));
    }
    return {};
}

} // namespace

Result<std::vector<population::Advice>> Session::adviceOn(const population::Resident &resident)
{
    const auto known = reference();
    if (!known)
        return fail(known.error());
    return population::adviceOn(resident, **known, now().toLocalTime().date());
}

Result<population::LocalRecording> Session::localRecordingOf(const population::Nik &nik)
{
    const auto waiting = m_enrollments.waitingFor(nik);
    if (!waiting)
        return fail(waiting.error());
    if (*waiting)
        return population::LocalRecording::Finished;
    // Approval erases the NIK with the draft; the chain still knows by its hash.
    const auto acts = m_audit.find({.act = QStringLiteral("enrollment.approve"),
                                    .person = m_audit.personHash(nik.toString().toUtf8()),
                                    .limit = 100});
    if (!acts)
        return fail(acts.error());
    const bool approved = std::any_of(acts->begin(), acts->end(),
                                      [](const auto &entry) { return entry.outcome == u"ok"; });
    return approved ? population::LocalRecording::Finished : population::LocalRecording::None;
}

Result<PersonView> Session::assess(const population::Resident &resident, const Grounds &grounds,
                                   const Corrections &corrections)
{
    const auto known = reference();
    if (!known)
        return fail(known.error());
    const auto local = localRecordingOf(resident.nik);
    if (!local)
        return fail(local.error());
    const QDate today = now().toLocalTime().date();
    population::Resident person = asMarried(resident, grounds);
    PersonView view{.resident = resident,
                    .advice = population::adviceOn(resident, **known, today),
                    .eligibility
                    = population::eligibilityOf(person, (*known)->codes, today, *local)};
    const auto disputed = disputedBirthDate(corrections);
    if (disputed && view.eligibility.reason == population::EligibilityReason::TooYoung) {
        person.birthDate = *disputed;
        view.eligibility = population::eligibilityOf(person, (*known)->codes, today, *local);
        if (view.eligibility.mayRecord())
            view.warnings.push_back(enrollment::Warning::BirthDateDisputed);
    }
    if (const auto warning = enrollment::warningOf(view.eligibility))
        view.warnings.push_back(*warning);
    if (view.eligibility.mayRecord() && population::isForeigner(resident, (*known)->codes))
        view.warnings.push_back(enrollment::Warning::Foreigner);
    if (grounds.earlier == enrollment::EarlierRecording::Elsewhere)
        view.warnings.push_back(enrollment::Warning::ToldElsewhere);
    return view;
}

Result<PersonView> Session::view(const population::Nik &nik,
                                 const std::optional<enrollment::CorrectionRequest> &birthDate)
{
    auto found = resident(nik); // with its row in the chain
    const auto open = m_enrollments.openFor(nik);
    if (!open)
        return fail(open.error());
    std::optional<Enrollment> record;
    if (*open) {
        auto loaded = m_enrollments.load(**open);
        if (!loaded)
            return fail(loaded.error());
        record = *std::move(loaded);
    }
    const bool listed = found.has_value();
    if (!listed && (found.error().code != ErrorCode::ResidentUnknown || !record))
        return fail(found.error());
    const population::Resident &person = record ? record->resident : *found;
    std::optional<enrollment::CorrectionRequest> disputed;
    if (birthDate && !record) {
        auto request = readBirthDate(person, *birthDate);
        if (!request)
            return fail(request.error());
        disputed = *std::move(request);
    }
    auto view = assess(person, record ? record->grounds : Grounds{},
                       record         ? record->corrections
                           : disputed ? Corrections{*disputed}
                                      : Corrections{});
    if (!view)
        return view;
    view->disputed = std::move(disputed);
    view->listed = listed;
    view->open = std::move(record);
    return view;
}

Result<PersonView> Session::consider(const population::Resident &resident, const Grounds &grounds)
{
    if (const auto right = checkRight(Act::DeclareResident, "enrollment.declare"); !right)
        return fail(right.error());
    auto view = assess(resident, grounds);
    if (view)
        view->listed = false;
    return view;
}

Result<void> Session::weigh(const population::Resident &resident, Grounds &grounds,
                            const Corrections &corrections)
{
    const auto view = assess(resident, grounds, corrections);
    if (!view)
        return fail(view.error());
    if (view->eligibility.reason == population::EligibilityReason::TooYoung)
        return fail(ErrorCode::RecordingTooEarly, {},
                    view->eligibility.from.toString(QStringLiteral("dd-MM-yyyy")).toStdString());
    grounds.warnings = view->warnings;
    const auto unexplained = enrollment::warningsToExplain(grounds.warnings, grounds.documents);
    if (unexplained.empty())
        return {};
    if (grounds.reason.isEmpty())
        return fail(ErrorCode::ReasonNeeded, {},
                    enrollment::warningName(unexplained.front()).toStdString());
    if (grounds.earlier == enrollment::EarlierRecording::NotAsked)
        return fail(ErrorCode::GroundsIncomplete, {}, "earlier");
    return {};
}

Result<Enrollment> Session::declare(const population::Resident &given, const Grounds &stated)
{
    if (const auto right
        = requireRight({Act::DeclareResident, QStringLiteral("enrollment.declare"), {}});
        !right)
        return fail(right.error());
    const auto known = reference();
    if (!known)
        return fail(known.error());
    const auto resident = population::withListedWords(given, (*known)->codes);
    if (!resident)
        return fail(resident.error());
    const auto listed = m_roster.find(resident->nik);
    if (listed)
        return fail(ErrorCode::ResidentListed);
    if (listed.error().code != ErrorCode::ResidentUnknown)
        return fail(listed.error());
    Grounds grounds = stated;
    grounds.origin = BiodataOrigin::Declared;
    grounds = enrollment::tidied(std::move(grounds));
    if (const auto whole = enrollment::checkDeclared(grounds); !whole)
        return fail(whole.error());
    const auto open = m_enrollments.openFor(resident->nik);
    if (!open)
        return fail(open.error());
    if (*open)
        return redeclare(**open, *resident, grounds).and_then([&] {
            return resume(**open, resident->nik);
        });
    return weigh(*resident, grounds).and_then([&] { return create(*resident, grounds); });
}

Result<void> Session::changeBiodata(const Deed &deed, const EnrollmentId &id,
                                    const std::function<Result<void>(Enrollment &)> &change)
{
    return perform(deed, [&]() -> Result<void> {
        if (const auto open = requireOpen(id); !open)
            return open;
        auto record = m_enrollments.load(id);
        if (!record)
            return fail(record.error());
        if (const auto changed = change(*record); !changed)
            return changed;
        return m_enrollments.putBiodata(*record, now());
    });
}

Result<void> Session::redeclare(const EnrollmentId &id, const population::Resident &given,
                                const Grounds &stated)
{
    const Deed deed = deedOn(Act::DeclareResident, QStringLiteral("enrollment.redeclare"), id);
    if (const auto right = requireRight(deed); !right)
        return right;
    const auto known = reference();
    if (!known)
        return fail(known.error());
    const auto resident = population::withListedWords(given, (*known)->codes);
    if (!resident)
        return fail(resident.error());
    return changeBiodata(deed, id, [&](Enrollment &record) -> Result<void> {
        if (record.grounds.origin != BiodataOrigin::Declared)
            return fail(ErrorCode::CorrectionForbidden, "biodata of the roster");
        Grounds grounds = stated;
        grounds.origin = BiodataOrigin::Declared;
        grounds = enrollment::tidied(std::move(grounds));
        if (const auto whole = enrollment::checkDeclared(grounds); !whole)
            return whole;
        if (!(resident->nik == record.resident.nik)) {
            // Mistyped: from now on this is about somebody else, who must be nobody known.
            if (m_roster.find(resident->nik))
                return fail(ErrorCode::ResidentListed);
            const auto other = m_enrollments.openFor(resident->nik);
            if (!other)
                return fail(other.error());
            if (*other)
                return fail(ErrorCode::EnrollmentOpenElsewhere, "another draft of this NIK");
            const QByteArray digits = resident->nik.toString().toUtf8();
            const auto noted = m_audit.append(
                {m_accountName, QStringLiteral("enrollment.redeclare"), id.toBytes(),
                 QStringLiteral("ok"), m_audit.personHash(digits), m_place},
                now());
            if (!noted)
                return noted;
        }
        if (const auto weighed = weigh(*resident, grounds); !weighed)
            return weighed;
        record.resident = *resident;
        record.grounds = grounds;
        return {};
    });
}

Result<void> Session::amendGrounds(const EnrollmentId &id, const Grounds &stated)
{
    return changeBiodata(
        deedOn(Act::RecordEnrollment, QStringLiteral("enrollment.grounds"), id), id,
        [&](Enrollment &record) -> Result<void> {
            Grounds grounds = stated;
            grounds.origin = record.grounds.origin;
            grounds.declaredReason = record.grounds.declaredReason;
            grounds.declaredNote = record.grounds.declaredNote;
            grounds = enrollment::tidied(std::move(grounds));
            if (grounds.origin == BiodataOrigin::Declared) {
                if (const auto whole = enrollment::checkDeclared(grounds); !whole)
                    return whole;
            }
            if (const auto weighed = weigh(record.resident, grounds, record.corrections); !weighed)
                return weighed;
            record.grounds = grounds;
            return {};
        });
}

Result<void> Session::noteReferral()
{
    return noteReading({Act::FindResident, QStringLiteral("resident.refer"), {}});
}

} // namespace rekam::workflow
