// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident_completion.h"
#include "tests/core/population/reference.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

ColumnSet allBut(std::initializer_list<Column> told)
{
    ColumnSet untold;
    untold.set();
    for (const Column column : told)
        untold.reset(static_cast<std::size_t>(column));
    return untold;
}

/** The resident as a file of NIK, name and nothing else has it. */
Resident bare()
{
    Resident person{.nik = resident().nik};
    person.name = resident().name;
    person.sex = person.nik.sex();
    return person;
}

} // namespace

TEST_CASE("A line that says only a name takes nothing away")
{
    Resident before = resident();
    before.recordingStatus = QStringLiteral("CARD SHIPPED");
    before.sex = Sex::Female; // not as the NIK says
    Resident after = bare();
    completeResident(after, before, allBut({Column::NIK, Column::NAMA_LGKP}), reference().regions);
    CHECK(after == before);
}

TEST_CASE("What the file has a column for is as the file says, also when it is empty")
{
    Resident after = bare();
    completeResident(after, resident(),
                     allBut({Column::NIK, Column::NAMA_LGKP, Column::ALAMAT, Column::TGL_LHR}),
                     reference().regions);
    CHECK(after.address.isEmpty());
    CHECK_FALSE(after.birthDate.isValid());
    CHECK(after.religion == resident().religion);
}

TEST_CASE("A kept code never stands beside another village's name, nor a name beside another code")
{
    const ColumnSet noCode = allBut({Column::NIK, Column::NAMA_LGKP, Column::KEL_NAME});
    Resident moved = bare();
    moved.village = QStringLiteral("SUKAJADI");
    completeResident(moved, resident(), noCode, reference().regions);
    CHECK(moved.villageCode.isEmpty());
    for (const char *name : {"35 ILIR", "Tiga-puluh-lima Ilir"}) { // the same village
        Resident stayed = bare();
        stayed.village = QLatin1String(name);
        completeResident(stayed, resident(), noCode, reference().regions);
        CHECK(stayed.villageCode == resident().villageCode);
    }
    Resident coded = bare();
    coded.villageCode = QStringLiteral("16.71.02.1001");
    completeResident(coded, resident(),
                     allBut({Column::NIK, Column::NAMA_LGKP, Column::NO_PROP, Column::NO_KAB,
                             Column::NO_KEC, Column::NO_KEL}),
                     reference().regions);
    CHECK(coded.village.isEmpty());
    CHECK(coded.district.isEmpty());
    CHECK(coded.regency == resident().regency);
}
