// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/name_spelling.h"
#include "core/population/typing_error.h"

#include <catch2/catch.hpp>

#include <QString>
#include <QStringList>

using namespace rekam::population;

TEST_CASE("The usual spellings of a word have one key")
{
    const std::string words = GENERATE(
        "MUHAMMAD MUHAMAD MOHAMMAD MOHAMAD MOHAMMED MOHD MOH MUH MUHD MHD MOCH MOCHAMAD M",
        "SITI SITTI ST", "KEMAS KMS", "MASAYU MSY", "NYIMAS NYS", "NYAYU NY", "KIAGUS KGS",
        "MASAGUS MGS", "RADEN R RD", "ABDUL ABD ABDOEL", "ABDULRAHMAN ABDURRAHMAN ABDURACHMAN",
        "AHMAD ACHMAD AKHMAD ACH AHMAT", "SUJONO SOEDJONO SUDJONO", "COKRO TJOKRO", "JOKO DJOKO",
        "YUSUF JUSUF JOESOEF YUSUP", "EFENDI EFFENDI EFENDY EFFENDY EPENDI",
        "FATIMAH FATIMA PATIMAH", "SYAHRIL SJAHRIL SAHRIL", "RAHMAN RACHMAN", "FITRI PITRI VITRI",
        "HAIRUL KHAIRUL CHOIRUL KHOIRUL", "RAMADAN RAMADHAN", "ZULKIFLI ZULKIFLY DZULKIFLI",
        "ISKANDAR ISKANDAR", "SUWANDI SUANDI", "ADITYA ADITIYA", "CHRISTINA KRISTINA",
        "ZAINAL JAENAL ZAENAL", "USMAN OTSMAN OTHMAN", "RIZKI RIZQI RISKI");
    const QStringList all = QString::fromStdString(words).split(u' ');
    for (const QString &word : all) {
        CAPTURE(word.toStdString());
        CHECK(spellingKey(word.toStdString()) == spellingKey(all.front().toStdString()));
    }
}

TEST_CASE("Different names keep different keys")
{
    const QStringList names
        = QStringLiteral(
              "RINI RINA BUDI RUDI ANI ANA DEWI DWI HASAN HUSIN SARI SURI LINA LENI ANWAR "
              "TAN LIM HADI ADI")
              .split(u' ');
    for (const QString &a : names)
        for (const QString &b : names)
            if (a != b) {
                CAPTURE(a.toStdString(), b.toStdString());
                CHECK(spellingKey(a.toStdString()) != spellingKey(b.toStdString()));
            }
    CHECK(spellingKey("É5") == "É5"); // no letters of ours: as it is
    CHECK(spellingKey("").empty());
}

TEST_CASE("One wrong, missing, additional or swapped letter is a typing error, two are not")
{
    for (const char *typed : {"SANTISO", "SANTSO", "SANTTOSO", "SNATOSO", "ANTOSO", "SANTOS"}) {
        CAPTURE(typed);
        CHECK(isMistyped(typed, "SANTOSO", 1));
    }
    for (const char *typed : {"SINTISO", "SATSO", "TOSANSO", "SAN"})
        CHECK_FALSE(isMistyped(typed, "SANTOSO", 1));
    CHECK(isMistyped("SATSO", "SANTOSO", 2));
    CHECK(isMistyped("KUSUNA", "KUSUMANINGRUM", 1)); // the beginning of a longer word
    CHECK_FALSE(isMistyped("KUSA", "KUSUMANINGRUM", 1)); // four letters begin too many words
}

TEST_CASE("A number with one digit wrong or two swapped is nearly the same")
{
    CHECK(isMistypedNumber(0x1671010506909001, 0x1671010506909001));
    CHECK(isMistypedNumber(0x1671010506909001, 0x1671010506909008));
    CHECK(isMistypedNumber(0x1671010560909001, 0x1671010506909001));
    CHECK_FALSE(isMistypedNumber(0x1671010506909001, 0x1671010506908002));
    CHECK_FALSE(isMistypedNumber(0x1671010506909001, 0x1671010506909110));
}
