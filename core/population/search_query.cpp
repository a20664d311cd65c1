// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/search_query.h"

#include "core/population/name_spelling.h"
#include "core/population/text_folding.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr int firstYear = 1850;
constexpr int lastYear = 2100;
constexpr qsizetype mostCharacters = 256;

using Kind = SearchTerm::Kind;
using Match = QRegularExpressionMatch;

/** Three letters tell the months apart in Indonesian and English, PEBRUARI and NOPEMBER included. */
int monthFromName(QStringView name)
{
    static constexpr std::array<const char *, 12> months{
        "JAN", "FEB PEB",         "MAR", "APR",     "MEI MAY", "JUN",
        "JUL", "AGU AGS AGT AUG", "SEP", "OKT OCT", "NOV NOP", "DES DEC"};
    for (std::size_t i = 0; i < months.size(); ++i)
        for (const QString &each : QString::fromLatin1(months[i]).split(u' '))
            if (name.startsWith(each))
                return static_cast<int>(i) + 1;
    return 0;
}

std::uint32_t dayNumber(QDate day)
{
    return static_cast<std::uint32_t>(day.year() * 10'000 + day.month() * 100 + day.day());
}

std::optional<SearchTerm> dayTerm(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < firstYear || year > lastYear)
        return {};
    SearchTerm term{.kind = Kind::BirthDate};
    term.firstDay = term.lastDay = dayNumber(date);
    return term;
}

std::optional<SearchTerm> monthTerm(int year, int month)
{
    auto term = dayTerm(year, month, 1);
    if (term)
        term->lastDay += 30;
    return term;
}

SearchTerm neighborhoodTerm(const QString &rt, const QString &rw)
{
    SearchTerm term{.kind = Kind::Neighborhood};
    term.rt = rt.isEmpty() ? -1 : rt.toInt();
    term.rw = rw.isEmpty() ? -1 : rw.toInt();
    return term;
}

/** A way of writing something that is not just words. */
struct Notation
{
    QRegularExpression pattern;
    std::optional<SearchTerm> (*read)(const Match &);
};

std::optional<SearchTerm> readNumber(const Match &match)
{
    QString digits = match.captured();
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    if (digits.size() < 15 || digits.size() > 17)
        return {};
    return SearchTerm{.kind = Kind::Digits, .word = digits.toStdString()};
}

const std::vector<Notation> &notations()
{
    static const auto pattern = [](const char *text) {
        QRegularExpression expression(QString::fromLatin1(text));
        expression.optimize();
        return expression;
    };
    static const std::vector<Notation> all{
        {pattern("(?<!\\d)\\d{2,8}(?:[ .-]\\d{2,8}){1,7}(?!\\d)"), readNumber},
        {pattern("\\bRT ?[/.] ?RW[ .:]*(\\d{1,3}) ?[/-] ?(\\d{1,3})(?!\\d)"),
         [](const Match &m) -> std::optional<SearchTerm> {
             return neighborhoodTerm(m.captured(1), m.captured(2));
         }},
        {pattern("\\bRT[ .:]*(\\d{1,3})(?: ?[/,. ]? ?(?:RW[ .:]*)(\\d{1,3})|/(\\d{1,3}))?(?!\\d)"),
         [](const Match &m) -> std::optional<SearchTerm> {
             return neighborhoodTerm(m.captured(1),
                                     m.captured(2).isEmpty() ? m.captured(3) : m.captured(2));
         }},
        {pattern("\\bRW[ .:]*(\\d{1,3})(?!\\d)"),
         [](const Match &m) -> std::optional<SearchTerm> {
             return neighborhoodTerm({}, m.captured(1));
         }},
        {pattern("(?<!\\d)(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})(?!\\d)"),
         [](const Match &m) {
             return dayTerm(m.captured(4).toInt(), m.captured(3).toInt(), m.captured(1).toInt());
         }},
        {pattern("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"),
         [](const Match &m) {
             return dayTerm(m.captured(1).toInt(), m.captured(3).toInt(), m.captured(4).toInt());
         }},
        {pattern("(?<!\\d)(\\d{1,2})[ -]?([A-Z]{3,9})\\.?[ -]?(\\d{4})(?!\\d)"),
         [](const Match &m) {
             return dayTerm(m.captured(3).toInt(), monthFromName(m.capturedView(2)),
                            m.captured(1).toInt());
         }},
        {pattern("(?<!\\d)(\\d{2})(\\d{2})((?:19|20)\\d{2})(?!\\d)"),
         [](const Match &m) {
             return dayTerm(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
         }},
        {pattern("(?<!\\d)(?<!\\d[-/])(\\d{1,2})[-/](\\d{4})(?!\\d)"),
         [](const Match &m) { return monthTerm(m.captured(2).toInt(), m.captured(1).toInt()); }},
        {pattern("(?<!\\d)(\\d{1,3})/(\\d{1,3})(?!\\d)"),
         [](const Match &m) -> std::optional<SearchTerm> {
             return neighborhoodTerm(m.captured(1), m.captured(2));
         }},
    };
    return all;
}

/** Takes what the notations understand out of @p text. */
void readNotations(QString &text, std::vector<SearchTerm> &terms)
{
    if (!std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return; // every notation has a digit, most searches have none
    for (const Notation &notation : notations()) {
        for (qsizetype from = 0; from < text.size();) {
            const Match match = notation.pattern.match(text, from);
            if (!match.hasMatch())
                break;
            from = match.capturedEnd();
            if (auto term = notation.read(match)) {
                terms.push_back(*std::move(term));
                text.replace(match.capturedStart(), match.capturedLength(),
                             QString(match.capturedLength(), u' '));
            }
        }
    }
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

SearchQuery SearchQuery::parse(const QString &text)
{
    SearchQuery query;
    QString rest = text.left(mostCharacters).simplified().toUpper();
    readNotations(rest, query.terms);
    const QString folded = foldText(rest);
    query.folded = folded.toStdString();
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        SearchTerm term{.kind = isNumber(word) ? Kind::Digits : Kind::Word,
                        .word = word.toStdString()};
        if (term.kind == Kind::Word) {
            term.key = spellingKey(term.word);
            term.keyOfBeginning = spellingKeyOfBeginning(term.word);
        }
        query.terms.push_back(std::move(term));
    }
    if (query.terms.size() > mostTerms)
        query.terms.resize(mostTerms);
    return query;
}

} // namespace rekam::population
