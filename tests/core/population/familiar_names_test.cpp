// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/familiar_names.h"
#include "core/population/text_folding.h"
#include "tests/core/population/reference.h"
#include "tests/support/shared_data.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QSet>
#include <QStringList>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

struct Alias
{
    RegionCode code;
    QString familiar;
};

/** A list of names that changed: kode,nama_2025,nama_lama_2023. The judge of the rule; not shipped. */
std::vector<Alias> aliases(const char *name)
{
    QFile file(sharedData(QStringLiteral("regions")) + u'/' + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        skip("the lists of former names are not beside this checkout");
    std::vector<Alias> list;
    file.readLine();
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        QStringList fields;
        bool quoted = false;
        fields.append(QString());
        for (const QChar character : line) {
            if (character == u'"')
                quoted = !quoted;
            else if (character == u',' && !quoted)
                fields.append(QString());
            else
                fields.back() += character;
        }
        REQUIRE(fields.size() == 3);
        list.push_back({RegionCode::parse(fields[0]).value(), fields[2]});
    }
    return list;
}

struct Score
{
    int right = 0;
    QStringList wrong{};
};

/** Upper and lower case, dots and hyphens aside: "20 Ilir D IV" and "20 Ilir D. IV" are one name. */
Score judge(const std::vector<Alias> &list)
{
    Score score;
    for (const Alias &alias : list) {
        const auto region = reference().regions.find(alias.code);
        REQUIRE(region);
        if (foldText(region->familiarName) == foldText(alias.familiar))
            ++score.right;
        else
            score.wrong.append(alias.code.toString() + u' ' + region->familiarName
                               + QStringLiteral(" for ") + alias.familiar);
    }
    return score;
}

} // namespace

TEST_CASE("Number words are read and others are not")
{
    const auto [word, number] = GENERATE(table<const char *, int>({
        {"Satu", 1},
        {"sepuluh", 10},
        {"Sebelas", 11},
        {"Dua-belas", 12},
        {"Sembilan-belas", 19},
        {"Dua-puluh", 20},
        {"Tiga-puluh-lima", 35},
        {"sembilan-puluh-sembilan", 99},
        {"", 0},
        {"Sekip", 0},
        {"Satu-belas", 0},
        {"Satu-puluh", 0},
        {"Sepuluh-belas", 0},
        {"Dua-puluh-sepuluh", 0},
        {"Dua-", 0},
        {"Dua-puluh-", 0},
        {"Dua-puluh-lima-tiga", 0},
        {"Dua-puluh-belas", 0},
    }));
    CAPTURE(word);
    CHECK(numberFromWord(word) == number);
}

TEST_CASE("Roman numerals")
{
    CHECK(romanNumeral(1) == "I");
    CHECK(romanNumeral(4) == "IV");
    CHECK(romanNumeral(19) == "XIX");
    CHECK(romanNumeral(44) == "XLIV");
    CHECK(romanNumeral(99) == "XCIX");
}

TEST_CASE("Rules hold for their regency and nowhere else")
{
    const auto names = FamiliarNames::read("kind,code,official,familiar\n"
                                           "numbers,16.71,,\n"
                                           "word,16.71,sungai,Sei\n"
                                           "joined,15.06,pulau,\n"
                                           "name,16.71.01.1002,Dua Ilir,Kampung Dua\n")
                           .value();
    using Level = RegionCode::Level;
    CHECK(names.of("167101", Level::District, "Ilir Dua") == "Ilir II");
    CHECK(names.of("167201", Level::District, "Ilir Dua") == "Ilir Dua");
    CHECK(names.of("1671011001", Level::Village, "Sungaibuah") == "Sei Buah");
    CHECK(names.of("1671011001", Level::Village, "Sungai") == "Sungai");
    CHECK(names.of("1671011001", Level::Village, "Sungaibu")
          == "Sungaibu"); // two letters are no word
    CHECK(names.of("1671011002", Level::Village, "Dua Ilir") == "Kampung Dua");
    CHECK(names.of("1506011001", Level::Village, "Pulau Burung") == "Pulauburung");
    CHECK(names.of("150601", Level::District, "Pulau Burung") == "Pulau Burung");
}

TEST_CASE("The familiar names of Sumatera Selatan are the ones of before")
{
    const auto list = aliases("alias_nama_wilayah_16.csv");
    const Score score = judge(list);
    WARN("Sumatera Selatan: " << score.right << " of " << list.size()
                              << "; not: " << score.wrong.join(QStringLiteral("; ")).toStdString());
    CHECK(100.0 * score.right / static_cast<double>(list.size()) >= 97);
}

TEST_CASE("The rules never change a name that the country had before as well")
{
    const auto list = aliases("alias_nama_wilayah_nasional.csv");
    const Score score = judge(list);
    WARN("the whole country: " << score.right << " of " << list.size());
    CHECK(score.right > 550); // of 1,759, most of them single letters that no rule foresees
    QSet<QString> renamed;
    for (const Alias &alias : list)
        renamed.insert(alias.code.toString());
    QStringList changedInVain;
    for (const auto level : {RegionCode::Level::Province, RegionCode::Level::Regency,
                             RegionCode::Level::District, RegionCode::Level::Village}) {
        for (const Region &region : reference().regions.allOf(level)) {
            if (foldText(region.officialName) != foldText(region.familiarName)
                && !renamed.contains(region.code.toString()))
                changedInVain.append(region.code.toString() + u' ' + region.familiarName);
        }
    }
    WARN("changed although the name was the same: "
         << changedInVain.size() << ": " << changedInVain.join(QStringLiteral("; ")).toStdString());
    CHECK(changedInVain.size() < 20);
}

TEST_CASE("Every district that is gone is known to be a former one")
{
    QFile file(sharedData(QStringLiteral("regions"))
               + QStringLiteral("/kode_kecamatan_historis.csv"));
    if (!file.open(QIODevice::ReadOnly))
        skip("the list of former districts is not beside this checkout");
    file.readLine();
    int count = 0;
    while (!file.atEnd()) {
        const QString code = QString::fromUtf8(file.readLine()).section(u',', 0, 0);
        const auto parsed = RegionCode::parse(code);
        REQUIRE(parsed);
        CAPTURE(code.toStdString());
        CHECK(reference().regions.standingOf(*parsed) == RegionDirectory::Standing::Former);
        ++count;
    }
    CHECK(count == 594);
}
