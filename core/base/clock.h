// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace rekam::base {

/** Where the time comes from, so that tests can set it. Safe to call from any thread. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** The present moment, in UTC, to the millisecond. */
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/** The clock of the machine. */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/** A clock that stands still until it is set; for tests. Not for use from several threads. */
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &start)
        : m_now(start.toUTC())
    { }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &moment) { m_now = moment.toUTC(); }

private:
    QDateTime m_now;
};

} // namespace rekam::base
