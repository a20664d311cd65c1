// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/refused_csv.h"
#include "tests/core/population/roster_reading.h"

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

/** What goes back to the office for @p csv. */
QByteArray refusedOf(QByteArray csv)
{
    QBuffer buffer(&csv);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto survey = surveyRoster(buffer);
    REQUIRE(survey);
    RosterReader reader(buffer, *survey, QDate(2026, 11, 21));
    RefusedCsv refused(*survey);
    while (true) {
        const auto row = reader.next();
        REQUIRE(row);
        if (!*row)
            return refused.content();
        if (!(*row)->resident)
            refused.add(**row, QStringLiteral("alasan"));
    }
}

} // namespace

TEST_CASE("Refused rows keep their delimiter and their long numbers through a spreadsheet")
{
    const char delimiter = GENERATE(',', ';', '\t');
    QByteArray csv = "NO_KK;NIK;NAMA_LGKP;ALAMAT\n1671012002109001;167101X;LATIHAN;"
                     "'=1\n'1671012002109002;1671010506909001;;\"JL, 1\"\n";
    csv.replace(';', delimiter);
    QByteArray refused = refusedOf(csv);
    CHECK(refused.startsWith(QByteArray("\xEF\xBB\xBF"
                                        "BARIS;ALASAN;ISI_BARIS;NO_KK;NIK;NAMA_LGKP;ALAMAT\r\n")
                                 .replace(';', delimiter)));
    CHECK(refused.contains(
        QByteArray("2;alasan;;'1671012002109001;167101X;LATIHAN;'=1").replace(';', delimiter)));
    CHECK(refused.contains(
        QByteArray(";'1671012002109002;'1671010506909001;;").replace(';', delimiter)));

    // Corrected and saved again with the apostrophes, everything is as it was.
    refused.replace("167101X", "1671010506909009");
    const Reading reading = readGood(refused);
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].familyCardNumber == u("1671012002109001"));
    CHECK(reading.people[0].address == u("=1"));
    // And what is refused again does not grow an apostrophe every time.
    CHECK(refusedOf(refused).contains("'1671010506909001"));
    CHECK_FALSE(refusedOf(refused).contains("''"));
}

TEST_CASE("Refused rows of a BIP take their family and place along")
{
    const QByteArray refused
        = refusedOf("KECAMATAN : ILIR BARAT DUA,,,\nKELURAHAN : 35 ILIR,,,\n"
                    "NO,Nama Lengkap,NIK,Stat Rkm\n"
                    "1671010101209001,,,JL LATIHAN 5 RT/RW : 002/001 DUSUN : -\n"
                    "1,LATIHAN BUDI,1671013206909001,CARD SHIPPED\n");
    QByteArray corrected = refused;
    corrected.replace("1671013206909001", "1671010506909001");
    const Reading reading = readGood(corrected);
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].familyCardNumber == u("1671010101209001"));
    CHECK(reading.people[0].address == u("JL LATIHAN 5"));
    CHECK(reading.people[0].district == u("ILIR BARAT DUA"));
    CHECK(reading.people[0].village == u("35 ILIR"));
    CHECK(reading.people[0].recordingStatus == u("CARD SHIPPED"));
}

TEST_CASE("A heading that is another one in the file's encoding goes back under SIAK's name")
{
    // Before the encoding is known the first letter is none; in Windows-1252 it is an i.
    QByteArray refused = refusedOf("\xEF nik;nama_lgkp\n167101X;LATIHAN\n");
    CHECK(refused.contains(";NIK;nama_lgkp\r\n"));
    QBuffer again(&refused);
    REQUIRE(again.open(QIODevice::ReadOnly));
    const auto survey = surveyRoster(again);
    REQUIRE(survey);
    CHECK(survey->records == 1);
}
