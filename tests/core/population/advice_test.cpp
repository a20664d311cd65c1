// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/advice.h"
#include "tests/core/population/reference.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

const QDate today(2026, 11, 21);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

std::vector<Advice> advise(const Resident &person)
{
    return adviceOn(person, reference(), today);
}

Resident bornAs(const char *digits)
{
    return resident(s("BUDI SANTOSO"), s(digits));
}

} // namespace

TEST_CASE("There is no advice on ordinary biodata")
{
    CHECK(advise(resident()).empty());
    CHECK(advise(bornAs("1671014506909001")).empty());
}

TEST_CASE("A NIK of another, a former or an unknown district is noted and never refused")
{
    CHECK(advise(bornAs("1671020506909001"))
          == std::vector{Advice{AdviceKind::NikRegionDiffers, s("16.71.02 SEBERANG ULU I")}});
    CHECK(advise(bornAs("1605040506909001"))
          == std::vector{Advice{AdviceKind::NikRegionFormer, s("16.05.04"),
                                s("16.13 KAB. MUSI RAWAS UTARA")}});
    CHECK(advise(bornAs("9900010506909001"))
          == std::vector{Advice{AdviceKind::NikRegionUnknown, s("990001")}});
    CHECK(advise(bornAs("9901010506909001"))
          == std::vector{Advice{AdviceKind::NikRegionUnknown, s("99.01.01")}});
}

TEST_CASE("The people of a split district keep the number that they had before")
{
    // Jakabaring was a part of Seberang Ulu I, Muratara of Musi Rawas
    Resident person = bornAs("1671020506909001");
    person.villageCode = s("16.71.17.1001");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NikRegionDiffers, s("16.71.02 SEBERANG ULU I")}});
    person = bornAs("1605150506909001");
    person.villageCode = s("16.13.01.1007");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NikRegionFormer, s("16.05.15"),
                                s("16.13 KAB. MUSI RAWAS UTARA")}});
}

TEST_CASE("Birth date and sex that the NIK has otherwise are noted")
{
    Resident person = resident();
    person.birthDate = QDate(1991, 6, 5);
    person.sex = Sex::Female;
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NikBirthDateDiffers, s("05-06-1990")},
                         Advice{AdviceKind::NikSexDiffers}});
    person = resident();
    person.birthDate = QDate(1890, 6, 5); // same digits, another century
    CHECK(advise(person) == std::vector{Advice{AdviceKind::BirthDateImplausible}});
    person.birthDate = {}; // unknown: nothing to compare, but the NIK has one
    CHECK(advise(person) == std::vector{Advice{AdviceKind::BirthDateMissing, s("05-06-1990")}});
    person = resident(s("LATIHAN ADEK"), s("1671012211129001"));
    person.birthDate = {};
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::BirthDateMissing, s("22-11-2012 / 22-11-1912")}});
}

TEST_CASE("A family card number that is missing or unusual is noted")
{
    Resident person = resident();
    person.familyCardNumber.clear();
    CHECK(advise(person) == std::vector{Advice{AdviceKind::FamilyCardMissing}});
    person.familyCardNumber = s("1671013213209001");
    CHECK(advise(person) == std::vector{Advice{AdviceKind::FamilyCardUnusual}});
}

TEST_CASE("Names are advised on as the rule says")
{
    Resident person = resident(s("SUKARNO"));
    CHECK(advise(person) == std::vector{Advice{AdviceKind::NameOneWord}});
    person.name = s("HJ. NUR'AINI, S.PD");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NameOneWord}, Advice{AdviceKind::NamePunctuation},
                         Advice{AdviceKind::NameTitle}});
    person.name = QString(61, u'A') + s(" 7 王");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NameTooLong}, Advice{AdviceKind::NameDigit},
                         Advice{AdviceKind::NameNotLatin}});
}

TEST_CASE("A birth place is a regency, Jakarta, or abroad with its country")
{
    const RegionDirectory &regions = reference().regions;
    for (const char *place : {"PALEMBANG", "KOTA PALEMBANG", "KAB. LAHAT", "Lahat", "JAKARTA",
                              "TAWAU, MALAYSIA", "OGAN KOMERING ULU TIMUR"}) {
        CAPTURE(place);
        CHECK_FALSE(adviceOnBirthPlace(s(place), regions));
    }
    CHECK(adviceOnBirthPlace({}, regions) == Advice{AdviceKind::BirthPlaceMissing});
    CHECK(adviceOnBirthPlace(s("JAKARTA SELATAN"), regions)
          == Advice{AdviceKind::BirthPlaceInJakarta, s("JAKARTA SELATAN")});
    for (const char *place : {"35 ILIR", "TAWAU", "TAWAU,", "TANJUNG RAJA"}) {
        CAPTURE(place);
        CHECK(adviceOnBirthPlace(s(place), regions)
              == Advice{AdviceKind::BirthPlaceNotRegency, s(place)});
    }
}

TEST_CASE("An address without a code, with a former or an unknown one is noted")
{
    Resident person = resident();
    person.villageCode.clear();
    CHECK(advise(person) == std::vector{Advice{AdviceKind::AddressRegionMissing}});
    person.villageCode = s("16.71.02.1007");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::NikRegionDiffers, s("16.71.01 ILIR BARAT II")},
                         Advice{AdviceKind::AddressRegionFormer, s("16.71.02.1007"),
                                s("16.71.17.1001 8 ULU")}});
    person.villageCode = s("16.71.01.1999");
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::AddressRegionUnknown, s("16.71.01.1999")}});
}

TEST_CASE("A word that is on no list is noted with its column")
{
    Resident person = resident();
    person.religion = s("JEDI");
    person.occupation = s("PAWANG HUJAN");
    person.education.clear(); // nothing said is no wrong word
    CHECK(advise(person)
          == std::vector{Advice{AdviceKind::WordUnknown, s("AGAMA")},
                         Advice{AdviceKind::WordUnknown, s("JENIS_PKRJN")}});
}
