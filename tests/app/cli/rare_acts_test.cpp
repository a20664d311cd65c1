// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done seldom and must not fail then: cancellation, destruction, renewal, rescue, help for those
// who can not get in.
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace rekam::tests;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

void succeed(const Outcome &outcome)
{
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

QString stateOf(const CommandLineStation &station, const QString &id)
{
    for (const auto &each : station.list()) {
        if (each.toObject().value(u"id").toString() == id)
            return each.toObject().value(u"state").toString();
    }
    return {};
}

} // namespace

TEST_CASE("packets are destroyed only with minutes that can be written", "[cli]")
{
    CommandLineStation station;
    station.startServer({});
    const QString id = station.approvedEnrollment(womanNik);
    succeed(station.rekam({QStringLiteral("sync")}, operatorName));
    REQUIRE(stateOf(station, id) == u"receipted");
    const auto purge = [&](const char *account, const QString &minutes) {
        return station.rekam(
            {QStringLiteral("purge")}, account,
            {QStringLiteral("--days"), QStringLiteral("0"), QStringLiteral("--minutes"), minutes});
    };
    CHECK(
        purge(supervisorName, station.path("none/minutes.txt")).err.contains("file-write-failed"));
    CHECK(stateOf(station, id) == u"receipted");
    const QString earlier = writeFile(station.path("earlier.txt"), "earlier minutes");
    CHECK(purge(supervisorName, earlier).exitCode == 1);
    CHECK(contentOf(earlier) == "earlier minutes");
    const QString minutes = station.path("minutes.txt");
    CHECK(purge(operatorName, minutes).err.contains("role-forbids"));
    CHECK_FALSE(QFile::exists(minutes));
    CHECK(stateOf(station, id) == u"receipted");
    succeed(purge(supervisorName, minutes));
    CHECK(stateOf(station, id) == u"purged");
    CHECK(contentOf(minutes).contains(id.toLatin1()));
    CHECK(contentOf(minutes).contains("LATIHAN"));
    CHECK_FALSE(contentOf(minutes).contains(womanNik));
}

TEST_CASE("a recording is canceled with a reason and stays in the list", "[cli]")
{
    CommandLineStation station;
    succeed(station.rekam({QStringLiteral("enroll")}, operatorName,
                          QStringList{QStringLiteral("--nik"), QLatin1String(womanNik)}
                              + CommandLineStation::captureOptions(station.practiceFiles(1))));
    const QString id = station.list().first().toObject().value(u"id").toString();
    const auto cancel = [&](const char *account, const QString &reason) {
        return station.rekam({QStringLiteral("cancel")}, account,
                             {id, QStringLiteral("--reason"), reason});
    };
    CHECK(cancel(administratorName, QStringLiteral("x")).err.contains("role-forbids"));
    CHECK(cancel(operatorName, QStringLiteral(" ")).err.contains("input-malformed"));
    CHECK(stateOf(station, id) == u"complete");
    succeed(cancel(operatorName, QStringLiteral("salah orang")));
    CHECK(stateOf(station, id) == u"canceled");
    CHECK(station.rekam({QStringLiteral("show")}, operatorName, {id})
              .err.contains("enrollment-unknown"));
    CHECK(cancel(operatorName, QStringLiteral("lagi")).err.contains("state-forbids"));
}

TEST_CASE("a revoked station is renewed with the region's new bundle and sends again", "[cli]")
{
    CommandLineStation station;
    station.startServer({});
    const QStringList name{QStringLiteral("--home"), station.serverHome(),
                           QStringLiteral("--station"), QStringLiteral("1671-01-A")};
    station.approvedEnrollment(womanNik);
    succeed(station.server(QStringList{QStringLiteral("revoke-station")} + name));
    CHECK(station.rekam({QStringLiteral("sync")}, operatorName).err.contains("station-revoked"));
    const auto renew = [&](const char *account, const char *bundle) {
        return station.rekam({QStringLiteral("renew")}, account,
                             {QStringLiteral("--bundle"), station.path(bundle)});
    };
    CHECK(renew(administratorName, "station.bundle").err.contains("certificate-expired"));
    succeed(station.server(QStringList{QStringLiteral("add-station")} + name
                           + QStringList{QStringLiteral("--renew"), QStringLiteral("--url"),
                                         station.serverUrl(), QStringLiteral("--out"),
                                         station.path("next.bundle")}));
    CHECK(renew(supervisorName, "next.bundle").err.contains("role-forbids"));
    succeed(renew(administratorName, "next.bundle"));
    succeed(station.rekam({QStringLiteral("sync")}, operatorName));
    CHECK(station.list().first().toObject().value(u"state").toString() == u"receipted");
    succeed(station.rekam(words("audit verify"), administratorName));
}

TEST_CASE("a supervisor gives a station three days more, an operator does not", "[cli]")
{
    CommandLineStation station;
    CHECK(station.rekam(words("offline extend"), operatorName).err.contains("role-forbids"));
    succeed(station.rekam(words("offline extend"), supervisorName));
    const auto status
        = station.rekam({QStringLiteral("status")}, supervisorName, {QStringLiteral("--json")});
    const auto object = QJsonDocument::fromJson(status.out).object();
    CHECK(object.value(u"offlineDaysLeft").toInt() == 33);
}

TEST_CASE("who is locked out is let in again, and who forgot gets a new password", "[cli]")
{
    CommandLineStation station;
    const QString right = station.path("sari.password");
    const QByteArray password = contentOf(right);
    writeFile(right, "sandi-yang-salah-sekali\n");
    for (int i = 0; i < 5; ++i)
        CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("password-wrong"));
    writeFile(right, password);
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("account-locked"));
    CHECK(station.rekam(words("account unlock"), supervisorName, {QLatin1String(operatorName)})
              .err.contains("role-forbids"));
    succeed(
        station.rekam(words("account unlock"), administratorName, {QLatin1String(operatorName)}));
    succeed(station.rekam({QStringLiteral("list")}, operatorName));

    const QString next = writeFile(station.path("next.password"), "kayu manis di tepi sungai\n");
    succeed(
        station.rekam(words("account reset-password"), administratorName,
                      {QLatin1String(operatorName), QStringLiteral("--new-password-file"), next}));
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("password-wrong"));
    writeFile(right, contentOf(next));
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("password-given"));
    const QString own = writeFile(station.path("own.password"), "daun sirih di pagar batu\n");
    succeed(station.rekam({QStringLiteral("password")}, operatorName,
                          {QStringLiteral("--new-password-file"), own}));
    writeFile(right, contentOf(own));
    succeed(station.rekam({QStringLiteral("list")}, operatorName));
}

TEST_CASE("out of a damaged station comes what is whole", "[cli]")
{
    CommandLineStation station;
    const QString sealed = station.approvedEnrollment(womanNik);
    succeed(station.rekam({QStringLiteral("enroll")}, operatorName,
                          QStringList{QStringLiteral("--nik"), QLatin1String(manNik)}
                              + CommandLineStation::captureOptions(station.practiceFiles(2))));
    QFile file(station.stationHome() + QStringLiteral("/station.db"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 20 * 4096)); // captures of the second one
    file.write(QByteArray(4 * 4096, '\xff'));
    file.close();
    const auto rescued = station.rekam({QStringLiteral("rescue")}, supervisorName,
                                       {QStringLiteral("--out"), station.path("rescued")});
    succeed(rescued);
    INFO(rescued.out.toStdString());
    CHECK(rescued.out.contains(sealed.toLatin1()));
    CHECK(QFile::exists(station.path("rescued") + QStringLiteral("/station.db")));
}
