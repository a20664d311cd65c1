// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that keeps the store: room on the disk, drills, retention.
#include "core/base/disk_space.h"
#include "core/workflow/session.h"

#include <QScopeGuard>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;
using vault::Act;

Result<DiskGauge> Session::diskGauge()
{
    m_station.m_reserve.restore(); // room that came back is kept for the next full disk
    const auto free = base::freeBytes(m_station.home());
    if (!free)
        return fail(free.error());
    const auto packet = m_outbox.averagePacket();
    if (!packet)
        return fail(packet.error());
    return gaugeOf(*free, *packet, m_station.m_reserve.isThere());
}

Result<void> Session::noteRestored()
{
    return noteReading({Act::RestoreStore, QStringLiteral("store.restored"), {}});
}

Result<void> Session::noteRescued()
{
    return noteReading({Act::RestoreStore, QStringLiteral("store.rescued"), {}});
}

Result<void> Session::checkEnrollment(const EnrollmentId &id)
{
    using enrollment::State;
    if (const auto right = checkRight(Act::RestoreStore, "enrollment.view"); !right)
        return fail(right.error());
    const auto state = m_enrollments.state(id);
    if (!state)
        return fail(state.error());
    if (enrollment::isOpen(*state) || *state == State::Complete) {
        const auto record = m_enrollments.load(id);
        return record ? Result<void>{} : fail(record.error());
    }
    if (*state == State::Approved || *state == State::Sent || *state == State::Receipted) {
        const auto entry = m_outbox.find(id);
        return entry ? Result<void>{} : fail(entry.error());
    }
    return {};
}

Result<int> Session::countResidents()
{
    int count = 0;
    return m_roster.forEach([&count](const population::Resident &) { ++count; }).map([&count] {
        return count;
    });
}

std::vector<EnrollmentId> Session::everyEnrollment()
{
    return m_enrollments.everyId();
}

Result<store::EnrollmentOverview> Session::overview(const EnrollmentId &id)
{
    if (const auto right = checkRight(vault::Act::ListEnrollments, "enrollment.list"); !right)
        return fail(right.error());
    return m_enrollments.overview(id);
}

Result<QString> Session::purgeOne(const EnrollmentId &id, QDateTime &receivedAt)
{
    const auto entry = m_outbox.find(id);
    if (!entry)
        return fail(entry.error());
    const auto receipt = m_outbox.receipt(id);
    if (!receipt)
        return fail(receipt.error());
    const auto verified = exchange::VerifiedReceipt::verify(
        *receipt, profile().authority, id, entry->sha256, entry->packet.size(), now());
    if (!verified)
        return fail(verified.error());
    receivedAt = verified->statement().receivedAt;
    QString number;
    return perform(deedOn(Act::PurgeDetail, QStringLiteral("enrollment.purge"), id),
                   [&]() -> Result<void> {
                       const auto overview = m_enrollments.overview(id);
                       if (!overview)
                           return fail(overview.error());
                       number = overview->number;
                       return requireState(id, enrollment::State::Purged)
                           .and_then([&] { return m_outbox.erasePacket(verified->permit()); })
                           .and_then([&] {
                               return m_enrollments.setState(id, enrollment::State::Purged, now());
                           });
                   })
        .map([&] { return number; });
}

Result<RetentionReport> Session::dueForRetention(int days)
{
    if (const auto right = checkRight(Act::PurgeDetail, "retention.look"); !right)
        return fail(right.error());
    if (days < 0)
        return fail(ErrorCode::InputMalformed, "days", "--days");
    const auto due = m_outbox.receiptedBefore(now().addDays(-days));
    if (!due)
        return fail(due.error());
    RetentionReport report{now(), m_accountName, days};
    for (const EnrollmentId &id : *due) {
        const auto overview = m_enrollments.overview(id);
        if (overview)
            report.purged.push_back({overview->number, id, overview->updatedAt});
        else
            ++report.kept;
    }
    return report;
}

Result<RetentionReport> Session::purgeReceipted(int days)
{
    const Deed deed{Act::PurgeDetail, QStringLiteral("retention.run"), {}};
    if (days < 0)
        return fail(ErrorCode::InputMalformed, "days", "--days");
    if (const auto noted = noteReading(deed); !noted)
        return fail(noted.error());
    const auto due = m_outbox.receiptedBefore(now().addDays(-days));
    if (!due)
        return fail(due.error());
    RetentionReport report{now(), m_accountName, days};
    // Also where the run stops half way: what is gone here is gone in the copies.
    const auto settled = qScopeGuard([this, &due] { settleCopies(*due); });
    for (const EnrollmentId &id : *due) {
        QDateTime receivedAt;
        const auto number = purgeOne(id, receivedAt);
        if (number)
            report.purged.push_back({*number, id, receivedAt});
        else if (number.error().code == ErrorCode::ReceiptInvalid
                 || number.error().code == ErrorCode::StateForbids
                 || number.error().code == ErrorCode::StoreDamaged)
            ++report.kept; // without a receipt that holds, nothing goes
        else
            return fail(number.error());
    }
    return report;
}

} // namespace rekam::workflow
