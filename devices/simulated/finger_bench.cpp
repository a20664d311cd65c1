// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/finger_bench.h"

namespace rekam::devices {

FingerBench::FingerBench()
    : m_thread([this](const std::stop_token &stop) { run(stop); })
{ }

FingerBench::~FingerBench()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_personGone.request_stop(); // the thread joins when the members go, after this lock
}

void FingerBench::choosePerson(quint64 person)
{
    const std::lock_guard lock(m_mutex);
    if (m_person == person)
        return;
    m_personGone.request_stop();
    m_personGone = std::stop_source();
    m_person = person;
    std::erase(m_people, person);
    m_people.push_back(person);
    forgetOldest();
    m_request.reset();
    ++m_requestNumber;
    m_changed.notify_all();
}

void FingerBench::forgetOldest()
{
    constexpr std::size_t mostPeople = 4; // ten masters of 570 kB each
    while (m_people.size() > mostPeople) {
        std::erase_if(m_grown, [oldest = m_people.front()](const auto &grown) {
            return grown.first.first == oldest;
        });
        m_people.pop_front();
    }
}

void FingerBench::request(biometrics::FingerPosition finger, quint64 press, TouchKind kind,
                          Done done)
{
    const std::lock_guard lock(m_mutex);
    m_request = Request{finger, press, kind, std::move(done)};
    ++m_requestNumber;
    m_changed.notify_all();
}

void FingerBench::discard()
{
    const std::lock_guard lock(m_mutex);
    m_request.reset();
    ++m_requestNumber;
}

std::optional<biometrics::FingerPosition> FingerBench::nextFinger() const
{
    if (!m_person)
        return std::nullopt;
    if (m_request)
        return m_request->finger;
    for (const biometrics::FingerPosition finger : biometrics::captureOrder) {
        if (!m_grown.contains({*m_person, finger}))
            return finger;
    }
    return std::nullopt;
}

void FingerBench::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return nextFinger().has_value(); })) {
        if (stop.stop_requested())
            return;
        work(lock, *nextFinger());
    }
}

void FingerBench::work(std::unique_lock<std::mutex> &lock, biometrics::FingerPosition finger)
{
    if (const auto grown = m_grown.find({*m_person, finger}); grown != m_grown.end()) {
        const SyntheticFinger found = grown->second;
        answer(lock, found);
        return;
    }
    const quint64 person = *m_person;
    const std::stop_token gone = m_personGone.get_token();
    lock.unlock();
    const auto grown = SyntheticFinger::grow(person, finger, gone);
    lock.lock();
    if (grown && m_person == person)
        m_grown.emplace(Key{person, finger}, *grown);
}

void FingerBench::answer(std::unique_lock<std::mutex> &lock, const SyntheticFinger &finger)
{
    const Request request = *m_request;
    const quint64 number = m_requestNumber;
    lock.unlock();
    const biometrics::Image image = finger.impression(request.press, 1.0, request.kind);
    lock.lock();
    if (number != m_requestNumber)
        return; // taken back meanwhile
    m_request.reset();
    request.done(image);
}

} // namespace rekam::devices
