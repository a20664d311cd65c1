// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonDocument>

using namespace rekam;
using namespace rekam::tests;

namespace {

const QByteArray header = "NIK;NAMA_LGKP;NO_KK;ALAMAT\n";

QString write(const CommandLineStation &station, const char *name, const QByteArray &content)
{
    QFile file(station.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Outcome import(const CommandLineStation &station, const QString &path, const QStringList &more = {})
{
    return station.rekam({QStringLiteral("roster"), QStringLiteral("import")}, administratorName,
                         QStringList{path} + more);
}

} // namespace

TEST_CASE("roster import checks, says everything it found, and gives back what it refused", "[cli]")
{
    const CommandLineStation station;
    const QString file = write(station, "roster.csv",
                               header
                                   + "1671010506909101;LATIHAN SATU;1671012002109001;JL LATIHAN\n"
                                     "1671010506909102;LATIHAN DUA;167101;JL LATIHAN\n"
                                     "1,67E+15;LATIHAN TIGA;1671012002109001;JL LATIHAN\n"
                                     "1671010506909104;LATIHAN;EMPAT;1671012002109001;JL\n");
    const Outcome checked = import(station, file, {QStringLiteral("--dry-run")});
    INFO(checked.out.toStdString() << checked.err.toStdString());
    REQUIRE(checked.exitCode == 0);
    CHECK(checked.out.contains("2 baris dapat diimpor, 2 baris ditolak. Belum ada yang ditulis."));
    CHECK(checked.out.contains("isian Nomor KK tidak terbaca dan tidak dipakai: 1, pertama di "
                               "baris 3"));
    CHECK(checked.out.contains("Baris 4: NIK: NIK dibulatkan"));
    CHECK(checked.out.contains("Baris 5: Jumlah kolom lain"));
    CHECK(checked.out.contains("ulangi dengan --refused"));
    CHECK(checked.err.isEmpty()); // no terminal, no progress

    const QString refused = station.path("refused.csv");
    const Outcome done = import(
        station, file, {QStringLiteral("--refused"), refused, QStringLiteral("--progress")});
    INFO(done.out.toStdString() << done.err.toStdString());
    REQUIRE(done.exitCode == 0);
    CHECK(done.out.contains("2 baris diimpor, 2 baris ditolak."));
    CHECK(done.out.contains("Baru: 2,")); // the dry run has written nothing
    CHECK(done.out.contains("refused.csv"));
    CHECK_FALSE(done.out.contains("ulangi dengan --refused"));
    CHECK(done.err.contains("Baris 4 dari 4"));
    QByteArray back = content(refused);
    CHECK(back.contains(";NIK;NAMA_LGKP;NO_KK;ALAMAT\r\n"));
    CHECK(back.contains("4;NIK: NIK dibulatkan"));
    CHECK(back.contains(";'1671012002109001;"));

    back.replace("1,67E+15", "'1671010506909103").replace("JL LATIHAN\r", "JL BARU\r");
    const Outcome again
        = import(station, write(station, "corrected.csv", back), {QStringLiteral("--json")});
    REQUIRE(again.exitCode == 0);
    const QJsonObject report = QJsonDocument::fromJson(again.out).object();
    CHECK(report.value(u"added").toInt() == 1);
    CHECK(report.value(u"refusedCount").toInt() == 1);
    const QJsonArray reasons = report.value(u"refusedByReason").toArray();
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].toObject().value(u"count").toInt() == 1);
    CHECK(report.value(u"leftOutOfCsv").toInt(-1) == 0);
}

TEST_CASE("roster import says which columns have changed, and how many changes it does not show",
          "[cli]")
{
    const CommandLineStation station;
    QByteArray before = header;
    for (int serial = 9100; serial < 9160; ++serial)
        before += "167101050690" + QByteArray::number(serial) + ";LATIHAN;;JL LAMA\n";
    REQUIRE(import(station, write(station, "before.csv", before)).exitCode == 0);
    QByteArray after = before;
    after.replace("JL LAMA", "JL BARU");
    const QString file = write(station, "after.csv", after);
    const Outcome outcome = import(station, file);
    INFO(outcome.out.toStdString());
    REQUIRE(outcome.exitCode == 0);
    CHECK(outcome.out.contains("Kolom berubah: Alamat: 60"));
    CHECK(outcome.out.contains("Alamat: JL LAMA -> JL BARU"));
    CHECK(outcome.out.contains("... dan 10 penduduk lain yang datanya berubah."));
    CHECK_FALSE(outcome.out.contains("--refused")); // nothing was
    const Outcome english
        = import(station, file, {QStringLiteral("--language"), QStringLiteral("en")});
    CHECK(english.out.contains("unchanged: 60"));
}
