// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace rekam::tests;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void chooseOwnPassword(const CommandLineStation &station)
{
    const auto change = [&](const QByteArray &wanted) {
        write(station.path("own.password"), wanted);
        return station.rekam({QStringLiteral("password")}, "baru",
                             {QStringLiteral("--new-password-file"), station.path("own.password")});
    };
    const Outcome same = change("kambing gunung merah\n");
    CHECK(same.exitCode == 1);
    CHECK(same.err.contains("password-unchanged"));
    REQUIRE(change("gunung merah kambing tua\n").exitCode == 0);
    write(station.path("baru.password"), "gunung merah kambing tua\n");
}

} // namespace

TEST_CASE(
    "nobody sees a resident at the command line before a password of their own and the statement",
    "[cli]")
{
    const CommandLineStation station;
    write(station.path("baru.password"), "kambing gunung merah\n");
    REQUIRE(station
                .rekam({QStringLiteral("account"), QStringLiteral("add")}, administratorName,
                       {QStringLiteral("--new"), QStringLiteral("baru"), QStringLiteral("--role"),
                        QStringLiteral("operator"), QStringLiteral("--new-password-file"),
                        station.path("baru.password")})
                .exitCode
            == 0);
    const Outcome given
        = station.rekam({QStringLiteral("find")}, "baru", {QStringLiteral("melati")});
    CHECK(given.exitCode == 1);
    CHECK(given.err.contains("password-given"));
    CHECK(given.err.contains("rekam password"));
    chooseOwnPassword(station);
    const auto find = [&] {
        return station.rekam({QStringLiteral("find")}, "baru", {QStringLiteral("melati")});
    };
    const auto statement = [&](const QStringList &more) {
        return station.rekam({QStringLiteral("statement")}, "baru", more);
    };
    const Outcome before = find();
    CHECK(before.exitCode == 1);
    CHECK(before.err.contains("statement-pending"));
    CHECK(before.err.contains("rekam statement --accept"));
    CHECK_FALSE(before.out.contains("MELATI"));

    const Outcome shown = statement({});
    CHECK(shown.exitCode == 0);
    CHECK(shown.out.contains("Saya, pemegang akun baru, menyatakan:"));
    CHECK(shown.out.contains("UU 27/2022"));
    CHECK(shown.out.contains("Belum disetujui"));
    CHECK(find().exitCode == 1); // reading it is not accepting it

    const Outcome accepted = statement({QStringLiteral("--accept")});
    CHECK(accepted.exitCode == 0);
    CHECK(accepted.out.contains("Disetujui dan dicatat"));
    CHECK(find().out.contains("MELATI"));
    CHECK(statement({}).out.contains("Sudah disetujui"));
}
