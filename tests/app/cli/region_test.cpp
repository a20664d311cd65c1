// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam::tests;

namespace {

Outcome region(const char *text, const QStringList &more = {})
{
    return run(builtProgram("rekam"),
               QStringList{QStringLiteral("region"), QLatin1String(text)} + more);
}

} // namespace

TEST_CASE("region finds a code by the familiar and by the official name, without an account",
          "[cli]")
{
    const char *name = GENERATE("35 ilir", "tiga puluh lima ilir", "16.71.01.1001");
    CAPTURE(name);
    const Outcome outcome = region(
        name, {QStringLiteral("--region"), QStringLiteral("16.71"), QStringLiteral("--json")});
    REQUIRE(outcome.exitCode == 0);
    const QJsonArray found = QJsonDocument::fromJson(outcome.out).array();
    REQUIRE(found.size() == 1);
    const QJsonObject village = found[0].toObject();
    CHECK(village.value(u"name").toString() == u"35 Ilir");
    CHECK(village.value(u"within").toString().endsWith(u"Palembang, Sumatera Selatan"));
    const Outcome line = region(name, {QStringLiteral("--region"), QStringLiteral("16.71")});
    CHECK(line.out.contains("35 ILIR (TIGA PULUH LIMA ILIR)"));
}

TEST_CASE("region says what became of a code that was given up, and when there are more", "[cli]")
{
    const Outcome former = region("16.05.04");
    CHECK(former.exitCode == 0);
    CHECK(former.err.contains("16.05.04 adalah kode lama; sekarang 16.13"));
    const Outcome many = region("suka");
    CHECK(many.out.count('\n') == 50);
    CHECK(many.err.contains("masih ada lagi"));
    CHECK(region("xyzzy").out == "Tidak ada yang cocok.\n");
    CHECK(region("ilir", {QStringLiteral("--region"), QStringLiteral("16-71")}).exitCode != 0);
}
