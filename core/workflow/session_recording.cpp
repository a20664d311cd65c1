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

Result<Enrollment> Session::begin(const population::Nik &nik)
{
    const auto open = m_enrollments.openFor(nik);
    if (!open)
        return fail(open.error());
    const QByteArray subject = nik.toString().toUtf8();
    if (*open) {
        const auto noted
            = noteReading({Act::RecordEnrollment, QStringLiteral("enrollment.resume"), subject});
        return noted ? m_enrollments.load(**open) : fail(noted.error());
    }
    const auto person = m_roster.find(nik);
    if (!person)
        return fail(person.error());
    return create(*person);
}

Result<Enrollment> Session::create(const population::Resident &resident)
{
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
                     {}};
    const auto done = perform({Act::RecordEnrollment, QStringLiteral("enrollment.begin"),
                               resident.nik.toString().toUtf8()},
                              [&] { return m_enrollments.insert(fresh); });
    if (!done)
        return fail(done.error());
    return fresh;
}

Result<Enrollment> Session::load(const EnrollmentId &id)
{
    const auto noted
        = noteReading({Act::ListEnrollments, QStringLiteral("enrollment.view"), id.toBytes()});
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

namespace {

Result<void> requireOpen(store::EnrollmentRepository &enrollments, const EnrollmentId &id)
{
    const auto state = enrollments.state(id);
    if (!state)
        return fail(state.error());
    if (!enrollment::isOpen(*state))
        return fail(ErrorCode::StateForbids, "captures only while the recording is open",
                    enrollment::stateName(*state).toStdString());
    return {};
}

} // namespace

Result<void> Session::saveItem(const EnrollmentId &id, const enrollment::CaptureItem &item)
{
    return perform({Act::RecordEnrollment, QStringLiteral("enrollment.capture"), id.toBytes()},
                   [&] {
                       return requireOpen(m_enrollments, id).and_then([&] {
                           return m_enrollments.putItem(id, item, now());
                       });
                   });
}

Result<void> Session::saveException(const EnrollmentId &id,
                                    const enrollment::CaptureException &exception)
{
    if (!enrollment::mayBeExcepted(exception.key, exception.reason))
        return fail(ErrorCode::StateForbids, "not a lawful exception",
                    enrollment::itemName(exception.key).toStdString());
    return perform({Act::RecordEnrollment, QStringLiteral("enrollment.except"), id.toBytes()}, [&] {
        return requireOpen(m_enrollments, id).and_then([&] {
            return m_enrollments.putException(id, exception, now());
        });
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
    return changeState({Act::RecordEnrollment, QStringLiteral("enrollment.complete"), id.toBytes()},
                       id, State::Complete);
}

Result<void> Session::returnToRecorder(const EnrollmentId &id, const QString &reason)
{
    return perform({Act::ReturnEnrollment, QStringLiteral("enrollment.return"), id.toBytes()}, [&] {
        return requireState(id, State::Returned)
            .and_then([&] { return m_enrollments.setReason(id, reason); })
            .and_then([&] { return m_enrollments.setState(id, State::Returned, now()); });
    });
}

Result<void> Session::cancel(const EnrollmentId &id, const QString &reason)
{
    return perform({Act::CancelEnrollment, QStringLiteral("enrollment.cancel"), id.toBytes()}, [&] {
        return requireState(id, State::Canceled)
            .and_then([&] { return m_enrollments.setReason(id, reason); })
            .and_then([&] { return m_enrollments.setState(id, State::Canceled, now()); });
    });
}

Result<std::vector<store::EnrollmentOverview>> Session::list()
{
    if (!vault::roleMay(m_role, Act::ListEnrollments))
        return fail(ErrorCode::RoleForbids, "enrollment.list");
    return m_enrollments.list();
}

} // namespace rekam::workflow
