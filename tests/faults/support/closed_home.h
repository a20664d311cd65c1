// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/support/crash_file_system.h"
#include "tests/faults/support/practice_day.h"
#include "tests/support/cheap_logins.h"
#include "tests/support/practice_station.h"

#include <QFile>

#include <stdexcept>

namespace rekam::tests {

/** A new practice station on the real disk, closed, where logging in costs nothing: what every proof
 *  begins with. */
class ClosedHome
{
public:
    ClosedHome()
        : m_clock(practiceMoment())
        , m_station(m_clock)
    {
        m_station.close();
        makeLoginsCheap(path());
    }

    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] QString path() const { return m_station.home(); }
    [[nodiscard]] QString storePath() const { return path() + QStringLiteral("/station.db"); }
    [[nodiscard]] const vault::IssuedKey &receipts() const { return m_station.region().receipts; }

    /** The store's file as a CrashFileSystem takes it. */
    [[nodiscard]] DiskImage image() const
    {
        QFile file(storePath());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the practice station has no store");
        const QByteArray bytes = file.readAll();
        return {
            {QFile::encodeName(storePath()).toStdString(), DiskBytes(bytes.begin(), bytes.end())}};
    }

private:
    base::FixedClock m_clock;
    PracticeStation m_station;
};

} // namespace rekam::tests
