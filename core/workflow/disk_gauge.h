// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::workflow {

enum class DiskLevel {
    Fine,
    Low, ///< at most 500 records still fit
    Critical, ///< at most 100
    Reserve, ///< the reserve was needed: the day can be closed, nothing new begun
};

/** The room that is left, in what counts at the counter. */
struct DiskGauge
{
    qint64 freeBytes = 0; ///< beside the reserve
    qint64 recordsThatFit = 0;
    DiskLevel level = DiskLevel::Fine;
};

inline constexpr qint64 recordsWhenLow = 500;
inline constexpr qint64 recordsWhenCritical = 100;

/** What one record takes at most between its first capture and its receipt: the sealed draft, the
 *  write-ahead log with it, the packet, and the log with that. @p averagePacket in bytes, 0 if none
 *  was made yet. */
qint64 bytesOfARecord(qint64 averagePacket);

DiskGauge gaugeOf(qint64 freeBytes, qint64 averagePacket, bool reserveIsThere);

/** A file in the home folder that only takes up room. When the disk is full it is given up, and the
 *  day's records can be finished, approved, sent and audited in its place. */
class DiskReserve
{
public:
    static constexpr qint64 bytes = 64 * 1024 * 1024;
    explicit DiskReserve(const QString &home);
    /** Makes it anew where there is ample room for it; silently not, where there is not. */
    void restore() const;
    [[nodiscard]] bool isThere() const;
    /** True if it was there and is gone now. */
    [[nodiscard]] bool release() const;

private:
    QString m_path;
    QString m_home;
};

} // namespace rekam::workflow
