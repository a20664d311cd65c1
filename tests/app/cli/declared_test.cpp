// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonDocument>

using namespace rekam::tests;

namespace {

const char *const unlistedNik = "1605054506909003";

QString writeFile(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(object).toJson());
    return path;
}

QJsonObject declaration()
{
    return {{QStringLiteral("NIK"), QLatin1String(unlistedNik)},
            {QStringLiteral("NAMA_LGKP"), QStringLiteral("LATIHAN KENANGA")},
            {QStringLiteral("AGAMA"), QStringLiteral("1")},
            {QStringLiteral("reason"), QStringLiteral("out_of_domicile")},
            {QStringLiteral("documents"), QJsonArray{QStringLiteral("family_card")}},
            {QStringLiteral("recordedBefore"), QStringLiteral("never")}};
}

} // namespace

TEST_CASE("a declared person is killed in the middle, resumed, corrected by nobody and completed",
          "[cli]")
{
    CommandLineStation station;
    const QString file = writeFile(station.path("declared.json"), declaration());
    const QStringList declare{QStringLiteral("--declared"), file};
    const QString kit = station.practiceFiles(1);
    QProcess process;
    process.start(builtProgram("rekam"),
                  station.arguments({QStringLiteral("enroll")}, operatorName,
                                    declare + CommandLineStation::captureOptions(kit)));
    QByteArray out;
    while (!out.contains("saved ") && process.waitForReadyRead(60'000))
        out += process.readAllStandardOutput();
    process.kill();
    process.waitForFinished(10'000);
    REQUIRE(out.contains("saved "));
    REQUIRE(station.list().size() == 1);
    const QString id = station.list().first().toObject().value(u"id").toString();
    const auto shown
        = station.rekam({QStringLiteral("show")}, operatorName, {id, QStringLiteral("--json")});
    REQUIRE(shown.exitCode == 0);
    const auto record = QJsonDocument::fromJson(shown.out).object();
    CHECK(record[u"grounds"][u"origin"].toString() == u"declared");
    CHECK(record[u"grounds"][u"declaredReason"].toString() == u"out_of_domicile");
    CHECK_FALSE(record[u"items"].toObject().isEmpty());
    const auto finished = station.rekam({QStringLiteral("enroll")}, operatorName,
                                        declare + CommandLineStation::captureOptions(kit));
    INFO(finished.err.toStdString());
    CHECK(finished.exitCode == 0);
    CHECK(station.list().size() == 1);
    CHECK(station.rekam({QStringLiteral("approve")}, supervisorName, {id}).exitCode == 0);
}

TEST_CASE("what a declaration lacks is said with the way out", "[cli]")
{
    CommandLineStation station;
    const auto refusal = [&](const QJsonObject &object) {
        const auto enrolled = station.rekam(
            {QStringLiteral("enroll")}, operatorName,
            {QStringLiteral("--declared"), writeFile(station.path("declared.json"), object)});
        CHECK(enrolled.exitCode == 1);
        return enrolled.err;
    };
    QJsonObject object = declaration();
    object.remove(QStringLiteral("NIK"));
    CHECK(refusal(object).contains("F-1.01"));
    object = declaration();
    object.insert(QStringLiteral("NIK"), QLatin1String(womanNik));
    CHECK(refusal(object).contains("resident-listed"));
    object = declaration();
    object.remove(QStringLiteral("reason"));
    CHECK(refusal(object).contains("grounds-incomplete"));
    object = declaration();
    object.insert(QStringLiteral("NAMA"), QStringLiteral("X"));
    CHECK(refusal(object).contains("NAMA"));
    object = declaration();
    object.insert(QStringLiteral("AGAMA"), QStringLiteral("JEDI"));
    CHECK(refusal(object).contains("input-malformed"));
    CHECK(station.list().isEmpty());
    CHECK(station.rekam({QStringLiteral("enroll")}, operatorName).err.contains("usage-wrong"));
}

TEST_CASE("a correction is taken down, shown and withdrawn by the program", "[cli]")
{
    CommandLineStation station;
    const auto begun = station.rekam({QStringLiteral("enroll")}, operatorName,
                                     {QStringLiteral("--nik"), QLatin1String(womanNik)});
    CHECK(begun.exitCode == 1); // nothing captured yet
    const QString id = station.list().first().toObject().value(u"id").toString();
    const QStringList field{id, QStringLiteral("--field"), QStringLiteral("NAMA_LGKP")};
    const auto corrected = station.rekam(
        {QStringLiteral("correct")}, operatorName,
        field
            + QStringList{QStringLiteral("--to"), QStringLiteral("melati putri"),
                          QStringLiteral("--document"), QStringLiteral("birth_certificate")});
    INFO(corrected.err.toStdString());
    REQUIRE(corrected.exitCode == 0);
    CHECK(corrected.out.contains("MELATI PUTRI"));
    const auto shown = station.rekam({QStringLiteral("show")}, operatorName, {id});
    CHECK(shown.out.contains("semula LATIHAN MELATI, menjadi MELATI PUTRI"));
    const auto forbidden = station.rekam(
        {QStringLiteral("correct")}, operatorName,
        {id, QStringLiteral("--field"), QStringLiteral("NIK"), QStringLiteral("--to"),
         QLatin1String(unlistedNik), QStringLiteral("--document"), QStringLiteral("old_card")});
    CHECK(forbidden.err.contains("correction-forbidden"));
    CHECK(station
              .rekam({QStringLiteral("correct")}, operatorName,
                     field + QStringList{QStringLiteral("--withdraw")})
              .exitCode
          == 0);
    CHECK_FALSE(
        station.rekam({QStringLiteral("show")}, operatorName, {id}).out.contains("MELATI PUTRI"));
}

TEST_CASE("a second recording needs --reason and an answer", "[cli]")
{
    CommandLineStation station;
    station.approvedEnrollment(womanNik);
    const QStringList again{QStringLiteral("--nik"), QLatin1String(womanNik)};
    CHECK(station.rekam({QStringLiteral("enroll")}, operatorName, again)
              .err.contains("reason-needed"));
    const QString kit = station.practiceFiles(1);
    const auto second = station.rekam(
        {QStringLiteral("enroll")}, operatorName,
        again
            + QStringList{QStringLiteral("--reason"), QStringLiteral("pusat meminta rekam ulang"),
                          QStringLiteral("--recorded-before"), QStringLiteral("never")}
            + CommandLineStation::captureOptions(kit));
    INFO(second.err.toStdString());
    CHECK(second.exitCode == 0);
    CHECK(station.list().size() == 2);
}
