// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/sample_names.h"

#include "core/base/resource_path.h"
#include "core/population/data_table.h"

#include <QList>

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr std::array sections{
    "malay.male",     "malay.female",   "malay.second_male",   "malay.second_female",
    "upriver.male",   "upriver.female", "upriver.second_male", "upriver.second_female",
    "java.male",      "java.female",    "java.second_male",    "java.second_female",
    "minang.male",    "minang.female",  "minang.family",       "batak.male",
    "batak.female",   "batak.family",   "chinese.male",        "chinese.female",
    "chinese.family", "chinese.clan",   "chinese.given_male",  "chinese.given_female",
    "sunda.male",     "sunda.female",   "sunda.second_male",   "sunda.second_female",
    "street.kind",    "street.name"};

/** Handed on from father to child: the sons' title, the daughters', and how rosters shorten them. */
struct Title
{
    std::string_view sons, sonsShort, daughters, daughtersShort;
};
constexpr std::array<Title, 4> titles{{{"KEMAS", "KMS", "NYIMAS", "NYM"},
                                       {"KIAGUS", "KGS", "NYAYU", "NYAYU"},
                                       {"MASAGUS", "MGS", "MASAYU", "MSY"},
                                       {"RADEN", "R.", "RADEN AYU", "R.A."}}};

// How many families of a hundred, after what one meets in Palembang; estimates for practice only.
constexpr std::array<int, descentCount> descentShares{14, 26, 24, 20, 4, 3, 6, 3};

struct Sections
{
    const char *male, *female, *secondMale, *secondFemale;
    int oneWord; ///< of a hundred names
    int threeWords;
};

Sections sectionsOf(Descent descent)
{
    switch (descent) {
    case Descent::Upriver:
        return {"upriver.male",
                "upriver.female",
                "upriver.second_male",
                "upriver.second_female",
                24,
                3};
    case Descent::Java:
        return {"java.male", "java.female", "java.second_male", "java.second_female", 26, 4};
    case Descent::Sunda:
        return {"sunda.male", "sunda.female", "sunda.second_male", "sunda.second_female", 18, 2};
    default:
        return {"malay.male", "malay.female", "malay.second_male", "malay.second_female", 9, 18};
    }
}

} // namespace

base::Result<SampleNames> SampleNames::read(const QByteArray &text)
{
    const auto damaged = [](const std::string &detail) {
        return base::fail(base::ErrorCode::ResourceDamaged, detail, "names.txt");
    };
    SampleNames names;
    Words *section = nullptr;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray content = line.trimmed();
        if (content.isEmpty() || content.startsWith('#'))
            continue;
        if (content.startsWith('[') && content.endsWith(']')) {
            section = &names.m_sections[content.mid(1, content.size() - 2).toStdString()];
            continue;
        }
        if (!section)
            return damaged("words before the first section");
        for (const QByteArray &word : content.split(' ')) {
            if (!word.isEmpty())
                section->push_back(QByteArray(word).replace('_', ' ').toStdString());
        }
    }
    for (const char *wanted : sections) {
        if (names.words(wanted).empty())
            return damaged(std::string("no words: ") + wanted);
    }
    return names;
}

base::Result<SampleNames> SampleNames::load()
{
    const auto text = readTableFile(base::resourcePath(QStringLiteral("practice")),
                                    QStringLiteral("names.txt"));
    return text ? read(*text) : base::fail(text.error());
}

const SampleNames::Words &SampleNames::words(const char *section) const
{
    static const Words none;
    const auto found = m_sections.find(std::string_view(section));
    return found == m_sections.end() ? none : found->second;
}

FamilyLine SampleNames::family(SampleRandom &random) const
{
    return familyOf(static_cast<Descent>(random.weighted(descentShares)), random);
}

FamilyLine SampleNames::familyOf(Descent descent, SampleRandom &random) const
{
    FamilyLine line;
    line.descent = descent;
    switch (line.descent) {
    case Descent::Palembang:
        line.title = random.below(static_cast<int>(titles.size()));
        break;
    case Descent::Minang:
        if (random.percent(60))
            line.family = word("minang.family", random);
        break;
    case Descent::Batak:
        line.family = word("batak.family", random);
        break;
    case Descent::Chinese:
        line.family = word("chinese.family", random);
        line.clan = word("chinese.clan", random);
        break;
    default:
        break;
    }
    return line;
}

std::string SampleNames::person(const FamilyLine &line, Sex sex, SampleRandom &random) const
{
    const bool man = sex == Sex::Male;
    switch (line.descent) {
    case Descent::Chinese:
        if (random.percent(25))
            return std::string(line.clan) + ' '
                + word(man ? "chinese.given_male" : "chinese.given_female", random);
        return word(man ? "chinese.male" : "chinese.female", random)
            + (random.percent(12) ? "" : ' ' + std::string(line.family));
    case Descent::Batak:
        return word(man ? "batak.male" : "batak.female", random)
            + (random.percent(30) ? ' ' + word(man ? "batak.male" : "batak.female", random) : "")
            + ' ' + std::string(line.family);
    case Descent::Minang: {
        std::string name = word(man ? "minang.male" : "minang.female", random);
        if (!line.family.empty() && random.percent(70))
            return name + ' ' + std::string(line.family);
        if (random.percent(60))
            name += ' ' + word(man ? "malay.second_male" : "malay.second_female", random);
        return name;
    }
    default:
        break;
    }
    const Sections from = sectionsOf(line.descent);
    std::string name;
    if (line.title >= 0) {
        const Title &title = titles[static_cast<std::size_t>(line.title)];
        const bool shortened = random.percent(40);
        name = man ? (shortened ? title.sonsShort : title.sons)
                   : (shortened ? title.daughtersShort : title.daughters);
        name += ' ';
    }
    name += word(man ? from.male : from.female, random);
    const int share = random.below(100);
    const bool oneWord = line.title < 0 && share < from.oneWord;
    // "M." and "MOH." are never a whole name
    if (oneWord && !name.ends_with('.'))
        return name;
    const char *second = man ? from.secondMale : from.secondFemale;
    if (share >= 100 - from.threeWords)
        name += ' ' + word(man ? from.male : from.female, random);
    return name + ' ' + word(second, random);
}

std::string SampleNames::street(SampleRandom &random) const
{
    return word("street.kind", random) + ' ' + word("street.name", random) + " LATIHAN";
}

} // namespace rekam::population
