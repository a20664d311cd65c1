// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/packet_store.h"
#include "core/base/clock.h"
#include "core/vault/certificate.h"

#include <mutex>

namespace rekam::server {

/** What a server needs of its region to take packets in; the opening key is not among it. */
struct IntakeKeys
{
    vault::Certificate authority;
    vault::Certificate opening; ///< what a packet has to be encrypted for
    vault::Certificate receipts;
    vault::PrivateKey receiptsKey;
};

/** Turns a complete upload into a received packet with a signed receipt, or refuses it. */
class PacketIntake
{
public:
    PacketIntake(PacketStore &store, const IntakeKeys &keys, const base::Clock &clock)
        : m_store(store)
        , m_keys(keys)
        , m_clock(clock)
    { }

    /** Checks hash, signature, chain, region, mode, station and enrollment of @p upload and stores
     *  packet and receipt in one transaction; nothing to do if that was done before. What is wrong
     *  with the packet itself (Packet*, Certificate*) also drops the upload; our own failures
     *  (Store*, CryptoFailed) keep it for another try. */
    base::Result<void> finish(const UploadRecord &upload);

    /** The same for a packet whose bytes came with the announcement @p wanted: nothing is stored
     *  before it was verified, and then all of it at once. */
    base::Result<UploadRecord> finishWhole(const UploadRecord &wanted, const QByteArray &packet);

private:
    base::Result<void> take(const UploadRecord &upload);
    /** The receipt for @p packet, if it is what @p upload announces. */
    base::Result<QByteArray> receiptFor(const UploadRecord &upload, const QByteArray &packet,
                                        const QDateTime &now) const;

    PacketStore &m_store;
    const IntakeKeys &m_keys;
    const base::Clock &m_clock;
    std::mutex m_mutex; // one packet of at most 64 MiB in memory at a time
};

} // namespace rekam::server
