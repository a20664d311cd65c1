// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that hands records over: approval, outbox, receipts.
#include "core/workflow/session.h"
#include "core/workflow/station_secrets.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;
using enrollment::State;
using vault::Act;

Result<void> Session::requireOtherPerson(const enrollment::Enrollment &enrollment,
                                         const QString &account)
{
    if (enrollment.recorder == account)
        return fail(ErrorCode::ApproverIsRecorder, "approver began the recording");
    // Whoever took over a draft and captured or excepted even one item, or wrote in the biodata, is a
    // recorder too; the audit chain knows.
    for (const char *act :
         {"enrollment.capture", "enrollment.except", "enrollment.grounds", "enrollment.redeclare",
          "enrollment.correct", "enrollment.withdraw-correction"}) {
        const auto took = m_audit.hasDone(account, QLatin1String(act), enrollment.id.toBytes());
        if (!took)
            return fail(took.error());
        if (*took)
            return fail(ErrorCode::ApproverIsRecorder, "approver took part in the recording");
    }
    return {};
}

Result<void> Session::approve(const EnrollmentId &id)
{
    const Deed deed = deedOn(Act::ApproveEnrollment, QStringLiteral("enrollment.approve"), id);
    const auto approved = perform(deed, [&]() -> Result<void> {
        if (const auto state = requireState(id, State::Approved); !state)
            return state;
        auto record = m_enrollments.load(id);
        if (!record)
            return fail(record.error());
        if (const auto other = requireOtherPerson(*record, m_accountName); !other)
            return other;
        const StationProfile &me = profile();
        const auto valid
            = vault::checkCertificate(me.certificate, me.authority, vault::Purpose::Station, now())
                  .and_then([&] {
                      return vault::checkCertificate(me.opening, me.authority,
                                                     vault::Purpose::Opening, now());
                  });
        if (!valid)
            return valid;
        store::SettingsRepository settings(store());
        const auto key = loadStationKey(settings, m_keyring);
        if (!key)
            return fail(key.error());
        if (!record->chipFingers) { // completed by an earlier version
            auto fingers = chipFingersOf(*record);
            if (!fingers)
                return fail(fingers.error());
            record->chipFingers = std::move(*fingers);
        }
        if (!enrollment::unconfirmedExceptions(*record).empty()) {
            markConfirmed(*record, m_accountName);
            const auto noted
                = m_audit.append({m_accountName, QStringLiteral("enrollment.confirm-exceptions"),
                                  deed.subject, QStringLiteral("ok"), deed.person, m_place},
                                 now());
            if (!noted)
                return noted;
        }
        record->approver = m_accountName;
        record->state = State::Approved;
        record->updatedAt = now();
        const auto packet
            = exchange::buildPacket(*record, {me.region, me.opening, me.certificate, *key});
        if (!packet)
            return fail(packet.error());
        return m_outbox.put({id, *packet, vault::sha256(*packet), {}, 0}, now())
            .and_then([&] { return m_enrollments.setState(id, State::Approved, now()); })
            .and_then([&] { return m_enrollments.eraseDetail(id); });
    });
    if (approved)
        settleCopies({id});
    return approved;
}

Result<std::optional<store::OutboxEntry>> Session::nextToSend(const std::vector<EnrollmentId> &skip)
{
    if (const auto right = checkRight(Act::Synchronize, "exchange.next"); !right)
        return fail(right.error());
    return m_outbox.next(skip);
}

Result<void> Session::rememberUpload(const EnrollmentId &id, const QString &location)
{
    return perform(deedOn(Act::Synchronize, QStringLiteral("exchange.upload"), id), [&] {
        return m_outbox.rememberLocation(id, location).and_then([&] {
            return m_outbox.noteAttempt(id);
        });
    });
}

Result<void> Session::acceptReceipt(const EnrollmentId &id, const QByteArray &receipt)
{
    const auto entry = m_outbox.find(id);
    if (!entry)
        return fail(entry.error());
    const auto verified = exchange::VerifiedReceipt::verify(
        receipt, profile().authority, id, entry->sha256, entry->packet.size(), now());
    if (!verified)
        return fail(verified.error());
    return perform(deedOn(Act::Synchronize, QStringLiteral("exchange.receipt"), id), [&] {
        // The receipt proves the sending too, also when its answer was lost on the way.
        return requireState(id, State::Sent)
            .and_then([&] { return m_outbox.putReceipt(id, verified->bytes(), now()); })
            .and_then([&] { return m_enrollments.setState(id, State::Sent, now()); })
            .and_then([&] { return m_enrollments.setState(id, State::Receipted, now()); });
    });
}

Result<QByteArray> Session::receipt(const EnrollmentId &id)
{
    return m_outbox.receipt(id);
}

Result<QByteArray> Session::packet(const EnrollmentId &id)
{
    return m_outbox.find(id).map([](const store::OutboxEntry &entry) { return entry.packet; });
}

Result<QByteArray> Session::exportPacket(const EnrollmentId &id)
{
    return noteReading(deedOn(Act::ExportRecord, QStringLiteral("enrollment.export"), id))
        .and_then([&] { return packet(id); });
}

Result<int> Session::waitingToSend()
{
    return m_outbox.waiting();
}

} // namespace rekam::workflow
