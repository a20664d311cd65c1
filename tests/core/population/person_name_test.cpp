// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/person_name.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("A name is kept in upper case with single spaces")
{
    CHECK(PersonName::parse(u"  siti   aminah ").value().toString() == u"SITI AMINAH");
    CHECK(PersonName::parse(s("rené d'arc")).value().toString() == s("RENÉ D'ARC"));
    CHECK(PersonName::parse(u"SUKARNO").value().toString() == u"SUKARNO"); // one word is a name
    CHECK(PersonName::parse(s("王 伟")).value().toString() == s("王 伟"));
}

TEST_CASE("Only what can not be anybody's name is refused")
{
    for (const char *text : {"", " ", "-", "...", "123", "=1+2"}) {
        CAPTURE(text);
        const auto parsed = PersonName::parse(s(text));
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == base::ErrorCode::NameInvalid);
    }
    CHECK_FALSE(PersonName::parse(s("BU\x01"
                                    "DI")));
    CHECK_FALSE(PersonName::parse(QString(1001, u'A')));
    CHECK(PersonName::parse(QString(1000, u'A')));
}

TEST_CASE("What the rule on names advises against is noted, each once")
{
    using enum NameFlaw;
    using Flaws = std::vector<NameFlaw>;
    const auto [name, flaws] = GENERATE(table<const char *, Flaws>({
        {"BUDI SANTOSO", {}},
        {"SITI NUR AISYAH", {}},
        {"RENÉ DESCARTES", {}},
        {"SUKARNO", {OneWord}},
        {"", {OneWord}},
        {"BUDI 2 SANTOSO", {Digit}},
        {"NUR'AINI BINTI ALI", {Punctuation}},
        {"ANNA-MARIA SIREGAR", {Punctuation}},
        {"M. YUSUF", {Abbreviation}},
        {"MUHAMMAD Y", {Abbreviation}},
        {"KMS. RIDWAN HAMID", {Abbreviation}},
        {"KMS RIDWAN", {Abbreviation}},
        {"KEMAS RIDWAN", {}},
        {"H. ABDULLAH HASAN", {Title}},
        {"H ABDULLAH HASAN", {Title}},
        {"H. ABDULLAH", {OneWord, Title}},
        {"HJ. SITI AMINAH, S.PD.", {Title}},
        {"PROF. DR. IR. BUDI SANTOSO, M.SI", {Title}},
        {"BUDI SANTOSO S.H.", {Title}},
        {"BUDI SANTOSO SH", {Title}},
        {"王 伟", {NotLatin}},
        {"<B>BUDI</B> SANTOSO", {Punctuation}},
        {"=CMD BUDI", {Punctuation}},
    }));
    CAPTURE(name);
    CHECK(PersonName::flawsOf(s(name)) == flaws);
}

TEST_CASE("Sixty characters are not too many, sixty-one are")
{
    const QString sixty = QString(29, u'A') + u' ' + QString(30, u'B');
    CHECK(PersonName::flawsOf(sixty).empty());
    CHECK(PersonName::flawsOf(sixty + u'B') == std::vector{NameFlaw::TooLong});
    CHECK_FALSE(PersonName::flawsOf(QString(1'000'000, u' ')).empty());
}
