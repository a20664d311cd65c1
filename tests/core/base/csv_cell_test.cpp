// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_cell.h"

#include <catch2/catch.hpp>

using namespace rekam::base;

TEST_CASE("No field of an export is a formula to a spreadsheet")
{
    const auto [text, cell] = GENERATE(table<const char *, const char *>({
        {"=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"},
        {"+62 812", "'+62 812"},
        {"-5", "'-5"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {" =1", "' =1"},
        {"\t=1", "'\t=1"},
        {"＝1", "'＝1"},
        {"-", "-"}, // nothing, in SIAK's files
        {"", ""},
        {"1671010506909001", "'1671010506909001"}, // else 1,67E+15
        {"167101200210", "'167101200210"},
        {"08127100000", "08127100000"}, // eleven digits stay digits
        {"167101050690900X", "167101050690900X"},
        {"'=1", "''=1"}, // its own apostrophe is not ours
        {"BUDI", "BUDI"},
        {"A,B", "\"A,B\""},
        {"=A,B", "\"'=A,B\""},
        {"SAY \"X\"", "\"SAY \"\"X\"\"\""},
        {"A\nB", "\"A\nB\""},
    }));
    CAPTURE(text);
    CHECK(csvCell(QString::fromUtf8(text)) == cell);
}

TEST_CASE("What was made harmless is read as it was, and an own apostrophe stays")
{
    for (const char *text : {"=1", "+62", "@X", "-5"})
        CHECK(withoutNeutralizer(u'\'' + QString::fromUtf8(text)) == QString::fromUtf8(text));
    for (const char *text :
         {"1671010506909001", "'1671010506909001", "''=1", "'", "''", "", "'5", "12", "-", " =1"})
        CHECK(withoutNeutralizer(QString::fromUtf8(csvCell(QString::fromUtf8(text))))
              == QString::fromUtf8(text));
    CHECK(withoutNeutralizer(QStringLiteral("'AISYAH")) == u"'AISYAH");
    CHECK(withoutNeutralizer(QStringLiteral("'")) == u"'");
    CHECK(withoutNeutralizer(QString()).isEmpty());
}

TEST_CASE("A cell is quoted for the delimiter of its own file")
{
    CHECK(csvCell(QStringLiteral("A;B"), ';') == "\"A;B\"");
    CHECK(csvCell(QStringLiteral("A,B"), ';') == "A,B");
    CHECK(csvCell(QStringLiteral("A\tB"), '\t') == "\"A\tB\"");
    CHECK(csvCell(QStringLiteral("A;B")) == "A;B");
}
