// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/support/crash_file_system.h"

#include <list>
#include <random>

namespace rekam::tests {

/** What a disk may hold after the power went at some point of a log of operations. What was synced
 *  is there; of everything else each operation for itself (of a write, each page) was kept, dropped,
 *  torn at a sector of 512 bytes or garbled. A file's creation is sure once it is synced, its deletion once the folder
 *  is or a new file of the name is synced. */
class PowerCut
{
public:
    enum class Fate { AllKept, AllDropped, Mixed };

    /** @p log must outlive it. */
    PowerCut(DiskImage start, const std::vector<DiskOperation> &log)
        : m_log(log)
        , m_durable(std::move(start))
    { }
    /** Moves to the moment just before operation @p index; only forward. */
    void goTo(std::size_t index);
    [[nodiscard]] DiskImage disk(Fate fate, std::mt19937 &random) const;

private:
    const std::vector<DiskOperation> &m_log;
    std::size_t m_index = 0;
    DiskImage m_durable;
    std::list<const DiskOperation *> m_pending;
};

} // namespace rekam::tests
