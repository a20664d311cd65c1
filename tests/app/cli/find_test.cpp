// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam::tests;

namespace {

void importRoster(const CommandLineStation &station, const QByteArray &csv)
{
    QFile file(station.path("more.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    const auto imported = station.rekam({QStringLiteral("roster"), QStringLiteral("import")},
                                        administratorName, {file.fileName()});
    INFO(imported.err.toStdString());
    REQUIRE(imported.exitCode == 0);
}

} // namespace

TEST_CASE("find says that there are more than the fifty that it prints", "[cli]")
{
    CommandLineStation station;
    QByteArray csv = "NIK,NAMA_LGKP\n";
    for (int i = 0; i < 51; ++i)
        csv += "16710105069091" + QByteArray::number(10 + i) + ",LATIHAN BANYAK\n";
    importRoster(station, csv);
    const QStringList text{QStringLiteral("banyak")};
    const auto found = station.rekam({QStringLiteral("find")}, operatorName, text);
    CHECK(found.exitCode == 0);
    CHECK(found.out.count('\n') == 50);
    CHECK(found.err.contains("50 teratas; masih ada lagi"));
    const auto json = station.rekam({QStringLiteral("find")}, operatorName,
                                    text + QStringList{QStringLiteral("--json")});
    CHECK(QJsonDocument::fromJson(json.out).array().size() == 50);
    CHECK(json.err.contains("masih ada lagi"));
    const auto few = station.rekam({QStringLiteral("find")}, operatorName,
                                   {QStringLiteral("1671010506909110")});
    CHECK_FALSE(few.err.contains("masih ada lagi"));
}

TEST_CASE("who is a child only by the roster begins with --birth-date and a paper", "[cli]")
{
    CommandLineStation station;
    const QString young = QDate::currentDate().addYears(-2).toString(QStringLiteral("dd-MM-yyyy"));
    importRoster(station,
                 "NIK,NAMA_LGKP,TGL_LHR\n1671010506909110,LATIHAN SALAH TAHUN," + young.toLatin1()
                     + "\n");
    const QStringList person{QStringLiteral("--nik"), QStringLiteral("1671010506909110")};
    const auto refused = station.rekam({QStringLiteral("enroll")}, operatorName, person);
    CHECK(refused.err.contains("recording-too-early"));
    CHECK(refused.err.contains("tanggal lahirnya salah"));
    const QStringList disputed = person
        + QStringList{QStringLiteral("--birth-date"),      QStringLiteral("05-06-1990"),
                      QStringLiteral("--reason"),          QStringLiteral("orangnya dewasa"),
                      QStringLiteral("--recorded-before"), QStringLiteral("never")};
    CHECK(station.rekam({QStringLiteral("enroll")}, operatorName, disputed)
              .err.contains("akta kelahiran, KK, ijazah"));
    CHECK(station.list().isEmpty());
    const auto begun = station.rekam(
        {QStringLiteral("enroll")}, operatorName,
        disputed + QStringList{QStringLiteral("--document"), QStringLiteral("birth_certificate")});
    INFO(begun.err.toStdString());
    CHECK(begun.out.contains("draft "));
    const QString id = station.list().first().toObject().value(u"id").toString();
    const auto shown = station.rekam({QStringLiteral("show")}, supervisorName, {id});
    CHECK(shown.out.contains("menjadi 05-06-1990; dasar: Akta kelahiran"));
    CHECK(shown.out.contains("Menurut daftar belum 16 tahun"));
}
