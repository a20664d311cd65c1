// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/simulated/synthetic_finger.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace rekam::devices {

/** Grows the ten fingers of a person in advance, on a thread of its own, in the order in which the
 *  station asks for them; one that is asked for earlier comes first. Private to this folder. */
class FingerBench
{
public:
    using Done = std::function<void(const biometrics::Image &)>;

    FingerBench();
    ~FingerBench();
    FingerBench(const FingerBench &) = delete;
    FingerBench &operator=(const FingerBench &) = delete;

    /** Begins to grow this person's fingers. Those of the last people are kept for a while, so that a
     *  demonstration that comes back to somebody does not wait. */
    void choosePerson(quint64 person);
    /** Calls @p done with one impression, on the bench's thread; takes the place of a request that
     *  has not been answered yet. @p done must be quick and must not call the bench. */
    void request(biometrics::FingerPosition finger, quint64 press, TouchKind kind, Done done);
    /** The last request will not be answered any more. */
    void discard();

private:
    struct Request
    {
        biometrics::FingerPosition finger;
        quint64 press = 0;
        TouchKind kind = TouchKind::Good;
        Done done;
    };

    void run(const std::stop_token &stop);
    void work(std::unique_lock<std::mutex> &lock, biometrics::FingerPosition finger);
    void answer(std::unique_lock<std::mutex> &lock, const SyntheticFinger &finger);
    void forgetOldest();
    [[nodiscard]] std::optional<biometrics::FingerPosition> nextFinger() const;

    std::mutex m_mutex; ///< guards all of the following
    std::condition_variable_any m_changed;
    std::optional<quint64> m_person;
    std::stop_source m_personGone;
    using Key = std::pair<quint64, biometrics::FingerPosition>; ///< person and finger
    std::map<Key, SyntheticFinger> m_grown;
    std::deque<quint64> m_people; ///< whose fingers are in m_grown, the latest last
    std::optional<Request> m_request;
    quint64 m_requestNumber = 0;
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace rekam::devices
