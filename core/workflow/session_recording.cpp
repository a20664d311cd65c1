// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that records a resident: begin, capture, complete, return, cancel.
#include "core/workflow/session.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::Enrollment;
using enrollment::EnrollmentId;
using enrollment::State;
using vault::Act;

Result<Enrollment> Session::begin(const population::Nik &nik, const enrollment::Grounds &grounds,
                                  const std::optional<enrollment::CorrectionRequest> &birthDate)
{
    const QByteArray digits = nik.toString().toUtf8();
    if (const auto right = requireRight({Act::RecordEnrollment, QStringLiteral("enrollment.begin"),
                                         digits, m_audit.personHash(digits)});
        !right)
        return fail(right.error());
    const auto open = m_enrollments.openFor(nik);
    if (!open)
        return fail(open.error());
    if (*open)
        return resume(**open, nik);
    const auto person = m_roster.find(nik);
    if (!person)
        return fail(person.error());
    enrollment::Grounds weighed = grounds;
    weighed.origin = enrollment::BiodataOrigin::Roster;
    Corrections corrections;
    if (birthDate) {
        auto request = readBirthDate(*person, *birthDate);
        if (!request)
            return fail(request.error());
        weighed.documents.push_back(request->basis);
        corrections.push_back(*std::move(request));
    }
    weighed = enrollment::tidied(std::move(weighed));
    return weigh(*person, weighed, corrections).and_then([&] {
        return create(*person, weighed, corrections);
    });
}

Result<Enrollment> Session::resume(const EnrollmentId &id, const population::Nik &nik)
{
    const QByteArray digits = nik.toString().toUtf8();
    const auto resumed = perform({Act::RecordEnrollment, QStringLiteral("enrollment.resume"),
                                  digits, m_audit.personHash(digits)},
                                 [&]() -> Result<void> {
                                     const auto state = m_enrollments.state(id);
                                     if (!state)
                                         return fail(state.error());
                                     return *state == State::Paused
                                         ? m_enrollments.setState(id, State::Draft, now())
                                         : Result<void>{};
                                 });
    return resumed ? m_enrollments.load(id) : fail(resumed.error());
}

Result<Enrollment> Session::create(const population::Resident &resident,
                                   const enrollment::Grounds &grounds,
                                   const Corrections &corrections)
{
    const auto gauge = diskGauge();
    if (gauge && gauge->level == DiskLevel::Reserve)
        return fail(ErrorCode::DiskNearlyFull, "the reserve is in use");
    const QDateTime moment = now();
    const QDate day = moment.toLocalTime().date(); // the day that the people at the station know
    const auto serial = m_enrollments.countOn(day);
    if (!serial)
        return fail(serial.error());
    Enrollment fresh{EnrollmentId::generate(m_station.m_clock),
                     enrollment::enrollmentNumber(profile().id, day, *serial + 1),
                     profile().id,
                     State::Draft,
                     resident,
                     m_accountName,
                     {},
                     moment,
                     moment,
                     {},
                     {},
                     {},
                     grounds,
                     corrections};
    const QByteArray digits = resident.nik.toString().toUtf8();
    const bool declared = grounds.origin == enrollment::BiodataOrigin::Declared;
    // Each of the two stricter acts includes that one may record at all.
    const Act permission = declared ? Act::DeclareResident
        : corrections.empty()       ? Act::RecordEnrollment
                                    : Act::RequestCorrection;
    const QByteArray person = m_audit.personHash(digits);
    const auto done = perform(
        {permission,
         declared ? QStringLiteral("enrollment.declare") : QStringLiteral("enrollment.begin"),
         digits, person, false},
        [&]() -> Result<void> {
            if (const auto inserted = m_enrollments.insert(fresh); !inserted || corrections.empty())
                return inserted;
            return m_audit.append({m_accountName, QStringLiteral("enrollment.correct"),
                                   fresh.id.toBytes(), QStringLiteral("ok"), person, m_place},
                                  moment);
        });
    if (!done)
        return fail(done.error());
    return fresh;
}

Result<Enrollment> Session::load(const EnrollmentId &id)
{
    const auto noted
        = noteReading(deedOn(Act::ViewEnrollment, QStringLiteral("enrollment.view"), id));
    return noted ? m_enrollments.load(id) : fail(noted.error());
}

Result<void> Session::requireState(const EnrollmentId &id, State next)
{
    const auto present = m_enrollments.state(id);
    if (!present)
        return fail(present.error());
    if (!enrollment::mayBecome(*present, next))
        return fail(ErrorCode::StateForbids, "not from this state",
                    enrollment::stateName(*present).toStdString());
    return {};
}

Result<void> Session::changeState(const Deed &deed, const EnrollmentId &id, State next)
{
    return perform(deed, [&] {
        return requireState(id, next).and_then(
            [&] { return m_enrollments.setState(id, next, now()); });
    });
}

Result<void> Session::requireOpen(const EnrollmentId &id)
{
    const auto state = m_enrollments.state(id);
    if (!state)
        return fail(state.error());
    if (!enrollment::isOpen(*state))
        return fail(ErrorCode::StateForbids, "only while the recording is open",
                    enrollment::stateName(*state).toStdString());
    return {};
}

Result<void> Session::saveItem(const EnrollmentId &id, const enrollment::CaptureItem &item)
{
    return perform(deedOn(Act::RecordEnrollment, QStringLiteral("enrollment.capture"), id), [&] {
        return requireOpen(id).and_then([&] { return m_enrollments.putItem(id, item, now()); });
    });
}

Result<void> Session::saveException(const EnrollmentId &id,
                                    const enrollment::CaptureException &exception)
{
    return saveExceptions(id, {exception});
}

Result<void> Session::saveExceptions(const EnrollmentId &id,
                                     const std::vector<enrollment::CaptureException> &exceptions)
{
    return perform(
        deedOn(Act::ExceptCapture, QStringLiteral("enrollment.except"), id), [&]() -> Result<void> {
            if (const auto open = requireOpen(id); !open)
                return open;
            for (enrollment::CaptureException exception : exceptions) {
                if (!enrollment::mayBeExcepted(exception.key, exception.reason))
                    return fail(ErrorCode::StateForbids, "not a lawful exception",
                                enrollment::itemName(exception.key).toStdString());
                exception.confirmer.clear(); // nobody confirms their own
                exception.confirmedAt = {};
                if (const auto put = m_enrollments.putException(id, exception, now()); !put)
                    return put;
            }
            return {};
        });
}

Result<void> Session::complete(const EnrollmentId &id)
{
    const auto present = m_enrollments.load(id);
    if (!present)
        return fail(present.error());
    const auto missing = enrollment::missingItems(*present);
    if (!missing.empty())
        return fail(ErrorCode::EnrollmentIncomplete,
                    std::to_string(missing.size()) + " captures missing",
                    enrollment::itemName(missing.front()).toStdString());
    const auto chip = chipFingersOf(*present);
    if (!chip)
        return fail(chip.error());
    return perform(deedOn(Act::RecordEnrollment, QStringLiteral("enrollment.complete"), id), [&] {
        return requireState(id, State::Complete)
            .and_then([&] { return m_enrollments.setChipFingers(id, *chip); })
            .and_then([&] { return m_enrollments.setState(id, State::Complete, now()); });
    });
}

Result<void> Session::pause(const EnrollmentId &id)
{
    return changeState(deedOn(Act::RecordEnrollment, QStringLiteral("enrollment.pause"), id), id,
                       State::Paused);
}

Result<void> Session::returnToRecorder(const EnrollmentId &id, const QString &reason)
{
    return perform(deedOn(Act::ReturnEnrollment, QStringLiteral("enrollment.return"), id), [&] {
        return requireState(id, State::Returned)
            .and_then([&] { return m_enrollments.setReason(id, reason); })
            .and_then([&] { return m_enrollments.setState(id, State::Returned, now()); });
    });
}

Result<void> Session::cancel(const EnrollmentId &id, const QString &reason)
{
    const auto canceled = perform(
        deedOn(Act::CancelEnrollment, QStringLiteral("enrollment.cancel"), id),
        [&]() -> Result<void> {
            if (reason.trimmed().isEmpty())
                return fail(ErrorCode::InputMalformed, "a reason is needed", "reason");
            return requireState(id, State::Canceled)
                .and_then([&] { return m_enrollments.setReason(id, reason.trimmed()); })
                .and_then([&] { return m_enrollments.setState(id, State::Canceled, now()); })
                .and_then([&] { return m_enrollments.eraseDetail(id); });
        });
    if (canceled)
        settleCopies({id});
    return canceled;
}

Result<std::vector<store::EnrollmentOverview>> Session::list()
{
    if (const auto right = checkRight(Act::ListEnrollments, "enrollment.list"); !right)
        return fail(right.error());
    return m_enrollments.list();
}

} // namespace rekam::workflow
