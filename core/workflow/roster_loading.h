// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_index.h"
#include "core/store/roster_repository.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rekam::workflow {

/** Fills an index from the sealed rows: the thread of the store reads a few of them whenever it has
 *  nothing else to do, another thread opens them and builds the index. Nothing waits for it. */
class RosterLoading
{
public:
    /** @p keyring must outlive this object. @p total is how many rows there are. */
    RosterLoading(const vault::Keyring &keyring, population::VillageNaming naming, int total);
    /** Ends the thread, also in the middle. */
    ~RosterLoading();
    RosterLoading(const RosterLoading &) = delete;
    RosterLoading &operator=(const RosterLoading &) = delete;

    /** Reads on for about @p budget; on the thread of the store. True once the index is there. Fails with
     *  StoreDamaged; Error::subject names the row. */
    base::Result<bool> step(store::RosterRepository &roster, std::chrono::milliseconds budget);
    [[nodiscard]] int rowsRead() const { return m_rowsRead; }
    [[nodiscard]] int rowsTotal() const { return m_total; }
    /** Once step() was true. */
    std::shared_ptr<const population::RosterIndex> take() { return std::move(m_index); }

private:
    using Batch = std::vector<store::RosterSeal>; // an empty one is the end
    void run();
    bool handOn(Batch batch, std::chrono::steady_clock::time_point deadline);

    const vault::Keyring &m_keyring;
    int m_total;
    int m_rowsRead = 0;
    qint64 m_lastRow = 0;
    bool m_allRead = false;
    std::optional<Batch> m_waiting; ///< read, but there was no room for it yet
    std::shared_ptr<population::RosterIndex> m_index;

    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    bool m_stopping = false;
    bool m_built = false;
    std::optional<base::Error> m_error;
    std::thread m_thread;
};

} // namespace rekam::workflow
