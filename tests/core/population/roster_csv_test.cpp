// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/roster_reading.h"

#include <QBuffer>

#include <random>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

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

/** A device that writes its long line itself, so that the test does not hold it. */
class LongLine : public QIODevice
{
public:
    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_head.size() + length + m_tail.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 from = pos();
        const qint64 count = std::min(most, size() - from);
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = from + i;
            data[i] = at < m_head.size()      ? m_head[at]
                : at < m_head.size() + length ? 'x'
                                              : m_tail[at - m_head.size() - length];
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static constexpr qint64 length = 200'000'000;
    QByteArray m_head = header + row(9001) + "1671010506909002,BUDI,";
    QByteArray m_tail = "\n" + row(9003);
};

} // namespace

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
        {"NIK,ALAMAT\n", "NAMA_LGKP"},
        {"NIK,NAMA,NAMA LENGKAP\n", "NAMA_LGKP"},
        {"NAMA_LGKP;X\n", "NIK"},
        {"NIK,NAMA_LGKP,NIK\n", "NIK"},
        {"NIK|NAMA_LGKP\n1|2\n", "NIK"},
        {QByteArray("N\0I\0K\0,\0", 8), ""},
        {"\"NIK,NAMA_LGKP\n", ""},
        {QByteArray(2'000'000, 'x'), ""},
        {"\xff\xfeNIK,NAMA_LGKP\n", "NIK"}, // UTF-16 by its mark, and no text in it
    }));
    CAPTURE(csv.left(40).toStdString());
    const Reading reading = read(csv);
    REQUIRE_FALSE(reading.report);
    CHECK(reading.report.error().code == base::ErrorCode::RosterHeaderInvalid);
    CHECK(reading.report.error().subject == subject);
    CHECK(reading.people.empty());
}

TEST_CASE("Damaged lines are refused by their physical number and cost nothing else")
{
    const auto [damage, reason] = GENERATE(table<QByteArray, LineFault>({
        {QByteArray("1671010506909002,BU\0DI,X\n", 25), LineFault::NulByte},
        {"1671010506909002,BU\xff\xfe,X\n", LineFault::NotUtf8},
        {"1671010506909002,BUDI\n", LineFault::FieldCount},
        {"1671010506909002,BUDI,X,Y\n", LineFault::FieldCount},
        {"1671010506909002,BU\"DI,X\n", LineFault::QuoteBroken},
        {"1671010506909002,\"BU\"DI,X\n", LineFault::QuoteBroken},
        {"1671010506909002,BUDI," + QByteArray(65'537, 'x') + "\n", LineFault::FieldTooLong},
        {"1671010506909002,BUDI," + QByteArray(1'100'000, 'x') + "\n", LineFault::LineTooLong},
        {"1671010506909002,BUDI,\"X\n",
         LineFault::QuoteBroken}, // the next quote opens a field, so it shows there
    }));
    CAPTURE(damage.left(40).toStdString(), faultName(reason));
    // The accent says that the file is UTF-8.
    const Reading reading
        = readGood(header + row(9001) + damage + row(9003, "\"JL, MÉRDEKA\"") + row(9004));
    CHECK(serials(reading) == std::vector<QString>{u("9001"), u("9003"), u("9004")});
    REQUIRE(reading.report->refused.size() == 1);
    CHECK(reading.report->refused[0].line == 3);
    CHECK(reading.report->refused[0].reason == base::ErrorCode::InputMalformed);
    CHECK(reading.report->refused[0].fault == reason);
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
    CHECK(atTheEnd.report->refused[0].fault == LineFault::QuoteOpen);
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
        for (int serial = 8000; serial < 8005; ++serial) { // accents: the file is UTF-8
            csv += row(serial, "JL É");
            expectedSerials.push_back(QString::number(serial));
            ++lineNumber;
        }
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

TEST_CASE("Windows-1252, UTF-8 and UTF-16 give the same people")
{
    const QString text = u("NIK;NAMA_LGKP;ALAMAT\r\n1671010506909001;RENÉ DAMARÉ;JL “ANGGREK” 5\r\n"
                           "1671010506909002;ÇELIK;—\r\n");
    QByteArray windows;
    for (const QChar letter : text) {
        if (letter == QChar(0x201C))
            windows += '\x93';
        else if (letter == QChar(0x201D))
            windows += '\x94';
        else if (letter == QChar(0x2014))
            windows += '\x97';
        else
            windows += static_cast<char>(letter.unicode());
    }
    QByteArray littleEndian("\xff\xfe");
    QByteArray bigEndian("\xfe\xff");
    for (const QChar letter : text) {
        littleEndian += static_cast<char>(letter.cell());
        littleEndian += static_cast<char>(letter.row());
        bigEndian += static_cast<char>(letter.row());
        bigEndian += static_cast<char>(letter.cell());
    }
    for (const QByteArray &csv :
         {text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(), windows, littleEndian, bigEndian}) {
        CAPTURE(csv.left(8).toHex().toStdString());
        const Reading reading = readGood(csv);
        REQUIRE(reading.people.size() == 2);
        CHECK(reading.people[0].name == u("RENÉ DAMARÉ"));
        CHECK(reading.people[0].address == u("JL “ANGGREK” 5"));
        CHECK(reading.people[1].name == u("ÇELIK"));
    }
}

TEST_CASE("A byte that Windows-1252 does not know costs its line")
{
    const Reading reading
        = readGood(header + row(9001, "CAF\xE9") + row(9002, "X\x81") + row(9003));
    CHECK(serials(reading) == std::vector<QString>{u("9001"), u("9003")});
    REQUIRE(reading.report->refused.size() == 1);
    CHECK(reading.report->refused[0].line == 3);
    CHECK(reading.report->refused[0].fault == LineFault::NotWindows1252);
    CHECK(reading.people[0].address == u("CAFÉ"));
}

TEST_CASE(
    "Letters that mean nothing cost their record, however many lines it has, and no count is wrong")
{
    const auto [letters, reason] = GENERATE(table<QByteArray, LineFault>({
        {"CAF\xE9 \x81", LineFault::NotWindows1252},
        {"M\xC3\x89RDEKA \xff", LineFault::NotUtf8},
    }));
    QByteArray csv = header + row(9001, reason == LineFault::NotUtf8 ? "M\xC3\x89RDEKA" : "CAF\xE9")
        + row(9002, "\"JL A\n" + letters + "\nB\"") + row(9003) + row(9002)
        + row(9004, "\"JL A\nB\"");
    QBuffer buffer(&csv);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto survey = surveyRoster(buffer);
    REQUIRE(survey);
    CHECK(survey->records == 5);
    CHECK(survey->repeatedNiks.size() == 1); // also when the other line of it can not be read
    const Reading reading = readGood(csv);
    CHECK(serials(reading) == std::vector<QString>{u("9001"), u("9003"), u("9002"), u("9004")});
    REQUIRE(reading.report->refused.size() == 1);
    CHECK(reading.report->refused[0].line == 3);
    CHECK(reading.report->refused[0].fault == reason);
}

TEST_CASE("A line of 200 MB is refused in constant memory and the next one is read")
{
    LongLine device;
    REQUIRE(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto report
        = readRosterCsv(device, [](const Resident &) { return base::Result<void>(); });
    REQUIRE(report);
    CHECK(report->accepted == 2);
    REQUIRE(report->refused.size() == 1);
    CHECK(report->refused[0].line == 3);
    CHECK(report->refused[0].fault == LineFault::LineTooLong);
}

TEST_CASE("Formulas that an export made harmless are read as they were")
{
    const Reading reading = readGood(header + "1671010506909001,'=CMD,'+62\n");
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].name == u("=CMD"));
    CHECK(reading.people[0].address == u("+62"));
}
