// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident_texts.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;

namespace {

const QDate today(2026, 11, 21);

const CodeLists &codes()
{
    static const CodeLists lists = CodeLists::load().value();
    return lists;
}

ResidentTexts someone()
{
    return {{Column::NIK, QStringLiteral("1671 0145 0690 9003")},
            {Column::NAMA_LGKP, QStringLiteral("  latihan  kenanga ")},
            {Column::TGL_LHR, QStringLiteral("05-06-1990")},
            {Column::AGAMA, QStringLiteral("7")},
            {Column::NO_RT, QStringLiteral("2")},
            {Column::NO_PROP, QStringLiteral("16")},
            {Column::NO_KAB, QStringLiteral("71")},
            {Column::NO_KEC, QStringLiteral("1")},
            {Column::NO_KEL, QStringLiteral("1001")}};
}

} // namespace

TEST_CASE("A person typed in a form follows the rules of a line of the roster")
{
    const auto resident = residentFromTexts(someone(), today);
    REQUIRE(resident);
    CHECK(resident->nik.toString() == u"1671014506909003");
    CHECK(resident->name == u"LATIHAN KENANGA");
    CHECK(resident->sex == Sex::Female); // as the NIK says
    CHECK(resident->rt == u"002");
    CHECK(resident->villageCode == u"16.71.01.1001");
    auto wrong = someone();
    wrong[Column::TGL_LHR] = QStringLiteral("31-02-1990");
    CHECK(residentFromTexts(wrong, today).error().subject == "TGL_LHR");
    wrong = someone();
    wrong.erase(Column::NIK);
    CHECK(residentFromTexts(wrong, today).error().code == base::ErrorCode::NikInvalid);
}

TEST_CASE("Texts and person are the same thing written twice")
{
    const auto resident = residentFromTexts(someone(), today);
    REQUIRE(resident);
    CHECK(residentFromTexts(residentTexts(*resident), today).value() == *resident);
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        CHECK(columnFromName(columnName(column)) == column);
    }
    CHECK(columnFromName(u"nama_lgkp") == Column::NAMA_LGKP);
    CHECK_FALSE(columnFromName(u"NAMA"));
}

TEST_CASE("A typed word is one of SIAK's, by code or word, or is refused")
{
    const auto normalized = [](Column column, const char *text) {
        return normalizedText(column, QString::fromUtf8(text), today, codes());
    };
    CHECK(normalized(Column::AGAMA, "1").value() == u"ISLAM");
    CHECK(normalized(Column::AGAMA, "islam").value() == u"ISLAM");
    CHECK(normalized(Column::JENIS_KLMIN, "2").value() == u"PEREMPUAN");
    CHECK(normalized(Column::STAT_KWN, "kawin").value() == u"KAWIN");
    CHECK(normalized(Column::TGL_LHR, "1990-06-05").value() == u"05-06-1990");
    CHECK(normalized(Column::NO_RW, "7").value() == u"007");
    const auto refused = normalized(Column::AGAMA, "jedi");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::InputMalformed);
    CHECK(refused.error().subject == "AGAMA");
    CHECK_FALSE(normalized(Column::NO_KK, "123"));
    CHECK_FALSE(normalized(Column::TGL_LHR, "05-06-2090"));
}

TEST_CASE("A typed name has letters in it, and is written as a name is")
{
    CHECK(normalizedText(Column::NAMA_LGKP, QStringLiteral(" siti  aminah"), today, codes()).value()
          == u"SITI AMINAH");
    for (const char *text : {"123", "=1+2", "-", "..."}) {
        CAPTURE(text);
        const auto typed
            = normalizedText(Column::NAMA_LGKP, QString::fromLatin1(text), today, codes());
        REQUIRE_FALSE(typed);
        CHECK(typed.error().code == base::ErrorCode::NameInvalid);
        CHECK(typed.error().subject == "NAMA_LGKP");
        auto resident = residentFromTexts(someone(), today).value();
        resident.name = QString::fromLatin1(text);
        CHECK(withListedWords(resident, codes()).error().code == base::ErrorCode::NameInvalid);
    }
}

TEST_CASE("Codes of a declared person become words")
{
    auto resident = residentFromTexts(someone(), today).value();
    resident.bloodGroup = QStringLiteral("4");
    const auto worded = withListedWords(resident, codes());
    REQUIRE(worded);
    CHECK(worded->religion.startsWith(QStringLiteral("KEPERCAYAAN")));
    CHECK(worded->bloodGroup == u"O");
    resident.occupation = QStringLiteral("ASTRONAUT");
    CHECK(withListedWords(resident, codes()).error().subject == "JENIS_PKRJN");
}

TEST_CASE("Every advice is about a field of the form")
{
    for (int i = 0; i < adviceKindCount; ++i) {
        CAPTURE(i);
        CHECK(columnOf({static_cast<AdviceKind>(i), QStringLiteral("AGAMA")}).has_value());
    }
}
