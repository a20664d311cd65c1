// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace rekam::tests;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList enrollOptions(const QString &folder)
{
    return QStringList{QStringLiteral("--nik"), QLatin1String(womanNik)}
    + CommandLineStation::captureOptions(folder);
}

} // namespace

TEST_CASE("one resident is recorded, approved, sent and received by the real programs", "[cli]")
{
    CommandLineStation station;
    station.startServer({});

    const auto found = station.rekam({QStringLiteral("find")}, operatorName,
                                     {QStringLiteral("melati"), QStringLiteral("--json")});
    REQUIRE(found.exitCode == 0);
    const auto hits = QJsonDocument::fromJson(found.out).array();
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().toObject().value(u"nik").toString() == QLatin1String(womanNik));

    const auto enrolled = station.rekam({QStringLiteral("enroll")}, operatorName,
                                        enrollOptions(station.practiceFiles(1)));
    INFO(enrolled.err.toStdString());
    REQUIRE(enrolled.exitCode == 0);
    CHECK(enrolled.out.count("saved ") == 12);
    const QString id = station.list().first().toObject().value(u"id").toString();

    const auto byRecorder = station.rekam({QStringLiteral("approve")}, operatorName, {id});
    CHECK(byRecorder.exitCode == 1);
    CHECK(byRecorder.err.contains("role-forbids"));
    REQUIRE(station.rekam({QStringLiteral("approve")}, supervisorName, {id}).exitCode == 0);

    const auto sent = station.rekam({QStringLiteral("sync")}, operatorName);
    INFO(sent.err.toStdString());
    REQUIRE(sent.exitCode == 0);
    CHECK(station.list().first().toObject().value(u"state").toString() == u"receipted");
    CHECK(station.rekam({QStringLiteral("sync")}, operatorName).exitCode
          == 0); // nothing left: fine

    const auto listed = station.server({QStringLiteral("list"), QStringLiteral("--home"),
                                        station.serverHome(), QStringLiteral("--json")});
    REQUIRE(listed.exitCode == 0);
    CHECK(QJsonDocument::fromJson(listed.out).array().size() == 1);

    const auto opened = station.server({QStringLiteral("open"), QStringLiteral("--home"),
                                        station.serverHome(), QStringLiteral("--enrollment"), id,
                                        QStringLiteral("--out"), station.path("opened")});
    INFO(opened.err.toStdString());
    REQUIRE(opened.exitCode == 0);
    const auto json
        = QJsonDocument::fromJson(contentOf(station.path("opened/enrollment.json"))).object();
    CHECK(json.value(u"enrollmentId").toString() == id);
    CHECK(QFile::exists(station.path("opened/portrait.jpg")));
    CHECK(QFile::exists(station.path("opened/right_thumb.jp2")));
    CHECK(QFile::exists(station.path("opened/signature.png")));
    CHECK(json.value(u"requestData").toObject().value(u"chipFingers").toArray()
          == QJsonArray{QStringLiteral("RIGHT_INDEX"), QStringLiteral("LEFT_INDEX")});
    CHECK(station.rekam({QStringLiteral("audit"), QStringLiteral("verify")}, administratorName)
              .exitCode
          == 0);
}

TEST_CASE("a sealed packet opens with plain openssl and gunzip", "[cli]")
{
    CommandLineStation station;
    const QString id = station.approvedEnrollment(womanNik);
    REQUIRE(station
                .rekam({QStringLiteral("packet")}, supervisorName,
                       {id, QStringLiteral("--out"), station.path("packet.p7")})
                .exitCode
            == 0);
    const QDir server(station.serverHome());
    const auto verified = run(
        QStringLiteral("openssl"),
        {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-inform"),
         QStringLiteral("DER"), QStringLiteral("-in"), station.path("packet.p7"),
         QStringLiteral("-CAfile"), server.filePath(QStringLiteral("certificates/authority.pem")),
         QStringLiteral("-out"), station.path("enveloped.der")});
    INFO(verified.err.toStdString());
    REQUIRE(verified.exitCode == 0);
    const auto decrypted = run(
        QStringLiteral("openssl"),
        {QStringLiteral("cms"), QStringLiteral("-decrypt"), QStringLiteral("-inform"),
         QStringLiteral("DER"), QStringLiteral("-in"), station.path("enveloped.der"),
         QStringLiteral("-inkey"), server.filePath(QStringLiteral("opening/opening.key")),
         QStringLiteral("-recip"), server.filePath(QStringLiteral("certificates/opening.pem")),
         QStringLiteral("-out"), station.path("enrollment.json.gz")});
    INFO(decrypted.err.toStdString());
    REQUIRE(decrypted.exitCode == 0);
    const auto unzipped
        = run(QStringLiteral("gunzip"), {QStringLiteral("-c"), station.path("enrollment.json.gz")});
    REQUIRE(unzipped.exitCode == 0);
    const auto record = QJsonDocument::fromJson(unzipped.out).object();
    CHECK(record.value(u"enrollmentId").toString() == id);
    CHECK(record.value(u"status").toString() == u"FINALIZED");
    CHECK(record.value(u"biometricData").toArray().size() == 12);
}

TEST_CASE("without a server the record waits, and goes out when the server is back", "[cli]")
{
    CommandLineStation station;
    const QString id = station.approvedEnrollment(womanNik);
    const auto offline = station.rekam({QStringLiteral("sync")}, operatorName);
    CHECK(offline.exitCode == 1);
    CHECK(offline.err.contains("server-unreachable"));
    CHECK(station.list().first().toObject().value(u"state").toString() == u"approved");
    station.startServer({});
    REQUIRE(station.rekam({QStringLiteral("sync")}, operatorName).exitCode == 0);
    CHECK(station.list().first().toObject().value(u"state").toString() == u"receipted");
}

TEST_CASE("a hand that can not be captured is recorded with its reason, photo and confirmation",
          "[cli]")
{
    CommandLineStation station;
    const QString folder = station.practiceFiles(1);
    const auto set
        = station.rekam({QStringLiteral("settings"), QStringLiteral("set")}, supervisorName,
                        {QStringLiteral("--chip-order"), QStringLiteral("middle,thumb,ring,little"),
                         QStringLiteral("--finger-tries"), QStringLiteral("4"),
                         QStringLiteral("--hand-photo"), QStringLiteral("yes")});
    INFO(set.err.toStdString());
    REQUIRE(set.exitCode == 0);
    const auto shown
        = station.rekam({QStringLiteral("settings"), QStringLiteral("show")}, operatorName);
    const auto settings = QJsonDocument::fromJson(shown.out).object();
    CHECK(settings.value(u"fingerTries").toInt() == 4);
    CHECK(settings.value(u"chipOrder").toArray().first().toString() == u"middle");
    CHECK(settings.value(u"fingerOrder").toArray().size() == 10);
    CHECK(station
              .rekam({QStringLiteral("settings"), QStringLiteral("set")}, operatorName,
                     {QStringLiteral("--finger-tries"), QStringLiteral("1")})
              .err.contains("role-forbids"));
    for (const QStringList &wrong :
         {QStringList{QStringLiteral("--finger-tries"), QStringLiteral("0")},
          QStringList{QStringLiteral("--chip-order"), QStringLiteral("thumb")},
          QStringList{QStringLiteral("--finger-order"), QStringLiteral("right_toe")},
          QStringList{QStringLiteral("--calm"), QStringLiteral("perhaps")}})
        CHECK(station
                  .rekam({QStringLiteral("settings"), QStringLiteral("set")}, supervisorName, wrong)
                  .err.contains("usage-wrong"));

    const auto enrolled = station.rekam(
        {QStringLiteral("enroll")}, operatorName,
        QStringList{QStringLiteral("--nik"), QLatin1String(womanNik), QStringLiteral("--except"),
                    QStringLiteral("right_hand=amputated:permanent:kecelakaan kerja"),
                    QStringLiteral("--except"), QStringLiteral("left_index=bandaged"),
                    QStringLiteral("--right-hand-photo"), folder + QStringLiteral("/portrait.png"),
                    QStringLiteral("--guided")}
            + CommandLineStation::captureOptions(folder));
    INFO(enrolled.err.toStdString());
    REQUIRE(enrolled.exitCode == 0);
    CHECK(enrolled.out.count("excepted ") == 6);
    CHECK(enrolled.out.contains("saved right_hand_photo"));
    const QString id = station.list().first().toObject().value(u"id").toString();

    const auto confirm = [&](const char *supervisor) {
        return station.rekam({QStringLiteral("confirm")}, operatorName,
                             {id, QStringLiteral("--supervisor"), QLatin1String(supervisor),
                              QStringLiteral("--supervisor-password-file"),
                              station.path((std::string(supervisor) + ".password").c_str())});
    };
    CHECK(confirm(administratorName).err.contains("role-forbids"));
    const auto confirmed = confirm(supervisorName);
    INFO(confirmed.err.toStdString());
    REQUIRE(confirmed.exitCode == 0);
    const auto record
        = QJsonDocument::fromJson(
              station.rekam({QStringLiteral("show")}, operatorName, {id, QStringLiteral("--json")})
                  .out)
              .object();
    const auto thumb
        = record.value(u"exceptionDetails").toObject().value(u"right_thumb").toObject();
    CHECK(thumb.value(u"confirmedBy").toString() == QLatin1String(supervisorName));
    CHECK(thumb.value(u"note").toString() == u"kecelakaan kerja");
    CHECK(record.value(u"chipFingers").toArray()
          == QJsonArray{QStringLiteral("left_middle"), QStringLiteral("left_thumb")});
    REQUIRE(station.rekam({QStringLiteral("approve")}, supervisorName, {id}).exitCode == 0);
}
