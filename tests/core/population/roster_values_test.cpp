// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/reference.h"
#include "tests/core/population/residents.h"
#include "tests/core/population/roster_reading.h"

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

TEST_CASE("A whole row with every SIAK column becomes a resident")
{
    const Reading reading = readGood("NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,GOL_DRH,"
                                     "AGAMA,STAT_KWN,STAT_HBKEL,PDDK_AKH,JENIS_PKRJN,"
                                     "NAMA_LGKP_IBU,NAMA_LGKP_AYAH,ALAMAT,NO_RT,NO_RW,NO_PROP,NO_"
                                     "KAB,NO_KEC,NO_KEL,PROP_NAME,KAB_NAME,KEC_NAME,"
                                     "KEL_NAME\r\n"
                                     "1671012002109001,1671010506909001,Budi "
                                     "Santoso,1,PALEMBANG,05-06-1990,O,ISLAM,KAWIN,KEPALA KELUARGA,"
                                     "SLTA/SEDERAJAT,NELAYAN/PERIKANAN,NYIMAS LATIHAN,KEMAS "
                                     "LATIHAN,JL. MERDEKA NO. 7,2,5,16,71,1,1001,"
                                     "SUMATERA SELATAN,KOTA PALEMBANG,ILIR BARAT DUA,35 ILIR\r\n");
    CHECK(reading.report->refusedCount == 0);
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0] == tests::resident());
}

TEST_CASE("A NIK that is none and a missing name refuse their line, and only that line")
{
    using base::ErrorCode;
    const auto [column, value, reason, fault]
        = GENERATE(table<const char *, const char *, ErrorCode, LineFault>({
            {"NIK", "1671013206909001", ErrorCode::NikInvalid, LineFault::None},
            {"NIK", "", ErrorCode::NikInvalid, LineFault::None},
            {"NIK", "1.67101E+15", ErrorCode::NikInvalid, LineFault::NikRounded},
            {"NIK", "1,67e+15", ErrorCode::NikInvalid, LineFault::NikRounded},
            {"NIK", "'1,67E15", ErrorCode::NikInvalid, LineFault::NikRounded},
            {"NIK", "E+15", ErrorCode::NikInvalid, LineFault::None},
            {"NAMA_LGKP", "", ErrorCode::InputMalformed, LineFault::NameMissing},
            {"NAMA_LGKP", "  ", ErrorCode::InputMalformed, LineFault::NameMissing},
            {"NAMA_LGKP",
             "BU\x01"
             "DI",
             ErrorCode::InputMalformed, LineFault::ControlCharacter},
            {"NAMA_LGKP", "BUDI\x7F", ErrorCode::InputMalformed, LineFault::ControlCharacter},
            {"NAMA_LGKP", "BUDI\xC2\x80", ErrorCode::InputMalformed,
             LineFault::ControlCharacter}, // U+0080, a euro sign read wrongly
        }));
    CAPTURE(column, value);
    const std::vector<QByteArray> columns{"NIK",    "NAMA_LGKP", "JENIS_KLMIN", "TGL_LHR",
                                          "NO_KK",  "NO_RT",     "NO_RW",       "NO_PROP",
                                          "NO_KAB", "NO_KEC",    "NO_KEL"};
    const std::vector<QByteArray> good{"1671010506909001",
                                       "BUDI",
                                       "1",
                                       "05-06-1990",
                                       "1671012002109001",
                                       "1",
                                       "2",
                                       "16",
                                       "71",
                                       "1",
                                       "1001"};
    QByteArray head;
    QByteArray goodLine;
    QByteArray badLine;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QByteArray separator = i == 0 ? "" : ";";
        head += separator + columns[i];
        goodLine += separator + good[i];
        badLine += separator + (columns[i] == column ? QByteArray(value) : good[i]);
    }
    const Reading reading
        = readGood(head + '\n' + goodLine + '\n' + badLine + '\n' + goodLine + '\n');
    CHECK(reading.report->accepted == 2);
    REQUIRE(reading.report->refused.size() == 1);
    CHECK(reading.report->refused[0].line == 3);
    CHECK(reading.report->refused[0].column == u(column));
    CHECK(reading.report->refused[0].reason == reason);
    CHECK(reading.report->refused[0].fault == fault);
    CHECK(reading.report->unread.empty());
}

TEST_CASE("Nobody is left out for a value that can not be understood: the field stays empty and is "
          "counted")
{
    const auto [column, value] = GENERATE(table<Column, const char *>({
        {Column::JENIS_KLMIN, "3"},
        {Column::TGL_LHR, "31-02-1990"},
        {Column::TGL_LHR, "05-06-90"},
        {Column::TGL_LHR, "06/05"},
        {Column::TGL_LHR, "05-06-2027"},
        {Column::TGL_LHR, "05-06-1790"},
        {Column::TGL_LHR, "33029"},
        {Column::NO_KK, "167101200210900"}, // fifteen digits
        {Column::NO_KK, "167101200210900X"},
        {Column::NO_KK, "1,67101E+15"},
        {Column::NO_RT, "1234"},
        {Column::NO_RW, "A"},
        {Column::NO_KEL, "XX"},
        {Column::NO_PROP, "SUMSEL"},
        {Column::ALAMAT, "JL\x01"},
    }));
    CAPTURE(columnName(column).toStdString(), value);
    const std::map<Column, QByteArray> good{{Column::NIK, "1671010506909001"},
                                            {Column::NAMA_LGKP, "BUDI"},
                                            {Column::JENIS_KLMIN, "1"},
                                            {Column::TGL_LHR, "05-06-1990"},
                                            {Column::NO_KK, "1671012002109001"},
                                            {Column::NO_RT, "1"},
                                            {Column::NO_RW, "2"},
                                            {Column::NO_PROP, "16"},
                                            {Column::NO_KAB, "71"},
                                            {Column::NO_KEC, "1"},
                                            {Column::NO_KEL, "1001"},
                                            {Column::ALAMAT, "JL LATIHAN"}};
    QByteArray head, goodLine, badLine;
    for (const auto &[each, text] : good) {
        head += columnName(each).toLatin1() + ';';
        goodLine += text + ';';
        badLine += (each == column ? QByteArray(value) : text) + ';';
    }
    const Reading reading = readGood(head + "X\n" + goodLine + "\n" + badLine + '\n');
    CHECK(reading.report->refusedCount == 0);
    REQUIRE(reading.people.size() == 2);
    const bool isCode = column == Column::NO_PROP;
    CHECK(reading.report->unread == std::map<Column, int>{{isCode ? Column::NO_KEL : column, 1}});
    Resident expected = reading.people[0];
    if (column == Column::TGL_LHR)
        expected.birthDate = {};
    if (column == Column::NO_KK)
        expected.familyCardNumber.clear();
    if (column == Column::NO_RT)
        expected.rt.clear();
    if (column == Column::NO_RW)
        expected.rw.clear();
    if (column == Column::NO_KEL || isCode)
        expected.villageCode.clear();
    if (column == Column::ALAMAT)
        expected.address.clear();
    CHECK(reading.people[1] == expected); // a sex that is not understood is the NIK's
}

TEST_CASE("Values are understood as they are written in the field")
{
    const auto [column, value, member, expected]
        = GENERATE(table<const char *, const char *, QString Resident::*, const char *>({
            {"NO_RT", "7", &Resident::rt, "007"},
            {"NO_RT", "012", &Resident::rt, "012"},
            {"NO_RT", "0", &Resident::rt, "000"},
            {"NO_RW", "-", &Resident::rw, ""},
            {"NO_RW", "0005", &Resident::rw, "005"},
            {"NO_KK", "-", &Resident::familyCardNumber, ""},
            {"NO_KK", "0", &Resident::familyCardNumber, ""},
            {"NO_KK", "'1671012002109001", &Resident::familyCardNumber, "1671012002109001"},
            {"ALAMAT", "  Jl.  Merdeka   7 ", &Resident::address, "JL. MERDEKA 7"},
            {"ALAMAT", "\"LR. KAPUK\nDEKAT \"\"PASAR\"\"\"", &Resident::address,
             "LR. KAPUK DEKAT \"PASAR\""},
            {"NAMA_LGKP_IBU", "siti \xC3\xA9ka", &Resident::motherName, "SITI \xC3\x89KA"},
        }));
    CAPTURE(column, value);
    const Reading reading = readGood(QByteArray("NIK;NAMA_LGKP;") + column
                                     + "\n1671010506909001;BUDI;" + value + "\n");
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].*member == u(expected));
}

TEST_CASE("Sex and birth date are read in every spelling")
{
    const auto [sex, date, expectedSex, expectedDate]
        = GENERATE(table<const char *, const char *, Sex, QDate>({
            {"1", "05-06-1990", Sex::Male, QDate(1990, 6, 5)},
            {"2", "1990-06-05", Sex::Female, QDate(1990, 6, 5)},
            {"L", "05/06/1990", Sex::Male, QDate(1990, 6, 5)},
            {"p", "5-6-1990", Sex::Female, QDate(1990, 6, 5)},
            {"Laki-laki", "06-05-1991", Sex::Male,
             QDate(1991, 5, 6)}, // differs from the NIK: no reason to refuse
            {"laki laki", "1990-06-05 00:00:00", Sex::Male, QDate(1990, 6, 5)},
            {"LK", "05.06.1990", Sex::Male, QDate(1990, 6, 5)},
            {"Pria", "1990-06-05T00:00:00.000Z", Sex::Male, QDate(1990, 6, 5)},
            {"pr", "05/06/1990 0:00", Sex::Female, QDate(1990, 6, 5)},
            {"WANITA", "1990/06/05", Sex::Female, QDate(1990, 6, 5)},
            {"male", "05-06-1990", Sex::Male, QDate(1990, 6, 5)},
            {"PEREMPUAN", "", Sex::Female, QDate()},
            {"", "-", Sex::Female, QDate()}, // the NIK's sex; its date is not the roster's
        }));
    CAPTURE(sex, date);
    const Reading reading
        = readGood(QByteArray("NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR\n1671014506909001,SITI,") + sex
                       + ',' + date + '\n',
                   &reference().codes);
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.report->unread.empty());
    CHECK(reading.people[0].sex == expectedSex);
    CHECK(reading.people[0].birthDate == expectedDate);
}

TEST_CASE("A village code needs all four columns")
{
    const auto [codes, expected] = GENERATE(table<const char *, const char *>({
        {"16,71,1,1001", "16.71.01.1001"},
        {"16,71,01,1001", "16.71.01.1001"},
        {"16,71,,1001", ""},
        {"16,71,01,0", ""},
        {"16,71,-,-", ""},
    }));
    const Reading reading
        = readGood(QByteArray("NIK,NAMA_LGKP,NO_PROP,NO_KAB,NO_KEC,NO_KEL\n1671014506909001,SITI,")
                   + codes + '\n');
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].villageCode == u(expected));
}
