// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/disk_gauge.h"

#include "core/base/disk_space.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rekam::workflow {

namespace {

/** A portrait, a signature and ten fingers at 500 ppi come to about this; before the first packet
 *  nothing better is known. */
constexpr qint64 packetToExpect = 1'500'000;
constexpr qint64 copiesOfARecord = 4;
/** The reserve is made only where at least this many times its size is free. */
constexpr qint64 ampleRoom = 8;

} // namespace

qint64 bytesOfARecord(qint64 averagePacket)
{
    return copiesOfARecord * std::max(averagePacket, packetToExpect);
}

DiskGauge gaugeOf(qint64 freeBytes, qint64 averagePacket, bool reserveIsThere)
{
    DiskGauge gauge{std::max<qint64>(freeBytes, 0), 0, DiskLevel::Fine};
    gauge.recordsThatFit = gauge.freeBytes / bytesOfARecord(averagePacket);
    if (!reserveIsThere && gauge.freeBytes < ampleRoom * DiskReserve::bytes)
        gauge.level = DiskLevel::Reserve;
    else if (gauge.recordsThatFit <= recordsWhenCritical)
        gauge.level = DiskLevel::Critical;
    else if (gauge.recordsThatFit <= recordsWhenLow)
        gauge.level = DiskLevel::Low;
    return gauge;
}

DiskReserve::DiskReserve(const QString &home)
    : m_path(QDir(home).filePath(QStringLiteral("reserve")))
    , m_home(home)
{ }

bool DiskReserve::isThere() const
{
    return QFileInfo(m_path).size() == bytes;
}

void DiskReserve::restore() const
{
    if (isThere())
        return;
    const auto free = base::freeBytes(m_home);
    if (free && *free >= ampleRoom * bytes)
        (void)base::reserveFile(m_path, bytes); // without it the station still works
}

bool DiskReserve::release() const
{
    return isThere() && QFile::remove(m_path);
}

} // namespace rekam::workflow
