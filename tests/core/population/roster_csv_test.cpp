// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_csv.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <QBuffer>

#include <random>

using namespace rekam;
using namespace rekam::population;

namespace {

struct Reading
{
    base::Result<RosterReadReport> report;
    std::vector<Resident> people;
};

Reading read(const QByteArray &csv)
{
    QByteArray content = csv;
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    std::vector<Resident> people;
    auto report = readRosterCsv(
        buffer,
        [&people](const Resident &person) -> base::Result<void> {
            people.push_back(person);
            return {};
        },
        QDate(2026, 11, 21));
    return {std::move(report), std::move(people)};
}

/** Reads a file that is expected to have a good header. */
Reading readGood(const QByteArray &csv)
{
    Reading reading = read(csv);
    REQUIRE(reading.report);
    CHECK(reading.report->accepted == static_cast<int>(reading.people.size()));
    CHECK(reading.report->refusedCount == static_cast<int>(reading.report->refused.size()));
    return reading;
}

QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QByteArray header = "NIK,NAMA_LGKP,ALAMAT\n";

QByteArray row(int serial, const QByteArray &address = "JL MERDEKA")
{
    return "167101050690" + QByteArray::number(serial) + ",BUDI SANTOSO," + address + "\n";
}

std::vector<int> refusedLines(const Reading &reading)
{
    std::vector<int> lines;
    for (const RefusedLine &line : reading.report->refused)
        lines.push_back(line.line);
    return lines;
}

std::vector<QString> serials(const Reading &reading)
{
    std::vector<QString> found;
    for (const Resident &person : reading.people)
        found.push_back(person.nik.toString().right(4));
    return found;
}

} // namespace

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

TEST_CASE("Delimiter, byte order mark, order and case of the columns do not matter")
{
    const QByteArray csv = GENERATE(
        as<QByteArray>(), "NIK,NAMA_LGKP,X\n1671010506909001,BUDI,1\n",
        "\xEF\xBB\xBFNIK;NAMA_LGKP;X\n1671010506909001;BUDI;1\n",
        "X\tNAMA_LGKP\tNIK\r\n1\tBUDI\t1671010506909001\r\n",
        "\xEF\xBB\xBF\"NIK\";\"nama_lgkp\";\"A,B\"\n\"1671010506909001\";\" budi \";\"1\"\n",
        "\n\r\nnik , Nama_Lgkp , x\n\n'1671010506909001 , budi , 1",
        "NAMA_LGKP,NIK\n\"BUDI\",1671.0105.0690.9001");
    CAPTURE(csv.toStdString());
    const Reading reading = readGood(csv);
    CHECK(reading.report->refusedCount == 0);
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].nik.toString() == u("1671010506909001"));
    CHECK(reading.people[0].name == u("BUDI"));
}

TEST_CASE("A header without the needed columns is refused and names the column")
{
    const auto [csv, subject] = GENERATE(table<QByteArray, std::string>({
        {"", ""},
        {"\n\n", ""},
        {"NIK,NAMA\n", "NAMA_LGKP"},
        {"NAMA_LGKP;X\n", "NIK"},
        {"NIK,NAMA_LGKP,NIK\n", "NIK"},
        {"NIK|NAMA_LGKP\n1|2\n", "NIK"},
        {QByteArray("N\0I\0K\0,\0", 8), ""},
        {"\"NIK,NAMA_LGKP\n", ""},
        {QByteArray(2'000'000, 'x'), ""},
        {"\xff\xfeNIK,NAMA_LGKP\n", ""},
    }));
    CAPTURE(csv.left(40).toStdString());
    const Reading reading = read(csv);
    REQUIRE_FALSE(reading.report);
    CHECK(reading.report.error().code == base::ErrorCode::RosterHeaderInvalid);
    CHECK(reading.report.error().subject == subject);
    CHECK(reading.people.empty());
}

TEST_CASE("A bad value refuses its line with column and reason, and only that line")
{
    using base::ErrorCode;
    const auto [column, value, reason] = GENERATE(table<const char *, const char *, ErrorCode>({
        {"NIK", "1671013206909001", ErrorCode::NikInvalid},
        {"NIK", "", ErrorCode::NikInvalid},
        {"NIK", "1.67101E+15", ErrorCode::NikInvalid},
        {"NAMA_LGKP", "", ErrorCode::InputMalformed},
        {"NAMA_LGKP", "  ", ErrorCode::InputMalformed},
        {"NAMA_LGKP",
         "BU\x01"
         "DI",
         ErrorCode::InputMalformed},
        {"JENIS_KLMIN", "3", ErrorCode::InputMalformed},
        {"JENIS_KLMIN", "PRIA?", ErrorCode::InputMalformed},
        {"TGL_LHR", "31-02-1990", ErrorCode::InputMalformed},
        {"TGL_LHR", "05-06-90", ErrorCode::InputMalformed},
        {"TGL_LHR", "06/05", ErrorCode::InputMalformed},
        {"TGL_LHR", "05-06-2027", ErrorCode::InputMalformed},
        {"TGL_LHR", "05-06-1790", ErrorCode::InputMalformed},
        {"TGL_LHR", "33029", ErrorCode::InputMalformed},
        {"NO_KK", "123", ErrorCode::InputMalformed},
        {"NO_KK", "167101200210900X", ErrorCode::InputMalformed},
        {"NO_RT", "1234", ErrorCode::InputMalformed},
        {"NO_RW", "A", ErrorCode::InputMalformed},
        {"NO_KEL", "XX", ErrorCode::RegionInvalid},
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

TEST_CASE(
    "Sex and birth date are read in every spelling and taken from the NIK where they are missing")
{
    const auto [sex, date, expectedSex, expectedDate]
        = GENERATE(table<const char *, const char *, Sex, QDate>({
            {"1", "05-06-1990", Sex::Male, QDate(1990, 6, 5)},
            {"2", "1990-06-05", Sex::Female, QDate(1990, 6, 5)},
            {"L", "05/06/1990", Sex::Male, QDate(1990, 6, 5)},
            {"p", "5-6-1990", Sex::Female, QDate(1990, 6, 5)},
            {"Laki-laki", "06-05-1991", Sex::Male,
             QDate(1991, 5, 6)}, // differs from the NIK: no reason to refuse
            {"PEREMPUAN", "", Sex::Female, QDate(1990, 6, 5)},
            {"", "-", Sex::Female, QDate(1990, 6, 5)},
        }));
    CAPTURE(sex, date);
    const Reading reading
        = readGood(QByteArray("NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR\n1671014506909001,SITI,") + sex
                   + ',' + date + '\n');
    REQUIRE(reading.people.size() == 1);
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

TEST_CASE("Damaged lines are refused by their physical number and cost nothing else")
{
    const auto [damage, reason] = GENERATE(table<QByteArray, std::string>({
        {QByteArray("1671010506909002,BU\0DI,X\n", 25), "NUL byte"},
        {"1671010506909002,BU\xff\xfe,X\n", "not UTF-8"},
        {"1671010506909002,BUDI\n", "number of fields"},
        {"1671010506909002,BUDI,X,Y\n", "number of fields"},
        {"1671010506909002,BU\"DI,X\n", "broken quoting"},
        {"1671010506909002,\"BU\"DI,X\n", "broken quoting"},
        {"1671010506909002,BUDI," + QByteArray(65'537, 'x') + "\n", "field over 64 KiB"},
        {"1671010506909002,BUDI," + QByteArray(1'100'000, 'x') + "\n", "over 1 MiB"},
        {"1671010506909002,BUDI,\"X\n",
         "broken quoting"}, // the next quote opens a field, so it shows there
    }));
    CAPTURE(damage.left(40).toStdString(), reason);
    const Reading reading
        = readGood(header + row(9001) + damage + row(9003, "\"JL, MERDEKA\"") + row(9004));
    CHECK(serials(reading) == std::vector<QString>{u("9001"), u("9003"), u("9004")});
    REQUIRE(reading.report->refused.size() == 1);
    CHECK(reading.report->refused[0].line == 3);
    CHECK(reading.report->refused[0].reason == base::ErrorCode::InputMalformed);
    CHECK(reading.report->refused[0].detail == reason);
}

TEST_CASE("A quote that is never closed costs its own line and not the rest of the file")
{
    QByteArray csv = header + row(9001) + "1671010506909002,BUDI,\"JL MERDEKA\n";
    for (int serial = 9003; serial < 9043; ++serial)
        csv += row(serial);
    const Reading reading = readGood(csv);
    CHECK(reading.people.size() == 41);
    CHECK(refusedLines(reading) == std::vector<int>{3});

    const Reading atTheEnd = readGood(header + row(9001) + "1671010506909002,BUDI,\"JL");
    CHECK(atTheEnd.people.size() == 1);
    CHECK(refusedLines(atTheEnd) == std::vector<int>{3});
}

TEST_CASE("A quoted field may span lines and later lines keep their numbers")
{
    const Reading reading
        = readGood(header + row(9001, "\"LR. KAPUK\r\n\r\nDEKAT PASAR\"") + "rusak\n" + row(9002));
    REQUIRE(reading.people.size() == 2);
    CHECK(reading.people[0].address == u("LR. KAPUK DEKAT PASAR"));
    CHECK(refusedLines(reading) == std::vector<int>{5});
}

TEST_CASE("A field of exactly 64 KiB is taken")
{
    const Reading reading = readGood(header + row(9001, QByteArray(65'536, 'x')));
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].address.size() == 65'536);
}

TEST_CASE("A file full of stray quotes ends soon and refuses every line")
{
    QByteArray csv = header;
    for (int i = 0; i < 20'000; ++i)
        csv += "1671010506909002,BUDI,\"\"\"JL\n"; // never closed
    QByteArray content = csv;
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto report
        = readRosterCsv(buffer, [](const Resident &) { return base::Result<void>(); });
    REQUIRE(report);
    CHECK(report->accepted == 0);
    CHECK(report->refusedCount == 20'000);
    CHECK(report->refused.size() == 10'000); // kept for the screen
}

TEST_CASE("The report never repeats what stood in the line")
{
    const Reading reading = readGood(
        "NIK,NAMA_LGKP,NO_KK\n1671013206909001,RAHASIA,1\n1671010506909001,RAHASIA,99\n");
    for (const RefusedLine &line : reading.report->refused)
        CHECK(line.detail.find("RAHASIA") == std::string::npos);
}

TEST_CASE("Reading stops with the error of whoever takes the rows")
{
    QByteArray content = header + row(9001) + row(9002) + row(9003);
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    int taken = 0;
    const auto report = readRosterCsv(buffer, [&taken](const Resident &) -> base::Result<void> {
        if (++taken == 2)
            return base::fail(base::ErrorCode::StoreFull);
        return {};
    });
    REQUIRE_FALSE(report);
    CHECK(report.error().code == base::ErrorCode::StoreFull);
    CHECK(taken == 2);
}

TEST_CASE("A device that can not be read is an error, not an empty roster")
{
    QBuffer closed;
    const auto report
        = readRosterCsv(closed, [](const Resident &) { return base::Result<void>(); });
    REQUIRE_FALSE(report);
    CHECK(report.error().code == base::ErrorCode::FileUnreadable);
}

TEST_CASE("Good lines between random damage are all taken and every bad line is reported")
{
    std::mt19937 random(1945);
    for (int round = 0; round < 30; ++round) {
        QByteArray csv = header;
        std::vector<int> expectedRefused;
        std::vector<QString> expectedSerials;
        int lineNumber = 1;
        for (int serial = 9000; serial < 9060; ++serial) {
            switch (std::uniform_int_distribution<int>(0, 7)(random)) {
            case 0:
                csv += "1671010506909999,BU\"DI,X\n";
                expectedRefused.push_back(++lineNumber);
                break;
            case 1:
                csv += QByteArray("16710105\0\n", 10);
                expectedRefused.push_back(++lineNumber);
                break;
            case 2:
                csv += "\xC3\x28,BUDI,X\n";
                expectedRefused.push_back(++lineNumber);
                break;
            case 3:
                csv += row(serial, "\"LR. \"\"KAPUK\"\"\n5\"");
                expectedSerials.push_back(QString::number(serial));
                lineNumber += 2;
                break;
            case 4:
                csv += "\r\n";
                ++lineNumber;
                break;
            default:
                csv += row(serial);
                expectedSerials.push_back(QString::number(serial));
                ++lineNumber;
            }
        }
        const Reading reading = readGood(csv);
        CAPTURE(round);
        REQUIRE(serials(reading) == expectedSerials);
        REQUIRE(refusedLines(reading) == expectedRefused);
    }
}
