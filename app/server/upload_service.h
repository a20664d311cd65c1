// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/packet_intake.h"
#include "app/server/packet_store.h"
#include "app/server/tus_protocol.h"
#include "core/base/clock.h"

namespace rekam::server {

/** The largest body of one PATCH that is held in memory to check its checksum. */
inline constexpr qint64 maxChunkBytes = 8 * 1024 * 1024;
/** A longer body is written in parts of this size. */
inline constexpr qint64 partBytes = 1024 * 1024;

/** What the server answers to an authenticated station: tus 1.0.0 with creation, checksum and
 *  termination under /uploads, and signed receipts under /receipts. Knows no sockets. May be called
 *  from several threads. */
class UploadService
{
public:
    UploadService(PacketStore &store, PacketIntake &intake, const base::Clock &clock,
                  UploadLimits limits = {})
        : m_store(store)
        , m_intake(intake)
        , m_clock(clock)
        , m_limits(limits)
    { }

    /** @p station is who the TLS certificate says is asking. @p body is not called for requests that
     *  are refused by their header; Answer::closeConnection says so. */
    Answer answer(const QString &station, const Request &request, const BodyReader &body);

private:
    Answer create(const QString &station, const Request &request, const BodyReader &body);
    /** Creation with upload: @p chunk holds the packet's first bytes, or all of them. */
    Answer createWith(const UploadRecord &wanted, const QByteArray &chunk);
    Answer head(const UploadRecord &upload);
    Answer append(const UploadRecord &upload, const Request &request, const BodyReader &body);
    Answer appendStreaming(const UploadRecord &upload, const BodyReader &body);
    Answer remove(const UploadRecord &upload);
    Answer receipt(const QString &station, const enrollment::EnrollmentId &id);
    /** The answer to a PATCH that brought the upload to @p offset. */
    Answer advanced(const UploadRecord &upload, qint64 offset);
    Answer store(const UploadRecord &upload, const QByteArray &bytes);

    PacketStore &m_store;
    PacketIntake &m_intake;
    const base::Clock &m_clock;
    UploadLimits m_limits;
};

} // namespace rekam::server
