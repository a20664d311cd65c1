// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace rekam::tests;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Outcome sample(const QString &path, const char *area, const char *count,
               const QStringList &more = {})
{
    return run(builtProgram("rekam"),
               QStringList{QStringLiteral("roster"), QStringLiteral("sample"),
                           QStringLiteral("--region"), QLatin1String(area),
                           QStringLiteral("--count"), QLatin1String(count), QStringLiteral("--out"),
                           path}
                   + more);
}

} // namespace

TEST_CASE("roster sample writes the same practice roster for the same seed", "[cli]")
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(QStringLiteral("first.csv"));
    const QString second = folder.filePath(QStringLiteral("second.csv"));
    const Outcome outcome
        = sample(first, "16.71", "1000", {QStringLiteral("--seed"), QStringLiteral("7")});
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    CHECK(outcome.out.contains("1000"));
    CHECK(outcome.out.contains("LATIHAN"));
    REQUIRE(
        sample(second, "16.71", "1000", {QStringLiteral("--seed"), QStringLiteral("7")}).exitCode
        == 0);
    CHECK(content(first).count('\n') == 1001);
    CHECK(content(first) == content(second));
    REQUIRE(
        sample(second, "16.71", "1000", {QStringLiteral("--seed"), QStringLiteral("8")}).exitCode
        == 0);
    CHECK(content(first) != content(second));
    REQUIRE(sample(second, "16.71", "10", {QStringLiteral("--status")}).exitCode == 0);
    const Outcome english
        = sample(second, "16.71", "10",
                 {QStringLiteral("--status"), QStringLiteral("--language"), QStringLiteral("en")});
    CHECK(english.out.contains("10 practice residents"));
    CHECK(content(second).contains("WJB_KTP,KTP_EL,STATUS,STAT_RKM\n"));
}

TEST_CASE("roster sample refuses what makes no sense and leaves the file that was there", "[cli]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto [area, count, code] = GENERATE(table<const char *, const char *, const char *>({
        {"16.99", "10", "region-invalid"},
        {"here", "10", "region-invalid"},
        {"16.71", "many", "usage-wrong"},
        {"16.71", "0", "usage-wrong"},
        {"16.71", "5000001", "usage-wrong"},
    }));
    const Outcome outcome = sample(path, area, count);
    INFO(outcome.err.toStdString());
    CHECK(outcome.exitCode != 0);
    CHECK(outcome.err.contains(code));
    CHECK(content(path) == "mine");
    CHECK(sample(QStringLiteral("/nowhere/roster.csv"), "16.71", "10")
              .err.contains("file-write-failed"));
}
