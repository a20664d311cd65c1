// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/village_by_name.h"
#include "core/workflow/roster_import.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rekam::workflow {

/** The thread of an import that reads and checks: half of the work, on the other core. It never
 *  is more than a few batches ahead, so a file of any size takes constant memory. */
class RosterRowReader
{
public:
    struct Work
    {
        QIODevice &csv;
        const population::RosterSurvey &survey;
        const population::ReferenceData &reference;
        QDate today;
    };
    struct Batch
    {
        std::vector<RosterImport::Row> rows;
        qint64 bytesRead = 0; ///< of the file, so far
        bool isLast = false;
        std::optional<base::Error> error{}; ///< with the last one
    };

    /** Everything named must outlive this object. */
    explicit RosterRowReader(const Work &work);
    /** Ends the thread, also in the middle of a file. */
    ~RosterRowReader();
    RosterRowReader(const RosterRowReader &) = delete;
    RosterRowReader &operator=(const RosterRowReader &) = delete;
    /** Nothing if none is ready in time. */
    std::optional<Batch> next(std::chrono::milliseconds timeout);
    /** Lets the reading thread free a batch that is done with: memory freed by another thread than the one
     *  that took it makes the two wait for each other, a fifth of the time of an import. */
    void giveBack(Batch batch);

private:
    void run();
    base::Result<bool> fill(population::RosterReader &reader, Batch &batch);
    [[nodiscard]] QString villageCodeOf(const population::Resident &resident);
    bool hand(Batch batch);

    Work m_work;
    population::VillageByName m_villages; ///< of the reading thread
    bool m_hasNoCodes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_spent;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace rekam::workflow
