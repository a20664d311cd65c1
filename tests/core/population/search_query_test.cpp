// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/search_query.h"

#include <catch2/catch.hpp>

using namespace rekam::population;
using Kind = SearchTerm::Kind;

namespace {

SearchTerm only(const char *text)
{
    const auto query = SearchQuery::parse(QString::fromUtf8(text));
    CAPTURE(text);
    REQUIRE(query.terms.size() == 1);
    return query.terms.front();
}

} // namespace

TEST_CASE("A birth date is understood in every usual notation")
{
    for (const char *text : {"17-08-1990", "17/8/1990", "17.08.1990", "17 08 1990", "1990-08-17",
                             "17 agustus 1990", "17 Ags 1990", "17-AUG-1990", "17081990"}) {
        CAPTURE(text);
        const SearchTerm term = only(text);
        CHECK(term.kind == Kind::BirthDate);
        CHECK(term.firstDay == 19900817);
        CHECK(term.lastDay == 19900817);
    }
    CHECK(only("08-1990").firstDay == 19900801);
    CHECK(only("08-1990").lastDay == 19900831);
    CHECK(SearchQuery::parse(QStringLiteral("31-02-1990")).terms.front().kind != Kind::BirthDate);
}

TEST_CASE("RT and RW are understood alone and together")
{
    const auto [text, rt, rw] = GENERATE(table<const char *, int, int>({
        {"rt 5", 5, -1},
        {"RT.05", 5, -1},
        {"rw 02", -1, 2},
        {"rt 5 rw 2", 5, 2},
        {"RT 005/RW 002", 5, 2},
        {"rt/rw 005/002", 5, 2},
        {"rt 5/2", 5, 2},
        {"005/002", 5, 2},
    }));
    const SearchTerm term = only(text);
    CHECK(term.kind == Kind::Neighborhood);
    CHECK(term.rt == rt);
    CHECK(term.rw == rw);
}

TEST_CASE("A NIK may be grouped, and words stand beside everything")
{
    for (const char *text :
         {"1671010506909001", "1671 0105 0690 9001", "1671.0105.0690.9001", "167101-050690-9001"}) {
        const SearchTerm term = only(text);
        CHECK(term.kind == Kind::Digits);
        CHECK(term.word == "1671010506909001");
    }
    const auto query = SearchQuery::parse(QStringLiteral("muh. yusuf 17-8-1990 rt 5/2 35 ilir"));
    CHECK(query.folded == "MUH YUSUF 35 ILIR");
    CHECK(query.terms.size() == 6);
    CHECK(SearchQuery::parse(QString()).terms.empty());
    CHECK(SearchQuery::parse(QString(5'000, u'9')).terms.size() <= SearchQuery::mostTerms);
    CHECK(SearchQuery::parse(QStringLiteral("a b c d e f g h i j k l m")).terms.size()
          == SearchQuery::mostTerms);
}
