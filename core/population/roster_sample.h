// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_directory.h"
#include "core/population/sample_names.h"

#include <QDate>
#include <QIODevice>

namespace rekam::population {

/** What a practice roster is to be. */
struct SampleOrder
{
    RegionCode area; ///< of any level; its villages are the addresses
    qint64 count = 0; ///< people, 1 to mostSamplePeople
    quint64 seed = 1;
    bool withStatus = false; ///< the last four columns of a BIP as well
    QDate today{2026, 11, 21}; ///< tells the ages; fixed, so that a seed makes the same file always
};
inline constexpr qint64 mostSamplePeople = 5'000'000;

struct SampleReport
{
    qint64 people = 0;
    qint64 families = 0;
};

/** Writes a roster of people who do not exist as a CSV with SIAK's columns: whole families on streets
 *  called LATIHAN in real villages, serials of 9000 and above, no NIK and no family card twice. The
 *  same order makes the same bytes on every machine. A tenth of the people brought their NIK from
 *  another district, a few in a thousand have one that differs from their birth date. Streams in
 *  constant memory (2 MB besides the directory), a million rows in a few seconds. Fails with
 *  RegionInvalid (the area is not on the list), UsageWrong (count), FileWriteFailed, DiskFull. */
base::Result<SampleReport> writeRosterSample(QIODevice &target, const SampleOrder &order,
                                             const RegionDirectory &regions,
                                             const SampleNames &names);

} // namespace rekam::population
