// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_row_reader.h"

#include "core/population/roster_table.h"

#include <algorithm>

namespace rekam::workflow {

namespace {

constexpr std::size_t rowsInBatch = 256;
constexpr std::size_t mostBatches = 8;

} // namespace

RosterRowReader::RosterRowReader(const Work &work)
    : m_work(work)
    , m_villages(work.reference.regions)
    , m_hasNoCodes(
          work.survey.columns.absent().test(static_cast<std::size_t>(population::Column::NO_KEL)))
    , m_thread([this] { run(); })
{ }

RosterRowReader::~RosterRowReader()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::optional<RosterRowReader::Batch> RosterRowReader::next(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, timeout, [this] { return !m_ready.empty(); }))
        return {};
    Batch batch = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void RosterRowReader::giveBack(Batch batch)
{
    const std::scoped_lock lock(m_mutex);
    m_spent.push_back(std::move(batch));
}

bool RosterRowReader::hand(Batch batch)
{
    std::vector<Batch> spent; // ends behind the lock
    std::unique_lock lock(m_mutex);
    spent.swap(m_spent);
    m_changed.wait(lock, [this] { return m_stopping || m_ready.size() < mostBatches; });
    if (m_stopping)
        return false;
    m_ready.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

void RosterRowReader::run()
{
    population::RosterReader reader(m_work.csv, m_work.survey, m_work.today,
                                    &m_work.reference.codes);
    while (true) {
        Batch batch;
        batch.rows.reserve(rowsInBatch);
        const auto more = fill(reader, batch);
        batch.bytesRead = reader.bytesRead();
        batch.isLast = !more || !*more;
        if (!more)
            batch.error = more.error();
        const bool last = batch.isLast;
        if (!hand(std::move(batch)) || last)
            return;
    }
}

/** What stands there; in a file without codes, such as a BIP, what the names say. */
QString RosterRowReader::villageCodeOf(const population::Resident &resident)
{
    return m_hasNoCodes && resident.villageCode.isEmpty() && !resident.village.isEmpty()
        ? m_villages.codeOf(
            {resident.province, resident.regency, resident.district, resident.village})
        : resident.villageCode;
}

base::Result<bool> RosterRowReader::fill(population::RosterReader &reader, Batch &batch)
{
    while (batch.rows.size() < rowsInBatch) {
        auto read = reader.next();
        if (!read)
            return base::fail(read.error());
        if (!*read)
            return false;
        RosterImport::Row row{.read = *std::move(*read)};
        if (const auto &resident = row.read.resident) {
            row.nik = resident->nik;
            row.read.resident->villageCode = villageCodeOf(*resident);
            row.form = population::residentToBytes(*resident);
            row.isRepeated = std::binary_search(
                m_work.survey.repeatedNiks.begin(), m_work.survey.repeatedNiks.end(),
                population::packedDigits(resident->nik.toString().toStdString()));
            for (const population::Advice &advice :
                 population::adviceOn(*resident, m_work.reference, m_work.today))
                if (row.advice.empty() || row.advice.back() != advice.kind)
                    row.advice.push_back(advice.kind);
            if (!row.isRepeated) { // only needed for what may be refused yet
                row.read.resident.reset();
                row.read.fields.clear();
            }
        }
        batch.rows.push_back(std::move(row));
    }
    return true;
}

} // namespace rekam::workflow
