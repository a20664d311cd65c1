// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_values.h"

#include "core/population/family_card_number.h"
#include "core/population/region_code.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr int earliestBirthYear = 1850;

bool isAbsent(const QString &text)
{
    return text.isEmpty() || text == u'-';
}

/** Digits only, at most @p most of them; -1 otherwise. */
int numberFromText(QStringView text, int most)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > most || !std::all_of(text.begin(), text.end(), isDigit))
        return -1;
    return text.toInt();
}

/** The day of "1990-06-05 00:00:00" and "1990-06-05T00:00": databases write a time that means nothing. */
QString withoutTime(const QString &text)
{
    const auto end
        = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u' ' || c == u'T'; });
    const bool isTime = std::all_of(
        end, text.end(), [](QChar c) { return c.isDigit() || QStringView(u" T:.Z").contains(c); });
    return isTime ? text.left(end - text.begin()) : text;
}

std::optional<QDate> dateFromText(const QString &withTime)
{
    const QString text = withoutTime(withTime);
    const QChar separator = text.contains(u'/') ? u'/' : text.contains(u'.') ? u'.' : u'-';
    const QStringList parts = text.split(separator);
    if (parts.size() != 3)
        return {};
    const bool yearFirst = parts[0].size() == 4;
    const QString &year = parts[yearFirst ? 0 : 2];
    const QString &day = parts[yearFirst ? 2 : 0];
    if (year.size() != 4) // a two-digit year leaves the century to guesswork
        return {};
    const QDate date(numberFromText(year, 4), numberFromText(parts[1], 2), numberFromText(day, 2));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

template<CodeList CodeLists::*list>
const CodeWord *findOn(const CodeLists &lists, const QString &text)
{
    return (lists.*list).find(text);
}

const CodeWord *findStatus(const CodeLists &lists, const QString &text)
{
    return lists.findMaritalStatus(text);
}

constexpr std::array listed{
    ListedText{"GOL_DRH", &Resident::bloodGroup, findOn<&CodeLists::bloodGroup>},
    ListedText{"AGAMA", &Resident::religion, findOn<&CodeLists::religion>},
    ListedText{"STAT_KWN", &Resident::maritalStatus, findStatus},
    ListedText{"STAT_HBKEL", &Resident::familyRelation, findOn<&CodeLists::familyRelation>},
    ListedText{"PDDK_AKH", &Resident::education, findOn<&CodeLists::education>},
    ListedText{"JENIS_PKRJN", &Resident::occupation, findOn<&CodeLists::occupation>},
    ListedText{"KWRGNGRN", &Resident::citizenship, findOn<&CodeLists::citizenship>},
    ListedText{"PNYDNG_CCT", &Resident::disability, findOn<&CodeLists::disability>},
};

} // namespace

std::span<const ListedText> listedTexts()
{
    return listed;
}

void writeListedWords(Resident &resident, const CodeLists &lists)
{
    for (const ListedText &entry : listed) {
        QString &text = resident.*entry.text;
        if (text.isEmpty())
            continue;
        if (const CodeWord *word = entry.find(lists, text))
            text = word->word;
        else if (isAbsent(text))
            text.clear();
    }
}

QStringView withoutApostrophe(const QString &text)
{
    const QStringView view(text);
    return view.startsWith(u'\'') ? view.sliced(1) : view;
}

std::optional<QString> familyCardFromText(const QString &text)
{
    if (isAbsent(text) || numberFromText(text, 9) == 0)
        return QString();
    const auto number = FamilyCardNumber::parse(text);
    return number ? std::optional(number->toString()) : std::nullopt;
}

std::optional<Sex> sexFromText(const QString &text, const Nik &nik, const CodeLists *lists)
{
    if (isAbsent(text))
        return nik.sex();
    if (text == u'1' || text == u'L' || text == QLatin1String("LAKI-LAKI"))
        return Sex::Male;
    if (text == u'2' || text == u'P' || text == QLatin1String("PEREMPUAN"))
        return Sex::Female;
    const CodeWord *word = lists ? lists->sex.find(text) : nullptr;
    return word ? std::optional(static_cast<Sex>(word->code)) : std::nullopt;
}

std::optional<QDate> birthDateFromText(const QString &text, QDate today)
{
    if (isAbsent(text))
        return QDate();
    const auto date = dateFromText(text);
    if (!date || *date > today || date->year() < earliestBirthYear)
        return {};
    return date;
}

std::optional<QString> neighborhoodFromText(const QString &text)
{
    if (isAbsent(text))
        return QString();
    const int number = numberFromText(text, 9);
    if (number < 0 || number > 999)
        return {};
    return QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

std::optional<QString> villageFromTexts(const QString &province, const QString &regency,
                                        const QString &district, const QString &village)
{
    QString code;
    for (const auto &[text, digits] :
         {std::pair{&province, 2}, {&regency, 2}, {&district, 2}, {&village, 4}}) {
        if (isAbsent(*text))
            return QString();
        const int number = numberFromText(*text, digits);
        if (number == 0)
            return QString();
        if (number < 0)
            return {};
        code += (code.isEmpty() ? QString() : QStringLiteral("."))
            + QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0'));
    }
    const auto parsed = RegionCode::parse(code);
    return parsed ? std::optional(parsed->toString()) : std::nullopt;
}

} // namespace rekam::population
