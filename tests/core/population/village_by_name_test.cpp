// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/sheet_place.h"
#include "core/population/village_by_name.h"
#include "tests/core/population/reference.h"

#include <catch2/catch.hpp>

using namespace rekam::population;
using namespace rekam::tests;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("A village is found by its names, official or familiar, and never guessed")
{
    const auto [province, regency, district, village, code]
        = GENERATE(table<const char *, const char *, const char *, const char *, const char *>({
            {"SUMATERA SELATAN", "KOTA PALEMBANG", "ILIR BARAT DUA", "35 ILIR", "16.71.01.1001"},
            {"", "PALEMBANG", "Ilir Barat II", "Tiga-puluh-lima Ilir", "16.71.01.1001"},
            {"", "", "ILIR BARAT II", "35 ILIR", "16.71.01.1001"},
            {"", "", "", "SUKAJADI", ""}, // there are many
            {"", "KOTA PALEMBANG", "ILIR BARAT II", "ENTAH", ""},
            {"", "KOTA PALEMBANG", "ENTAH", "35 ILIR", ""},
            {"", "", "ILIR BARAT II", "", ""},
        }));
    VillageByName villages(reference().regions);
    CAPTURE(district, village);
    for (int again = 0; again < 2; ++again)
        CHECK(villages.codeOf({s(province), s(regency), s(district), s(village)}) == s(code));
}

TEST_CASE("Titles name a place, several on a line and with their numbers or without")
{
    const auto [line, expected] = GENERATE(table<const char *, SheetPlace>({
        {"KECAMATAN : ILIR BARAT DUA", {.district = s("ILIR BARAT DUA")}},
        {"Kecamatan: Ilir Barat II   Kelurahan : 35 Ilir",
         {.district = s("ILIR BARAT II"), .village = s("35 ILIR")}},
        {"DESA/KELURAHAN : 1001 35 ILIR", {.village = s("35 ILIR")}},
        {"KELURAHAN : 16.71.01.1001 - 35 ILIR", {.village = s("35 ILIR")}},
        {"PROVINSI : 16 - SUMATERA SELATAN", {.province = s("SUMATERA SELATAN")}},
        {"KECAMATAN : 01 - ILIR BARAT DUA", {.district = s("ILIR BARAT DUA")}},
        {"KABUPATEN/KOTA : KOTA PALEMBANG", {.regency = s("KOTA PALEMBANG")}},
        {"KELURAHAN : -", {}},
        {"BUKU INDUK PENDUDUK WNI", {}},
        {"KECAMATAN ILIR BARAT DUA", {}},
    }));
    CAPTURE(line);
    SheetPlace place;
    CHECK(place.read(s(line)) == (expected != SheetPlace()));
    CHECK(place == expected);
}
