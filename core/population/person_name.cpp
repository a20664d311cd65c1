// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/person_name.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace rekam::population {

namespace {

constexpr qsizetype mostCharacters = 1000;

// Without dots; as they are met in rosters. Religious and academic ones (F-1.01 has fields for them).
constexpr std::array<std::u16string_view, 31> titles{
    u"H",   u"HJ",  u"KH", u"IR",  u"DR",   u"DRS", u"DRA",  u"DRG", u"PROF", u"SH",   u"SE",
    u"ST",  u"SP",  u"SS", u"SPD", u"SPDI", u"SAG", u"SIP",  u"SKM", u"SKEP", u"SKOM", u"SSOS",
    u"SSI", u"SPT", u"MM", u"MH",  u"MSI",  u"MPD", u"MKES", u"MBA", u"PHD"};

// Short forms of names that people of Palembang and others carry in full on the birth certificate.
constexpr std::array<std::u16string_view, 11> shortForms{
    u"KMS", u"KGS", u"MGS", u"MSY", u"NYM", u"NYS", u"MUH", u"MOH", u"MHD", u"MOHD", u"ABD"};

template<std::size_t size>
bool isOneOf(const std::array<std::u16string_view, size> &words, const QString &word)
{
    const std::u16string_view view(QStringView(word).utf16(),
                                   static_cast<std::size_t>(word.size()));
    return std::find(words.begin(), words.end(), view) != words.end();
}

bool isLatin(QChar character)
{
    // Basic Latin, Latin-1, Latin Extended A and B, Latin Extended Additional
    const ushort code = character.unicode();
    return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}

} // namespace

base::Result<PersonName> PersonName::parse(QStringView text)
{
    constexpr base::ErrorCode invalid = base::ErrorCode::NameInvalid;
    if (text.size() > mostCharacters)
        return base::fail(invalid, "too long");
    const QString name = text.toString().simplified().toUpper();
    if (!std::any_of(name.begin(), name.end(),
                     [](QChar c) { return c.isLetter() || c.isSurrogate(); }))
        return base::fail(invalid, "no letter");
    if (std::any_of(name.begin(), name.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control; }))
        return base::fail(invalid, "control character");
    return PersonName(name);
}

std::vector<NameFlaw> PersonName::flawsOf(const QString &name)
{
    std::array<bool, static_cast<std::size_t>(NameFlaw::Title) + 1> found{};
    const auto note = [&found](NameFlaw flaw) { found.at(static_cast<std::size_t>(flaw)) = true; };
    int words = 0;
    const QStringList parts = name.left(mostCharacters).toUpper().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString bare = parts[i];
        const bool dotted = bare.contains(u'.');
        bare.remove(u'.');
        // "SITI AMINAH, S.PD": the comma belongs to the title behind it.
        const bool beforeTitle = bare.endsWith(u',') && i + 1 < parts.size()
            && isOneOf(titles, QString(parts[i + 1]).remove(u'.').remove(u','));
        if (beforeTitle)
            bare.chop(1);
        const QString withoutComma = QString(bare).remove(u',');
        // "H" alone is a title before a name; a single letter elsewhere is an abbreviation.
        const bool leads = words == 0;
        if (isOneOf(titles, withoutComma) && (withoutComma.size() > 1 || leads)
            && (dotted || leads || i + 1 == parts.size())) {
            note(NameFlaw::Title);
            continue;
        }
        ++words;
        const bool shortened = (bare.size() == 1 && bare[0].isLetter() && isLatin(bare[0]))
            || isOneOf(shortForms, bare) || (dotted && bare.size() <= 3);
        if (shortened)
            note(NameFlaw::Abbreviation);
        else if (dotted)
            note(NameFlaw::Punctuation);
        for (const QChar character : bare) {
            if (character.isDigit())
                note(NameFlaw::Digit);
            else if (character.isLetter() || character.isMark() || character.isSurrogate()) {
                if (!isLatin(character) && !character.isMark())
                    note(NameFlaw::NotLatin);
            } else {
                note(NameFlaw::Punctuation);
            }
        }
    }
    if (words < 2)
        note(NameFlaw::OneWord);
    if (name.size() > longest)
        note(NameFlaw::TooLong);
    std::vector<NameFlaw> flaws;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i])
            flaws.push_back(static_cast<NameFlaw>(i));
    }
    return flaws;
}

} // namespace rekam::population
