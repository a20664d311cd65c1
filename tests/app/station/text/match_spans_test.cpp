// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/match_spans.h"

#include <catch2/catch.hpp>

using namespace rekam::text;

namespace {

using Spans = std::vector<Span>;

Spans inName(const QString &search, const QString &name)
{
    return matchSpans(name, typedWords(search), Fit::Beginning);
}

} // namespace

TEST_CASE("the words that were typed are found where words of a name begin", "[text]")
{
    const QString name = QStringLiteral("MUHAMMAD YUSUF HAMDANI");
    CHECK(inName(QStringLiteral("yusuf"), name) == Spans{{9, 5}});
    CHECK(inName(QStringLiteral("ham muh"), name) == Spans{{0, 3}, {15, 3}});
    CHECK(inName(QStringLiteral("dani"), name).empty()); // nobody is searched by it
    CHECK(inName(QStringLiteral("muh muhammad"), name) == Spans{{0, 8}});
    CHECK(inName({}, name).empty());
}

TEST_CASE("accents, apostrophes and markup in a name shift nothing", "[text]")
{
    CHECK(inName(QStringLiteral("nur'aini"), QStringLiteral("SITI NUR'AINI"))
          == Spans{{5, 3}, {9, 4}});
    CHECK(inName(QStringLiteral("rene yusuf"), QStringLiteral("RENÉ YUSUF"))
          == Spans{{0, 4}, {5, 5}});
    CHECK(inName(QStringLiteral("rene"), QStringLiteral("RENE\u0301 YUSUF")) == Spans{{0, 5}});
    CHECK(inName(QStringLiteral("b yusuf"), QStringLiteral("<b>YUSUF</b>"))
          == Spans{{1, 1}, {3, 5}, {10, 1}});
}

TEST_CASE("digits are found anywhere in a number, and dates are no digits", "[text]")
{
    const QString nik = QStringLiteral("1671014506909001");
    const auto inNik = [&nik](const char *search) {
        return matchSpans(nik, typedWords(QLatin1String(search)), Fit::Anywhere);
    };
    CHECK(inNik("9001") == Spans{{12, 4}});
    CHECK(inNik("1671 0145 0690 9001") == Spans{{0, 16}});
    CHECK(inNik("06-1990").empty());
    CHECK(inNik("rt 1").empty());
}
