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
    if (packet->size() != upload.length || vault::sha256(*packet) != upload.sha256)
        return fail(ErrorCode::PacketMismatch, "not the announced bytes");
    const QDateTime now = m_clock.now();
    const auto envelope = exchange::verifyPacket(*packet, m_keys.authority, now);
    if (!envelope)
        return fail(envelope.error());
    if (envelope->stationId != upload.station)
        return fail(ErrorCode::PacketMismatch, "signed by another station than the sender");
    if (envelope->enrollmentId != upload.enrollment)
        return fail(ErrorCode::PacketMismatch, "not the announced enrollment");
    if (envelope->practice != m_keys.authority.isPractice())
        return fail(ErrorCode::PacketWrongMode, "practice and real do not mix");

    const exchange::ReceiptStatement statement{upload.enrollment, upload.station, upload.sha256,
                                               upload.length, now};
    const auto receipt = exchange::signReceipt(statement, m_keys.receipts, m_keys.receiptsKey);
    if (!receipt)
        return fail(receipt.error());
    return m_store.receive(upload.id,
                           {upload.enrollment, upload.station, upload.sha256, upload.length, now},
                           *receipt);
}

} // namespace rekam::server
