// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/packet_intake.h"

#include "core/exchange/packet.h"
#include "core/exchange/receipt.h"
#include "core/vault/sealing.h"

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** True if no later try with the same bytes can succeed. */
bool isFinal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PacketMalformed:
    case ErrorCode::PacketUntrusted:
    case ErrorCode::PacketWrongRegion:
    case ErrorCode::PacketWrongMode:
    case ErrorCode::PacketMismatch:
    case ErrorCode::PacketConflict:
    case ErrorCode::PacketUnopenable:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<void> PacketIntake::finish(const UploadRecord &upload)
{
    const std::lock_guard lock(m_mutex);
    // Another thread may have finished or dropped it while this one waited.
    const auto current = m_store.upload(upload.id);
    if (!current)
        return fail(current.error());
    if (!*current)
        return fail(ErrorCode::PacketConflict, "the upload is gone");
    if ((*current)->received)
        return {};
    const auto taken = take(**current);
    if (!taken && isFinal(taken.error().code))
        if (const auto dropped = m_store.dropUpload(upload.id); !dropped)
            return dropped;
    return taken;
}

Result<void> PacketIntake::take(const UploadRecord &upload)
{
    const auto packet = m_store.uploadedBytes(upload.id);
    if (!packet)
        return fail(packet.error());
    const QDateTime now = m_clock.now();
    const auto receipt = receiptFor(upload, *packet, now);
    if (!receipt)
        return fail(receipt.error());
    return m_store.receive(upload.id,
                           {upload.enrollment, upload.station, upload.sha256, upload.length, now},
                           *receipt);
}

Result<UploadRecord> PacketIntake::finishWhole(const UploadRecord &wanted, const QByteArray &packet)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.now();
    const auto receipt = receiptFor(wanted, packet, now);
    if (!receipt)
        return fail(receipt.error());
    return m_store.receiveWhole(wanted, packet, now, *receipt);
}

Result<QByteArray> PacketIntake::receiptFor(const UploadRecord &upload, const QByteArray &packet,
                                            const QDateTime &now) const
{
    if (packet.size() != upload.length || vault::sha256(packet) != upload.sha256)
        return fail(ErrorCode::PacketMismatch, "not the announced bytes");
    const auto envelope = exchange::verifyPacket(packet, m_keys.authority, now);
    if (!envelope)
        return fail(envelope.error());
    if (envelope->stationId != upload.station)
        return fail(ErrorCode::PacketMismatch, "signed by another station than the sender");
    if (envelope->enrollmentId != upload.enrollment)
        return fail(ErrorCode::PacketMismatch, "not the announced enrollment");
    if (envelope->practice != m_keys.authority.isPractice())
        return fail(ErrorCode::PacketWrongMode, "practice and real do not mix");
    // The station erases its record on this receipt: it must be one that the region can open.
    if (const auto openable = vault::checkEnvelopedFor(m_keys.opening, envelope->enveloped);
        !openable)
        return fail(ErrorCode::PacketUnopenable, openable.error().detail);

    const exchange::ReceiptStatement statement{upload.enrollment, upload.station, upload.sha256,
                                               upload.length, now};
    return exchange::signReceipt(statement, m_keys.receipts, m_keys.receiptsKey);
}

} // namespace rekam::server
