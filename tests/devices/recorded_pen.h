// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/signature/pen_event.h"

#include <linux/input-event-codes.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace rekam::tests {

inline devices::PenEvent abs(quint16 axis, qint32 value)
{
    return {EV_ABS, axis, value, 0};
}
inline devices::PenEvent key(quint16 button, qint32 value)
{
    return {EV_KEY, button, value, 0};
}
inline devices::PenEvent sync(qint64 microseconds)
{
    return {EV_SYN, SYN_REPORT, 0, microseconds};
}

/** 150x100 mm, 100 units a millimeter, 2048 steps of pressure: a tablet of the smallest sort. */
inline devices::PenAxes smallTablet()
{
    devices::PenAxes axes;
    axes.x = {0, 15000, 100, 0};
    axes.y = {0, 10000, 100, 0};
    axes.pressure = {0, 2047, 0, 0};
    return axes;
}

/** A stroke from corner to corner in the order in which the kernel's wacom driver tells it. */
inline std::vector<devices::PenEvent> recordedStroke()
{
    return {key(BTN_TOOL_PEN, 1), abs(ABS_X, 0),     abs(ABS_Y, 0),     abs(ABS_PRESSURE, 1024),
            key(BTN_TOUCH, 1),    sync(100'000),     abs(ABS_X, 7500),  abs(ABS_Y, 5000),
            sync(108'000),        abs(ABS_X, 15000), abs(ABS_Y, 10000), abs(ABS_PRESSURE, 2047),
            sync(116'000),        key(BTN_TOUCH, 0), sync(124'000)};
}

/** A tablet that plays what a test gives it, with a cable that a test can pull. */
class RecordedTablet
{
public:
    devices::PenOpener opener()
    {
        return [state = m_state]() -> base::Result<std::unique_ptr<devices::PenSource>> {
            if (state->busyFor > 0) {
                --state->busyFor;
                return base::fail(base::ErrorCode::DeviceBusy);
            }
            const std::lock_guard lock(state->mutex);
            if (!state->plugged)
                return base::fail(base::ErrorCode::DeviceMissing);
            state->events.clear();
            ++state->opens;
            return std::unique_ptr<devices::PenSource>(std::make_unique<Source>(state));
        };
    }
    void play(const std::vector<devices::PenEvent> &events)
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->events.insert(m_state->events.end(), events.begin(), events.end());
        m_state->changed.notify_all();
    }
    void unplug() { setPlugged(false); }
    void plugIn() { setPlugged(true); }

    /** How often opening is refused as busy. */
    void beBusy(int times) { m_state->busyFor = times; }
    [[nodiscard]] int opens() const { return m_state->opens; }
    [[nodiscard]] int closes() const { return m_state->closes; }

private:
    struct State ///< outlives this object: the pad's thread may still hold it
    {
        std::atomic<int> opens = 0;
        std::atomic<int> closes = 0;
        std::atomic<int> busyFor = 0;
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<devices::PenEvent> events;
        bool plugged = true;
    };
    class Source final : public devices::PenSource
    {
    public:
        explicit Source(std::shared_ptr<State> state)
            : m_state(std::move(state))
        { }
        ~Source() override { ++m_state->closes; }
        [[nodiscard]] devices::DeviceInfo info() const override
        {
            return {QStringLiteral("tablet"), QStringLiteral("tablet/recorded"),
                    QStringLiteral("Tablet rekaman"), false};
        }
        [[nodiscard]] devices::PenAxes axes() const override { return smallTablet(); }
        base::Result<std::vector<devices::PenEvent>>
        wait(std::chrono::milliseconds patience) override
        {
            std::unique_lock lock(m_state->mutex);
            m_state->changed.wait_for(
                lock, patience, [this] { return !m_state->events.empty() || !m_state->plugged; });
            if (!m_state->plugged)
                return base::fail(base::ErrorCode::DeviceGone);
            std::vector<devices::PenEvent> events(m_state->events.begin(), m_state->events.end());
            m_state->events.clear();
            return events;
        }

    private:
        const std::shared_ptr<State> m_state;
    };
    void setPlugged(bool plugged)
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->plugged = plugged;
        m_state->changed.notify_all();
    }
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace rekam::tests
