// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/power_cut.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace rekam::tests {

namespace {

using Kind = DiskOperation::Kind;

constexpr std::size_t tearingBytes = 512;

void writeInto(DiskBytes &file, std::size_t offset, const DiskBytes &data)
{
    if (data.empty())
        return;
    if (file.size() < offset + data.size())
        file.resize(offset + data.size());
    std::memcpy(file.data() + offset, data.data(), data.size());
}

void apply(DiskImage &disk, const DiskOperation &operation)
{
    switch (operation.kind) {
    case Kind::Create:
        disk[operation.path].clear();
        break;
    case Kind::Write:
        writeInto(disk[operation.path], operation.offset, operation.data);
        break;
    case Kind::Truncate:
        disk[operation.path].resize(operation.offset);
        break;
    case Kind::Delete:
    case Kind::DeleteDurably:
        disk.erase(operation.path);
        break;
    case Kind::Sync:
        break;
    }
}

/** Only the first sectors reached the disk; the first one begins where the write does not. */
DiskBytes torn(const DiskOperation &write, std::mt19937 &random)
{
    const std::size_t first = tearingBytes - write.offset % tearingBytes;
    if (write.data.size() <= first)
        return {};
    const std::size_t sectors = (write.data.size() - first) / tearingBytes;
    const std::size_t kept = first + tearingBytes * (random() % (sectors + 1));
    return {write.data.begin(),
            write.data.begin()
                + static_cast<std::ptrdiff_t>(std::min(kept, write.data.size() - 1))};
}

DiskBytes garbled(const DiskBytes &data, std::mt19937 &random)
{
    DiskBytes noise(data.size());
    for (unsigned char &byte : noise)
        byte = static_cast<unsigned char>(random());
    return noise;
}

void applyDamaged(DiskImage &disk, const DiskOperation &operation, std::mt19937 &random)
{
    const auto fate = random() % 3;
    if (operation.kind != Kind::Write || fate == 0)
        apply(disk, operation);
    else
        writeInto(disk[operation.path], operation.offset,
                  fate == 1 ? torn(operation, random) : garbled(operation.data, random));
}

} // namespace

void PowerCut::goTo(std::size_t index)
{
    for (; m_index < index; ++m_index) {
        const DiskOperation &operation = m_log.at(m_index);
        if (operation.kind != Kind::Sync && operation.kind != Kind::DeleteDurably) {
            m_pending.push_back(&operation);
            continue;
        }
        std::erase_if(m_pending, [&](const DiskOperation *pending) {
            if (pending->path != operation.path)
                return false;
            apply(m_durable, *pending);
            return true;
        });
        apply(m_durable, operation);
    }
}

DiskImage PowerCut::disk(Fate fate, std::mt19937 &random) const
{
    DiskImage disk = m_durable;
    if (fate == Fate::AllDropped)
        return disk;
    // Without its creation, or with the old file still in its place, nothing can be in a new file.
    std::set<std::string> never;
    for (const DiskOperation *operation : m_pending) {
        if (never.contains(operation->path))
            continue;
        const bool dropped = fate == Fate::Mixed && random() % 4 == 0;
        if (dropped && (operation->kind == Kind::Create || operation->kind == Kind::Delete))
            never.insert(operation->path);
        if (dropped)
            continue;
        if (fate == Fate::Mixed)
            applyDamaged(disk, *operation, random);
        else
            apply(disk, *operation);
    }
    return disk;
}

} // namespace rekam::tests
