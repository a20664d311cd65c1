// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_codec.h"
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace rekam;
using namespace rekam::tests;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void writeGrey(const QString &path, int width, int height, char value)
{
    const auto png
        = biometrics::encodePng({width, height, 1, 0, QByteArray(width * height, value)});
    REQUIRE(png);
    write(path, *png);
}

Outcome enroll(const CommandLineStation &station, const QStringList &more)
{
    return station.rekam({QStringLiteral("enroll")}, operatorName,
                         QStringList{QStringLiteral("--nik"), QLatin1String(womanNik)} + more);
}

/** One sentence on stderr that ends with the code. */
void checkSentence(const Outcome &outcome, const char *code)
{
    INFO(outcome.err.toStdString());
    CHECK(outcome.exitCode == 1);
    CHECK(outcome.err.count('\n') == 1);
    CHECK(outcome.err.contains(code));
}

} // namespace

TEST_CASE("captures that can not be used are refused with their reason and the rest is kept",
          "[cli]")
{
    CommandLineStation station;
    const QString kit = station.practiceFiles(1);
    const QStringList portrait{QStringLiteral("--portrait"), kit + QStringLiteral("/portrait.png")};

    SECTION("a portrait without a face")
    {
        writeGrey(station.path("wall.png"), 800, 600, static_cast<char>(128));
        checkSentence(enroll(station, {QStringLiteral("--portrait"), station.path("wall.png")}),
                      "no-face");
    }
    SECTION("a finger without ridges, one under 64 pixels, an unreadable one, a missing one")
    {
        const QString broken = kit + QStringLiteral("/right_middle.png");
        const QStringList all = QStringList(CommandLineStation::captureOptions(kit));
        writeGrey(broken, 320, 400, static_cast<char>(250));
        checkSentence(enroll(station, all), "no-ridges");
        writeGrey(broken, 40, 40, static_cast<char>(250));
        checkSentence(enroll(station, all), "image-too-small");
        write(broken, "not a picture");
        checkSentence(enroll(station, all), "image-unreadable");
        QFile::remove(broken);
        checkSentence(enroll(station, all), "finger-missing");
        // portrait, signature and right index were good each time
        CHECK(station.list().first().toObject().value(u"captured").toInt() == 3);
        const auto stated = enroll(station,
                                   all
                                       + QStringList{QStringLiteral("--except"),
                                                     QStringLiteral("right_middle=amputated")});
        INFO(stated.err.toStdString());
        CHECK(stated.exitCode == 0);
    }
    SECTION("a signature that is empty paper")
    {
        writeGrey(station.path("paper.png"), 600, 200, static_cast<char>(255));
        checkSentence(
            enroll(station,
                   portrait
                       + QStringList{QStringLiteral("--signature"), station.path("paper.png")}),
            "signature-empty");
        CHECK(station.list().first().toObject().value(u"captured").toInt() == 1);
    }
}

TEST_CASE("a damaged roster line is named and the good lines are imported", "[cli]")
{
    CommandLineStation station;
    write(station.path("more.csv"),
          QByteArray("NIK,NAMA_LGKP\n1671014506909003,LATIHAN DEWI\n"
                     "12345,LATIHAN SALAH\n1671014506909004,LATIHAN AYU\n"));
    const auto imported = station.rekam({QStringLiteral("roster"), QStringLiteral("import")},
                                        administratorName, {station.path("more.csv")});
    CHECK(imported.exitCode == 0);
    // The column once, and no empty brackets where the whole line is meant.
    CHECK(imported.out.contains("Baris 3: NIK: NIK tidak dikenali"));
    const auto found = station.rekam({QStringLiteral("find")}, operatorName,
                                     {QStringLiteral("latihan ayu"), QStringLiteral("--json")});
    CHECK(found.out.contains("1671014506909004"));
    write(station.path("none.csv"), "KOLOM,LAIN\n1,2\n");
    checkSentence(station.rekam({QStringLiteral("roster"), QStringLiteral("import")},
                                administratorName, {station.path("none.csv")}),
                  "roster-header-invalid");
}

TEST_CASE("wrong passwords, wrong bundles and damaged databases get a sentence each", "[cli]")
{
    CommandLineStation station;
    SECTION("wrong password")
    {
        write(station.path("sari.password"), "bukan-sandi-ini\n");
        checkSentence(station.rekam({QStringLiteral("list")}, operatorName), "password-wrong");
    }
    SECTION("a bundle that is no bundle, and one that was damaged on the way")
    {
        QFile bundle(station.path("station.bundle"));
        REQUIRE(bundle.open(QIODevice::ReadOnly));
        QByteArray content = bundle.readAll();
        write(station.path("text.bundle"), "ini bukan bundel");
        content[content.indexOf("16.71") + 1] = '7';
        write(station.path("damaged.bundle"), content);
        for (const auto &[file, code] : {std::pair{"text.bundle", "bundle-invalid"},
                                         std::pair{"damaged.bundle", "bundle-damaged"}}) {
            const auto made
                = run(builtProgram("rekam"),
                      {QStringLiteral("init"), QStringLiteral("--home"), station.path("second"),
                       QStringLiteral("--bundle"), station.path(file), QStringLiteral("--account"),
                       QStringLiteral("adm"), QStringLiteral("--password-file"),
                       station.path("adm.password")});
            checkSentence(made, code);
            CHECK_FALSE(QFile::exists(station.path("second/station.db")));
        }
    }
    SECTION("a damaged database is not overwritten")
    {
        const QString store = station.stationHome() + QStringLiteral("/station.db");
        QFile file(store);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.write(QByteArray(300, 'x')) == 300);
        file.close();
        checkSentence(station.rekam({QStringLiteral("list")}, operatorName), "store-damaged");
        CHECK(QFile(store).size() > 300);
    }
    SECTION("no station at all")
    {
        checkSentence(
            run(builtProgram("rekam"),
                {QStringLiteral("list"), QStringLiteral("--home"), station.path("nowhere"),
                 QStringLiteral("--account"), QStringLiteral("sari"),
                 QStringLiteral("--password-file"), station.path("sari.password")}),
            "store-missing");
    }
    SECTION("wrong words")
    {
        CHECK(run(builtProgram("rekam"), {QStringLiteral("terbang")}).exitCode == 2);
        checkSentence(station.rekam({QStringLiteral("approve")}, supervisorName), "usage-wrong");
        checkSentence(
            station.rekam({QStringLiteral("show")}, supervisorName, {QStringLiteral("x")}),
            "enrollment-unknown");
    }
}
