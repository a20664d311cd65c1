// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

namespace rekam::tests {

inline population::Nik nik(const QString &digits)
{
    return population::Nik::parse(digits).value();
}

/** A synthetic resident: serials from 9000 on are never given out. */
inline population::Resident resident(const QString &name = QStringLiteral("BUDI SANTOSO"),
                                     const QString &digits = QStringLiteral("1671010506909001"))
{
    population::Resident person{.nik = nik(digits)};
    person.name = name;
    person.sex = person.nik.sex();
    person.birthDate = person.nik.birthDate(QDate(2026, 11, 21));
    person.familyCardNumber = QStringLiteral("1671012002109001");
    person.birthPlace = QStringLiteral("PALEMBANG");
    person.bloodGroup = QStringLiteral("O");
    person.religion = QStringLiteral("ISLAM");
    person.maritalStatus = QStringLiteral("KAWIN");
    person.familyRelation = QStringLiteral("KEPALA KELUARGA");
    person.education = QStringLiteral("SLTA/SEDERAJAT");
    person.occupation = QStringLiteral("NELAYAN/PERIKANAN");
    person.motherName = QStringLiteral("NYIMAS LATIHAN");
    person.fatherName = QStringLiteral("KEMAS LATIHAN");
    person.address = QStringLiteral("JL. MERDEKA NO. 7");
    person.rt = QStringLiteral("002");
    person.rw = QStringLiteral("005");
    person.villageCode = QStringLiteral("16.71.01.1001");
    person.province = QStringLiteral("SUMATERA SELATAN");
    person.regency = QStringLiteral("KOTA PALEMBANG");
    person.district = QStringLiteral("ILIR BARAT DUA");
    person.village = QStringLiteral("35 ILIR");
    return person;
}

} // namespace rekam::tests
