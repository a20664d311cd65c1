// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace rekam::base {

/** Where the time comes from, so that tests can set it. Safe to call from any thread. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** The present moment, in UTC, to the millisecond. Anybody at the machine can set it. */
    [[nodiscard]] virtual QDateTime now() const = 0;
    /** Since the machine was started, sleep included; setting the clock does not change it. */
    [[nodiscard]] virtual std::chrono::milliseconds sinceBoot() const = 0;
    /** Another one after each start of the machine: sinceBoot() of two starts can not be compared. */
    [[nodiscard]] virtual QByteArray bootId() const = 0;
};

/** The clock of the machine (Linux: CLOCK_BOOTTIME and the kernel's boot_id). */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] QByteArray bootId() const override;
};

/** A clock that stands still until it is set; for tests. Not for use from several threads. */
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &start)
        : m_now(start.toUTC())
    { }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override { return m_sinceBoot; }
    [[nodiscard]] QByteArray bootId() const override { return m_bootId; }

    /** As somebody sets the clock of the machine: only now() changes. */
    void set(const QDateTime &moment) { m_now = moment.toUTC(); }
    /** As time passes. */
    void advance(std::chrono::milliseconds passed)
    {
        m_now = m_now.addMSecs(passed.count());
        m_sinceBoot += passed;
    }
    void reboot()
    {
        m_bootId += '+';
        m_sinceBoot = {};
    }

private:
    QDateTime m_now;
    std::chrono::milliseconds m_sinceBoot{};
    QByteArray m_bootId = "boot";
};

} // namespace rekam::base
