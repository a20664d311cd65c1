// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QBuffer>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using workflow::RosterImportOptions;
using workflow::RosterImportReport;
using workflow::Session;

namespace {

const QByteArray header = "NIK,NAMA_LGKP,TGL_LHR,ALAMAT,CATATAN\n";

QByteArray row(int serial, const QByteArray &name, const QByteArray &address = "JL LATIHAN",
               const QByteArray &born = "05-06-1990")
{
    return "167101050690" + QByteArray::number(serial) + ',' + name + ',' + born + ',' + address
        + ",x\n";
}

struct Fixture
{
    base::FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC)};
    PracticeStation station{clock};
    Session &session = station.login(administratorName);

    base::Result<RosterImportReport> import(QByteArray csv, const RosterImportOptions &options = {})
    {
        QBuffer buffer(&csv);
        REQUIRE(buffer.open(QIODevice::ReadOnly));
        return session.importRoster(buffer, options);
    }
    std::vector<workflow::FoundResident> find(const char *text)
    {
        return session.find(QString::fromUtf8(text)).value();
    }
};

} // namespace

TEST_CASE("an import says who is new, who has changed and how, and who has not", "[workflow]")
{
    Fixture fixture;
    const auto first
        = fixture.import(header + row(9101, "LATIHAN SATU") + row(9102, "LATIHAN DUA")).value();
    CHECK(first.added == 2);
    CHECK(first.accepted == 2);
    CHECK(first.ignoredHeadings == std::vector<QString>{QStringLiteral("CATATAN")});

    const auto second
        = fixture
              .import(header + row(9101, "LATIHAN SATU")
                      + row(9102, "LATIHAN DUA", "JL LATIHAN BARU") + row(9103, "LATIHAN TIGA"))
              .value();
    CHECK(second.added == 1);
    CHECK(second.changed == 1);
    CHECK(second.unchanged == 1);
    REQUIRE(second.changes.size() == 1);
    const auto &change = second.changes.front();
    CHECK(change.line == 3);
    CHECK(change.nik == u"1671010506909102");
    CHECK_FALSE(change.otherPerson);
    REQUIRE(change.fields.size() == 1);
    CHECK(change.fields[0].column == population::Column::ALAMAT);
    CHECK(change.fields[0].before == u"JL LATIHAN");
    CHECK(change.fields[0].after == u"JL LATIHAN BARU");
    CHECK(fixture.find("latihan dua").front().address.contains(u"JL LATIHAN BARU"));
}

TEST_CASE("a dry run reports the same and writes nothing", "[workflow]")
{
    Fixture fixture;
    const QByteArray csv = header + row(9101, "LATIHAN SATU") + "1,2,3,4,5\n";
    const int before = fixture.session.countResidents().value();
    const auto checked = fixture.import(csv, {.dryRun = true}).value();
    CHECK(checked.dryRun);
    CHECK(checked.added == 1);
    CHECK(checked.refusedCount == 1);
    CHECK_FALSE(checked.warnings.empty()); // no village, no family card
    CHECK(fixture.session.countResidents().value() == before);
    const auto imported = fixture.import(csv).value();
    CHECK(imported.added == 1);
    CHECK(imported.warnings == checked.warnings);
    CHECK(fixture.session.countResidents().value() == before + 1);
}

TEST_CASE("two different people under one NIK are both left out and the old row stays",
          "[workflow]")
{
    Fixture fixture;
    REQUIRE(fixture.import(header + row(9101, "LATIHAN LAMA")));
    const auto report = fixture
                            .import(header + row(9101, "LATIHAN ANI") + row(9102, "LATIHAN DUA")
                                    + row(9101, "LATIHAN BUDI", "JL LATIHAN", "07-08-1985"))
                            .value();
    CHECK(report.accepted == 1);
    CHECK(report.sharedNik == 2);
    CHECK(report.refusedCount == 2);
    REQUIRE(report.refused.size() == 2);
    CHECK(report.refused[0].line == 2);
    CHECK(report.refused[1].line == 4);
    CHECK(report.refused[0].isSharedNik);
    CHECK(fixture.find("1671010506909101").front().name == u"LATIHAN LAMA");
}

TEST_CASE("a person who stands there twice is taken once, as the last line says", "[workflow]")
{
    Fixture fixture;
    const auto report = fixture
                            .import(header + row(9101, "LATIHAN MOHD YUSUF", "JL LAMA")
                                    + row(9101, "LATIHAN MUHAMMAD JUSUF", "JL BARU"))
                            .value();
    CHECK(report.accepted == 1);
    CHECK(report.repeated == 1);
    CHECK(report.refusedCount == 0);
    CHECK(fixture.find("1671010506909101").front().address == u"JL BARU");
}

TEST_CASE("somebody else's NIK is pointed out before it is replaced", "[workflow]")
{
    Fixture fixture;
    REQUIRE(fixture.import(header + row(9101, "LATIHAN ANI")));
    const auto report
        = fixture.import(header + row(9101, "LATIHAN BUDI", "JL LATIHAN", "07-08-1985")).value();
    CHECK(report.otherPersons == 1);
    REQUIRE(report.changes.size() == 1);
    CHECK(report.changes.front().otherPerson);
    REQUIRE(fixture.import("NIK,NAMA_LGKP,TGL_LHR,AGAMA\n1671010506909101,LATIHAN CITRA,"
                           "09-09-1979,HINDU\n"));
    // Nobody inherits what was somebody else's.
    CHECK(fixture.find("1671010506909101").front().address.isEmpty());
}

TEST_CASE("a canceled import leaves the old roster exactly as it was", "[workflow]")
{
    Fixture fixture;
    REQUIRE(fixture.import(header + row(9101, "LATIHAN LAMA")));
    QByteArray csv = header + row(9101, "LATIHAN BARU");
    for (int serial = 9200; serial < 9990; ++serial)
        csv += row(serial, "LATIHAN BANYAK");
    int calls = 0;
    const auto report = fixture.import(csv, {.progress = [&calls](const auto &progress) {
                                           CHECK(progress.part >= 0);
                                           CHECK(progress.part <= 1);
                                           return ++calls < 3;
                                       }});
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Canceled);
    CHECK(fixture.session.countResidents().value() == 3); // two of the practice station
    CHECK(fixture.find("1671010506909101").front().name == u"LATIHAN LAMA");
    CHECK(fixture.find("banyak").empty());
}

TEST_CASE("refused rows go back with line and reason, harmless, and can be imported when corrected",
          "[workflow]")
{
    Fixture fixture;
    const QByteArray csv = header + row(9101, "LATIHAN BAIK")
        + "167199050690910X,=CMD|'/C CALC'!A0,05-06-1990,\"JL, LATIHAN\",x\n"
        + "1671013206909103,<b>LATIHAN</b>,28-02-1990,JL,x\n" + QByteArray("167101\0,NUL\n", 12)
        + "1671010506909104,\"RUSAK\"X,,,\n";
    const auto report
        = fixture
              .import(csv,
                      {.reasonText
                       = [](const auto &line) { return QStringLiteral("alasan ") + line.column; }})
              .value();
    CHECK(report.accepted == 1);
    CHECK(report.refusedCount == 4);
    const QByteArrayList lines = report.refusedCsv.split('\n');
    CHECK(lines[0]
          == "\xEF\xBB\xBF"
             "BARIS,ALASAN,ISI_BARIS,NIK,NAMA_LGKP,TGL_LHR,ALAMAT,CATATAN\r");
    CHECK(lines[1]
          == "3,alasan NIK,,167199050690910X,'=CMD|'/C CALC'!A0,05-06-1990,\"JL, LATIHAN\",x\r");
    CHECK(lines[2] == "4,alasan NIK,,'1671013206909103,<b>LATIHAN</b>,28-02-1990,JL,x\r");
    CHECK(lines[3].startsWith("5,alasan ,"));
    CHECK(lines[4].contains("RUSAK"));

    QByteArray corrected = report.refusedCsv;
    corrected.replace("167199050690910X", "1671010506909102")
        .replace("1671013206909103", "1671010506909103");
    const auto again = fixture.import(corrected).value();
    CHECK(again.added == 2);
    CHECK(again.refusedCount == 2);
    CHECK(fixture.find("1671010506909102").front().name == u"=CMD|'/C CALC'!A0");
    CHECK(fixture.find("1671010506909103").front().name == u"<B>LATIHAN</B>");
}

TEST_CASE("ten thousand refused rows are counted, kept within bounds and written back",
          "[workflow]")
{
    Fixture fixture;
    QByteArray csv = header;
    for (int i = 0; i < 12'000; ++i)
        csv += "1671,LATIHAN,,,\n";
    const auto report = fixture.import(csv, {.dryRun = true}).value();
    CHECK(report.refusedCount == 12'000);
    CHECK(report.refused.size() == RosterImportReport::mostRefused);
    CHECK(report.refusedCsv.count('\n') == 12'001);
    CHECK(report.leftOutOfCsv == 0);
    REQUIRE(report.refusedByReason.size() == 1);
    CHECK(report.refusedByReason.front().second == 12'000);
    CHECK(report.refusedByReason.front().first.column == u"NIK");
}

TEST_CASE("a file without a column takes nothing away, whichever of the two comes first",
          "[workflow]")
{
    const QByteArray siak
        = "NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,ALAMAT,NO_PROP,NO_KAB,NO_KEC,NO_KEL\n"
          "1671010506909101,LATIHAN SATU,2,05-06-1990,JL LATIHAN,16,71,1,1001\n";
    const QByteArray bip = "Nama Lengkap;NIK;Status;Stat Rkm\n"
                           "LATIHAN SATU;1671010506909101;SDH DPT;CARD SHIPPED\n";
    Fixture fixture;
    const bool siakFirst = GENERATE(true, false);
    REQUIRE(fixture.import(siakFirst ? siak : bip));
    const QByteArray second = siakFirst ? bip : siak;
    const auto checked = fixture.import(second, {.dryRun = true}).value();
    const auto report = fixture.import(second).value();
    CHECK(report.changed == 1);
    CHECK(report.changedColumns == checked.changedColumns);
    for (const auto &field : report.changes.front().fields)
        CHECK_FALSE(field.after.isEmpty()); // nothing is wiped
    const auto person
        = fixture.session.view(*population::Nik::parse(u"1671010506909101")).value().resident;
    CHECK(person.villageCode == u"16.71.01.1001");
    CHECK(person.address == u"JL LATIHAN");
    CHECK(person.sex == population::Sex::Female);
    CHECK(person.birthDate == QDate(1990, 6, 5));
    CHECK(person.populationStatus == u"SDH DPT");
    CHECK(person.recordingStatus == u"CARD SHIPPED");
    CHECK(fixture.import(second).value().unchanged == 1);
    CHECK(fixture.import(siakFirst ? siak : bip).value().unchanged == 1);
}

TEST_CASE("a value that can not be understood is counted, and what was known stays", "[workflow]")
{
    Fixture fixture;
    REQUIRE(fixture.import(header + row(9101, "LATIHAN SATU")));
    const auto report = fixture
                            .import(header + row(9102, "LATIHAN DUA", "JL", "31-02-1990")
                                    + row(9101, "LATIHAN SATU", "JL BARU", "kapan"))
                            .value();
    CHECK(report.refusedCount == 0);
    CHECK(report.added == 1);
    CHECK(report.changed == 1);
    CHECK(report.unread
          == std::map<population::Column, workflow::UnreadValues>{
              {population::Column::TGL_LHR, {2, 2}}});
    const auto born = [&fixture](const char *nik) {
        return fixture.session.view(*population::Nik::parse(QString::fromLatin1(nik)))
            .value()
            .resident.birthDate;
    };
    CHECK(born("1671010506909101") == QDate(1990, 6, 5));
    CHECK_FALSE(born("1671010506909102").isValid());
}

TEST_CASE("a BIP's titles give its people their village's code", "[workflow]")
{
    Fixture fixture;
    const auto report = fixture
                            .import("PROVINSI : SUMATERA SELATAN;;\nKOTA : PALEMBANG;;\n"
                                    "KECAMATAN : ILIR BARAT DUA;;\nKELURAHAN : 35 ILIR;;\n"
                                    "Nama Lengkap;NIK;Stat Rkm\n"
                                    "LATIHAN SATU;1671010506909101;BELUM REKAM\n")
                            .value();
    CHECK(report.added == 1);
    CHECK(report.warnings.count(population::AdviceKind::AddressRegionMissing) == 0);
    const auto person
        = fixture.session.view(*population::Nik::parse(u"1671010506909101")).value().resident;
    CHECK(person.villageCode == u"16.71.01.1001");
    CHECK(person.district == u"ILIR BARAT DUA");
}

TEST_CASE("a file appended to itself is taken whole, and two people under one NIK still are not",
          "[workflow]")
{
    Fixture fixture;
    QByteArray people;
    for (int year = 10; year < 32; ++year)
        for (int serial = 9000; serial < 10'000; ++serial)
            people += "16710105" + QByteArray::number(6).rightJustified(2, '0')
                + QByteArray::number(year + 50) + QByteArray::number(serial)
                + ",LATIHAN BANYAK,05-06-19" + QByteArray::number(year + 50) + ",JL LATIHAN,x\n";
    const QByteArray csv
        = header + people + "1671010506609001,LATIHAN ORANG LAIN,05-06-1960,JL,x\n" + people;
    const auto report = fixture.import(csv).value();
    CHECK(report.accepted == 21'999);
    CHECK(report.added == 21'999);
    CHECK(report.repeated == 21'999);
    CHECK(report.sharedNik == 3);
    CHECK(report.refusedCount == 3);
    REQUIRE(report.refused.size() == 3);
    CHECK(report.refused[0].line == 3);
    CHECK(report.refused[1].line == 22'002);
    CHECK(report.refused[2].line == 22'004);
    CHECK(report.refusedCsv.count('\n') == 4);
}

TEST_CASE("while the roster is read into memory a whole NIK is found already", "[workflow]")
{
    Fixture fixture;
    REQUIRE(fixture.import(header + row(9101, "LATIHAN SATU")));
    Session &session = fixture.station.login(operatorName);
    const auto early = session.look(QStringLiteral("1671 0105 0690 9101")).value();
    CHECK_FALSE(early.complete);
    REQUIRE(early.hits.size() == 1);
    CHECK(early.hits.front().name == u"LATIHAN SATU");
    CHECK(session.look(QStringLiteral("satu")).value().hits.empty());
    while (!session.readRoster(std::chrono::milliseconds(5)).value()) { }
    const auto late = session.look(QStringLiteral("satu")).value();
    CHECK(late.complete);
    CHECK(late.hits.size() == 1);
}

TEST_CASE("whoever has a draft, waits or is finished says so in the list", "[workflow]")
{
    using enrollment::State;
    Fixture fixture;
    Session &session = fixture.station.login(operatorName);
    const QString nik = QLatin1String(womanNik);
    CHECK_FALSE(session.find(nik).value().front().recording);
    REQUIRE(session.begin(*population::Nik::parse(nik)));
    CHECK(session.find(nik).value().front().recording == State::Draft);
    const auto id = recordWhole(session, womanNik);
    REQUIRE(id);
    CHECK(session.find(nik).value().front().recording == State::Complete);
    Session &supervisor = fixture.station.login(supervisorName);
    REQUIRE(supervisor.approve(*id));
    CHECK(supervisor.find(nik).value().front().recording == State::Approved);
}
