// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_search.h"

#include "core/population/digit_part.h"
#include "core/population/name_spelling.h"
#include "core/population/text_folding.h"
#include "core/population/typing_error.h"

#include <algorithm>

namespace rekam::population {

namespace {

using Kind = SearchTerm::Kind;

constexpr std::size_t mostGraded = 300; // of one level; what comes behind them is sorted by name
constexpr std::size_t nikDigits = 16;
constexpr std::size_t shortestPart = 4; // of a NIK: three digits are in every fifth one
static_assert(shortestPart >= DigitPart::least && nikDigits == DigitPart::most);
constexpr std::size_t shortestMistyped = 4;
constexpr std::size_t shortestTwoErrors = 7;
constexpr std::size_t shortestSplit = 6;

bool beginsWith(std::uint64_t number, std::uint64_t part, std::size_t digits)
{
    return number >> (4 * (nikDigits - digits)) == part;
}

/** DDMMYY as it is written, of a yyyymmdd. */
std::uint64_t shortDate(std::uint32_t day)
{
    const std::uint32_t year = day / 10'000 % 100;
    const std::uint32_t number = day % 100 * 10'000 + day / 100 % 100 * 100 + year;
    std::uint64_t packed = 0;
    for (std::uint32_t rest = number, shift = 0; shift < 24; rest /= 10, shift += 4)
        packed |= std::uint64_t(rest % 10) << shift;
    return packed;
}

} // namespace

RosterSearch::RosterSearch(const RosterIndex &index, SearchQuery query)
    : m_index(index)
    , m_table(index.m_table)
    , m_query(std::move(query))
{ }

std::vector<RosterHit> RosterSearch::run(std::size_t limit)
{
    std::vector<RosterHit> hits;
    if (m_query.terms.empty() || m_table.count() == 0)
        return hits;
    m_rows.assign(m_query.terms.size(), RowSet(m_table.count()));
    m_examined = m_rows;
    m_places.assign(m_query.terms.size(),
                    {RowSet(m_table.addresses().count()), RowSet(m_table.villages().count())});
    RowSet taken(m_table.count());
    const bool wholeNumber
        = std::any_of(m_query.terms.begin(), m_query.terms.end(), [](const SearchTerm &term) {
              return term.kind == Kind::Digits && term.word.size() == nikDigits;
          });
    using enum Level;
    for (const Level level : {Exact, Alike, Beginning, Place, PlaceBeginning, Mistyped,
                              PlaceMistyped, TwoErrors, AllButOne}) {
        // The number of one person was typed, and the person is there: nobody else is meant.
        if (level > Exact && wholeNumber && !hits.empty())
            break;
        // These guess; whoever has found somebody does not want to read a list of guesses.
        if (level >= TwoErrors && !hits.empty())
            break;
        for (std::size_t term = 0; term < m_query.terms.size(); ++term)
            extend(term, level);
        for (std::size_t term = 0; level >= Place && term < m_query.terms.size(); ++term)
            extendByParts(term);
        RowSet rows = fitting(level);
        rows.subtract(taken);
        collect(rows, limit, hits);
        if (hits.size() >= limit)
            break;
        taken.unite(rows);
    }
    return hits;
}

RowSet RosterSearch::fitting(Level level) const
{
    RowSet all = m_rows.front();
    if (level != Level::AllButOne || m_rows.size() < 3) {
        for (const RowSet &rows : m_rows)
            all.intersect(rows);
        return all;
    }
    // Rows that miss nothing so far, and rows that miss one thing at most.
    all.fill(m_table.count());
    RowSet oneMissing = all;
    for (const RowSet &rows : m_rows) {
        RowSet before = all;
        oneMissing.intersect(rows);
        before.subtract(rows);
        oneMissing.unite(before);
        all.intersect(rows);
    }
    return oneMissing;
}

void RosterSearch::extend(std::size_t term, Level level)
{
    const SearchTerm &wanted = m_query.terms[term];
    RowSet &rows = m_rows[term];
    if (wanted.kind == Kind::Word) {
        extendByWord(term, level);
    } else if (wanted.kind == Kind::Digits) {
        extendByDigits(term, level);
    } else if (level == Level::Exact && wanted.kind == Kind::BirthDate) {
        const auto &days = m_table.birthDays();
        for (std::uint32_t row = 0; row < days.size(); ++row)
            if (days[row] >= wanted.firstDay && days[row] <= wanted.lastDay)
                rows.insert(row);
    } else if (level == Level::Exact) {
        for (std::uint32_t row = 0; row < m_table.count(); ++row)
            if ((wanted.rt < 0 || m_table.rts()[row] == wanted.rt)
                && (wanted.rw < 0 || m_table.rws()[row] == wanted.rw))
                rows.insert(row);
    }
}

void RosterSearch::extendByWord(std::size_t term, Level level)
{
    const SearchTerm &wanted = m_query.terms[term];
    const WordIndex &names = m_index.m_names;
    const auto insert = [&rows = m_rows[term]](std::uint32_t row) { rows.insert(row); };
    using enum Level;
    switch (level) {
    case Exact:
        names.exact(wanted.word, insert);
        break;
    case Alike:
        names.alike(wanted.key, insert);
        addJoined(term);
        addSplit(term);
        break;
    case Beginning:
        names.beginning(wanted.word,
                        wanted.word.size() >= 3 ? std::string_view(wanted.keyOfBeginning)
                                                : std::string_view(),
                        insert);
        break;
    case Place:
    case PlaceBeginning:
    case PlaceMistyped:
        addPlaces(term, level);
        break;
    case Mistyped:
        if (wanted.word.size() >= shortestMistyped)
            names.mistyped(wanted.word, wanted.key, 1, insert);
        break;
    case TwoErrors:
        if (wanted.word.size() >= shortestTwoErrors)
            names.mistyped(wanted.word, wanted.key, 2, insert);
        break;
    case AllButOne:
        break;
    }
}

void RosterSearch::addJoined(std::size_t term)
{
    // "nur haliza" for NURHALIZA: both words fit to the one.
    if (term + 1 >= m_query.terms.size() || m_query.terms[term + 1].kind != Kind::Word)
        return;
    const std::string joined = m_query.terms[term].word + m_query.terms[term + 1].word;
    const std::string key = spellingKey(joined);
    if (!m_index.m_names.hasSpelling(key))
        return;
    m_index.m_names.alike(key, [this, term](std::uint32_t row) {
        m_rows[term].insert(row);
        m_rows[term + 1].insert(row);
    });
}

void RosterSearch::addSplit(std::size_t term)
{
    // "nuraini" for NUR AINI, which is NUR'AINI as well.
    const std::string_view word = m_query.terms[term].word;
    if (word.size() < shortestSplit)
        return;
    for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
        const std::string left = spellingKey(word.substr(0, at));
        const std::string right = spellingKey(word.substr(at));
        if (!m_index.m_names.hasSpelling(left) || !m_index.m_names.hasSpelling(right))
            continue;
        RowSet both(m_table.count());
        RowSet second(m_table.count());
        m_index.m_names.alike(left, [&both](std::uint32_t row) { both.insert(row); });
        m_index.m_names.alike(right, [&second](std::uint32_t row) { second.insert(row); });
        both.intersect(second);
        m_rows[term].unite(both);
    }
}

void RosterSearch::addPlaces(std::size_t term, Level level)
{
    const SearchTerm &wanted = m_query.terms[term];
    Places &places = m_places[term];
    std::vector<std::uint32_t> addresses, villages; // which this level adds
    std::size_t rows = 0;
    const auto look = [&](const WordIndex &words, const RosterIndex::Rows &numbered, RowSet &known,
                          std::vector<std::uint32_t> &added) {
        const auto insert = [&](std::uint32_t number) {
            if (!known.add(number))
                return;
            added.push_back(number);
            rows += numbered.starts[number + 1] - numbered.starts[number];
        };
        if (level == Level::Place)
            words.alike(wanted.key.empty() ? wanted.word : wanted.key, insert);
        else if (level == Level::PlaceMistyped && wanted.word.size() >= shortestMistyped)
            words.mistyped(wanted.word, wanted.key, 1, insert);
        else if (level == Level::PlaceBeginning
                 && (wanted.word.size() >= 2 || wanted.kind == Kind::Digits))
            words.beginning(wanted.word, {}, insert);
    };
    look(m_index.m_addresses, m_index.m_addressRows, places.addresses, addresses);
    look(m_index.m_villages, m_index.m_villageRows, places.villages, villages);
    if (rows > m_table.count() / 4) { // "JL" is in every other address: one walk through all rows
        const auto &addressOf = m_table.addressNumbers();
        const auto &villageOf = m_table.villageNumbers();
        m_rows[term].insertWhere(m_table.count(), [&](std::uint32_t row) {
            return (unsigned(places.addresses.contains(addressOf[row])) // not ||: no branch
                    | unsigned(places.villages.contains(villageOf[row])))
                != 0;
        });
        return;
    }
    const auto insertRows = [this, term](const RosterIndex::Rows &numbered, std::uint32_t number) {
        for (std::uint32_t i = numbered.starts[number]; i < numbered.starts[number + 1]; ++i)
            m_rows[term].insert(numbered.rows[i]);
    };
    for (const std::uint32_t number : addresses)
        insertRows(m_index.m_addressRows, number);
    for (const std::uint32_t number : villages)
        insertRows(m_index.m_villageRows, number);
}

void RosterSearch::extendByDigits(std::size_t term, Level level)
{
    const SearchTerm &wanted = m_query.terms[term];
    const std::size_t digits = wanted.word.size();
    RowSet &rows = m_rows[term];
    const auto walk = [&rows](const auto &column, auto fits) {
        for (std::uint32_t row = 0; row < column.size(); ++row)
            if (fits(column[row]))
                rows.insert(row);
    };
    const std::uint64_t number = packedDigits(wanted.word);
    const auto same = [number](std::uint64_t known) { return known == number; };
    using enum Level;
    if (level == Exact && digits == nikDigits) {
        walk(m_table.niks(), same);
        walk(m_table.familyCards(), same);
    } else if (level == Beginning && digits < nikDigits) {
        walk(m_table.niks(),
             [=](std::uint64_t known) { return beginsWith(known, number, digits); });
        if (digits == 6)
            walk(m_table.birthDays(),
                 [=](std::uint32_t day) { return day != 0 && shortDate(day) == number; });
    } else if (level == Place) {
        addPlaces(term, level);
    } else if (level == PlaceBeginning && digits < shortestPart) {
        addPlaces(term, level);
    } else if (level == Mistyped && digits == nikDigits) {
        walk(m_table.niks(), [=](std::uint64_t known) { return isMistypedNumber(number, known); });
    }
}

void RosterSearch::extendByParts(std::size_t term)
{
    const SearchTerm &wanted = m_query.terms[term];
    const std::size_t digits = wanted.word.size();
    if (wanted.kind != Kind::Digits || digits < shortestPart || digits >= nikDigits)
        return;
    RowSet candidates(m_table.count());
    candidates.fill(m_table.count());
    for (std::size_t other = 0; other < m_rows.size(); ++other)
        if (other != term)
            candidates.intersect(m_rows[other]);
    candidates.subtract(m_examined[term]);
    m_examined[term].unite(candidates);
    const DigitPart part(wanted.word);
    const std::uint32_t year
        = digits == 4 ? static_cast<std::uint32_t>(std::stoul(wanted.word)) : 1;
    const auto &niks = m_table.niks();
    const auto &cards = m_table.familyCards();
    const auto &days = m_table.birthDays();
    candidates.each(0, m_table.count(), [&](std::uint32_t row) {
        if (part.isIn(niks[row]) || part.isIn(cards[row]) || days[row] / 10'000 == year)
            m_rows[term].insert(row);
        return true;
    });
}

void RosterSearch::collect(const RowSet &rows, std::size_t limit,
                           std::vector<RosterHit> &hits) const
{
    std::vector<std::pair<double, std::uint32_t>> graded;
    const auto take = [&](std::uint32_t row) {
        graded.emplace_back(grade(row).distance, row);
        return graded.size() < mostGraded;
    };
    // Of a level with more rows than are graded, first those whose name begins with all that was typed.
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    if (!m_query.folded.empty()) {
        const auto bound = [this](auto before) {
            std::uint32_t low = 0;
            for (std::uint32_t high = m_table.count(); low < high;) {
                const std::uint32_t middle = low + (high - low) / 2;
                if (before(foldUtf8(m_table.name(middle))))
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        };
        const std::string &typed = m_query.folded;
        first = bound([&typed](const std::string &name) { return name < typed; });
        last = bound([&typed](const std::string &name) {
            return name.compare(0, typed.size(), typed) <= 0;
        });
    }
    rows.each(first, last, take);
    if (graded.size() < mostGraded)
        rows.each(0, first, take);
    if (graded.size() < mostGraded)
        rows.each(last, m_table.count(), take);
    std::sort(graded.begin(), graded.end()); // rows stand in the order of names
    for (const auto &[distance, row] : graded) {
        if (hits.size() >= limit)
            return;
        RosterHit hit = m_index.hit(row);
        hit.matches = grade(row).matches;
        hits.push_back(std::move(hit));
    }
}

} // namespace rekam::population
