// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_loading.h"

namespace rekam::workflow {

using base::fail;
using base::Result;

namespace {

constexpr int rowsInBatch = 1'000; // half a millisecond to read
constexpr std::size_t mostBatches = 16;

} // namespace

RosterLoading::RosterLoading(const vault::Keyring &keyring, population::VillageNaming naming,
                             int total)
    : m_keyring(keyring)
    , m_total(total)
    , m_index(std::make_shared<population::RosterIndex>())
{
    m_index->setVillageNaming(std::move(naming));
    m_thread = std::thread([this] { run(); });
}

RosterLoading::~RosterLoading()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool RosterLoading::handOn(Batch batch, std::chrono::steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_until(lock, deadline,
                              [this] { return m_error || m_ready.size() < mostBatches; })) {
        m_waiting = std::move(batch);
        return false;
    }
    m_ready.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

Result<bool> RosterLoading::step(store::RosterRepository &roster, std::chrono::milliseconds budget)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (!m_allRead) {
        Batch batch;
        if (m_waiting) {
            batch = *std::move(m_waiting);
            m_waiting.reset();
        } else {
            auto read = roster.readSeals(m_lastRow, rowsInBatch);
            if (!read)
                return fail(read.error());
            batch = *std::move(read);
        }
        const bool last = batch.empty();
        const auto count = static_cast<int>(batch.size());
        const qint64 row = last ? m_lastRow : batch.back().row;
        if (!handOn(std::move(batch), deadline))
            return false;
        m_lastRow = row;
        m_rowsRead += count;
        m_allRead = last;
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    std::unique_lock lock(m_mutex);
    if (m_allRead)
        m_changed.wait_until(lock, deadline, [this] { return m_error || m_built; });
    if (m_error)
        return fail(*m_error);
    return m_built;
}

void RosterLoading::run()
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopping || !m_ready.empty(); });
        if (m_stopping)
            return;
        const Batch batch = std::move(m_ready.front());
        m_ready.pop_front();
        lock.unlock();
        m_changed.notify_all();
        if (batch.empty())
            break;
        for (const store::RosterSeal &seal : batch) {
            const auto form = store::RosterRepository::unseal(m_keyring, seal);
            const auto resident = form ? population::ResidentForm::read(*form) : std::nullopt;
            if (resident) {
                m_index->add(*resident);
                continue;
            }
            lock.lock();
            m_error = form ? base::Error{base::ErrorCode::StoreDamaged, "roster row: its form",
                                         "roster row " + std::to_string(seal.row)}
                           : form.error();
            lock.unlock();
            m_changed.notify_all();
            return;
        }
    }
    m_index->build();
    {
        const std::scoped_lock lock(m_mutex);
        m_built = true;
    }
    m_changed.notify_all();
}

} // namespace rekam::workflow
