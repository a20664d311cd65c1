// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QFile>

#include <ctime>

namespace rekam::base {

std::chrono::milliseconds SystemClock::sinceBoot() const
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

QByteArray SystemClock::bootId() const
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    // Without /proc every start looks like the same: sinceBoot() is then all there is to go by.
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray("unknown");
}

} // namespace rekam::base
