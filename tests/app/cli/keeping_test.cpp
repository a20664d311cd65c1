// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, audit, backups, staff and recovery by the real programs.
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

QJsonArray arrayOf(const Outcome &outcome)
{
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    return QJsonDocument::fromJson(outcome.out).array();
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

} // namespace

TEST_CASE("the audit trail is verified, searched and read for one resident", "[cli]")
{
    CommandLineStation station;
    const QString id = station.approvedEnrollment(womanNik);
    const auto verified = station.rekam(words("audit verify"), administratorName);
    CHECK(verified.exitCode == 0);
    const auto history = arrayOf(station.rekam(
        words("audit history"), supervisorName,
        {QStringLiteral("--nik"), QLatin1String(womanNik), QStringLiteral("--json")}));
    CHECK(history.size() >= 14);
    CHECK(history.last().toObject().value(u"place").toString() == u"cli");
    CHECK(station
              .rekam(words("audit history"), operatorName,
                     {QStringLiteral("--nik"), QLatin1String(womanNik)})
              .err.contains("role-forbids"));
    const auto refused
        = arrayOf(station.rekam(words("audit search"), administratorName,
                                {QStringLiteral("--refused"), QStringLiteral("--json")}));
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().toObject().value(u"act").toString() == u"audit.history");
    CHECK(station
              .rekam(words("audit search"), administratorName,
                     {QStringLiteral("--from"), QStringLiteral("21-11-2026")})
              .err.contains("--from"));
}

TEST_CASE("a backup is made, drilled and restored by command", "[cli]")
{
    CommandLineStation station;
    station.approvedEnrollment(womanNik);
    const QString backup = station.path("backup.db");
    const auto made = station.rekam({QStringLiteral("backup")}, supervisorName,
                                    {QStringLiteral("--out"), backup});
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(
        station.rekam({QStringLiteral("backup")}, supervisorName, {QStringLiteral("--out"), backup})
            .err.contains("store-exists"));
    const QString program = builtProgram("rekam");
    const QStringList login{QStringLiteral("--backup"),        backup,
                            QStringLiteral("--account"),       QLatin1String(supervisorName),
                            QStringLiteral("--password-file"), station.path("budi.password")};
    const auto drill
        = run(program, QStringList{QStringLiteral("restore"), QStringLiteral("--verify")} + login);
    INFO(drill.err.toStdString());
    CHECK(drill.exitCode == 0);
    const QString home = station.path("restored");
    const auto restored = run(
        program, QStringList{QStringLiteral("restore"), QStringLiteral("--home"), home} + login);
    INFO(restored.err.toStdString());
    CHECK(restored.exitCode == 0);
    CHECK(QFile::exists(home + QStringLiteral("/station.db")));
    CHECK(run(program, QStringList{QStringLiteral("restore")} + login).exitCode == 1);
    const auto rescued = station.rekam({QStringLiteral("rescue")}, supervisorName,
                                       {QStringLiteral("--out"), station.path("rescued")});
    INFO(rescued.err.toStdString());
    CHECK(rescued.exitCode == 0);
}

TEST_CASE("accounts are listed, extended, ended and given a new password", "[cli]")
{
    CommandLineStation station;
    const auto accounts = arrayOf(
        station.rekam(words("account list"), administratorName, {QStringLiteral("--json")}));
    CHECK(accounts.size() == 3);
    CHECK(station
              .rekam(words("account extend"), administratorName,
                     {QLatin1String(operatorName), QStringLiteral("--expires"),
                      QStringLiteral("2020-01-01")})
              .exitCode
          == 0);
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("account-expired"));
    CHECK(station
              .rekam(words("account extend"), administratorName,
                     {QLatin1String(operatorName), QStringLiteral("--expires"),
                      QStringLiteral("2099-01-01")})
              .exitCode
          == 0);
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).exitCode == 0);
    const QString common = writeFile(station.path("common"), "password123\n");
    CHECK(station
              .rekam({QStringLiteral("password")}, operatorName,
                     {QStringLiteral("--new-password-file"), common})
              .err.contains("password-common"));
    CHECK(station.rekam(words("account end"), administratorName, {QLatin1String(operatorName)})
              .exitCode
          == 0);
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("account-revoked"));
    const auto status
        = station.rekam({QStringLiteral("status")}, supervisorName, {QStringLiteral("--json")});
    REQUIRE(status.exitCode == 0);
    const auto object = QJsonDocument::fromJson(status.out).object();
    CHECK(object.value(u"recordsThatFit").toInteger() > 0);
    CHECK(object.value(u"offlineDaysLeft").toInt() == 30);
}

TEST_CASE("staff that the region names or revokes, and a revoked station, hear so at the next sync",
          "[cli]")
{
    CommandLineStation station;
    station.startServer({});
    const auto server = [&](const char *command, const QStringList &more) {
        const auto done = station.server(
            QStringList{QLatin1String(command), QStringLiteral("--home"), station.serverHome()}
            + more);
        INFO(done.err.toStdString());
        REQUIRE(done.exitCode == 0);
        return done;
    };
    const auto person = [](const char *account, const char *role) {
        return QStringList{QStringLiteral("--account"), QLatin1String(account),
                           QStringLiteral("--role"), QLatin1String(role)};
    };
    REQUIRE(station.rekam({QStringLiteral("sync")}, operatorName).exitCode == 0);
    server("add-staff", person(operatorName, "operator"));
    server("add-staff", person(supervisorName, "supervisor"));
    REQUIRE(station.rekam({QStringLiteral("sync")}, operatorName).exitCode == 0);
    // The administrator was not named.
    CHECK(station.rekam(words("account list"), administratorName).err.contains("account-revoked"));
    server("revoke-staff", {QStringLiteral("--account"), QLatin1String(operatorName)});
    CHECK(station.rekam({QStringLiteral("sync")}, operatorName).err.contains("account-revoked"));
    CHECK(station.rekam({QStringLiteral("list")}, operatorName).err.contains("account-revoked"));
    CHECK(arrayOf(server("list-staff", {QStringLiteral("--json")})).size() == 2);
    server("revoke-station", {QStringLiteral("--station"), QStringLiteral("1671-01-A")});
    CHECK(station.rekam({QStringLiteral("sync")}, supervisorName).err.contains("station-revoked"));
    CHECK(station.rekam({QStringLiteral("list")}, supervisorName).err.contains("station-revoked"));

    // What it still holds, the region gets with its recovery key; and both sides write it down.
    const auto recovered = server("recover",
                                  {QStringLiteral("--disk"), station.stationHome(),
                                   QStringLiteral("--out"), station.path("recovered"),
                                   QStringLiteral("--reason"), QStringLiteral("dicabut")});
    CHECK(recovered.out.contains("1671-01-A"));
    const auto events = arrayOf(server("events", {QStringLiteral("--json")}));
    CHECK(events.last().toObject().value(u"act").toString() == u"station.recover");
}

TEST_CASE("a dead station's drafts and packets are recovered by the region", "[cli]")
{
    CommandLineStation station;
    const QString sealed = station.approvedEnrollment(womanNik);
    REQUIRE(station
                .rekam({QStringLiteral("enroll")}, operatorName,
                       QStringList{QStringLiteral("--nik"), QLatin1String(manNik)}
                           + CommandLineStation::captureOptions(station.practiceFiles(2)))
                .exitCode
            == 0);
    const auto recovered
        = station.server({QStringLiteral("recover"), QStringLiteral("--home"), station.serverHome(),
                          QStringLiteral("--disk"), station.stationHome(), QStringLiteral("--out"),
                          station.path("recovered"), QStringLiteral("--reason"),
                          QStringLiteral("papan utama mati")});
    INFO(recovered.err.toStdString());
    REQUIRE(recovered.exitCode == 0);
    const QDir out(station.path("recovered"));
    CHECK(out.exists(sealed + QStringLiteral(".cms")));
    const auto folders = out.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(folders.size() == 1);
    CHECK(out.exists(folders.first() + QStringLiteral("/enrollment.json")));
    CHECK(out.exists(folders.first() + QStringLiteral("/portrait.jpg")));
}
