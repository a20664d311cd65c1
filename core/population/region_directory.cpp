// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/region_directory.h"

#include "core/population/region_keys.h"
#include "core/population/text_folding.h"
#include "core/population/text_search.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace rekam::population {

namespace {

constexpr std::array levels{RegionCode::Level::Province, RegionCode::Level::Regency,
                            RegionCode::Level::District, RegionCode::Level::Village};
constexpr qsizetype longestQuery = 100; // the longest name has 60 letters

struct Match
{
    int rank;
    RegionCode::Level level;
    std::size_t row;

    friend bool operator<(const Match &a, const Match &b)
    {
        return std::tie(a.rank, a.level, a.row) < std::tie(b.rank, b.level, b.row);
    }
};

/** What a search looks for, in the form of the rows' text. */
struct Query
{
    std::string whole;
    std::vector<std::string> words;
    std::string digits; ///< if it is nothing else: maybe a code
};

Query queryOf(const QString &text)
{
    const QString folded = foldText(text.left(longestQuery));
    Query query{QString(folded).remove(u' ').toStdString(), {}, {}};
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts))
        query.words.push_back(word.toStdString());
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(query.whole.begin(), query.whole.end(), isDigit))
        query.digits = query.whole;
    return query;
}

/** 0: a whole name, 1: a name begins so, 2: one of them contains it, 3: every word is there;
 *  nothing otherwise. @p row is "OFFICIAL\tFAMILIAR". */
std::optional<int> rankOf(std::string_view row, const Query &query)
{
    const std::size_t tab = row.find('\t');
    std::optional<int> best;
    for (const std::string_view name : {row.substr(0, tab), row.substr(tab + 1)}) {
        if (name.empty())
            continue;
        std::optional<int> rank;
        if (name == query.whole)
            rank = 0;
        else if (name.starts_with(query.whole))
            rank = 1;
        else if (name.find(query.whole) != std::string_view::npos)
            rank = 2;
        else if (std::all_of(query.words.begin(), query.words.end(), [name](const auto &word) {
                     return name.find(word) != std::string_view::npos;
                 }))
            rank = 3;
        if (rank && (!best || *rank < *best))
            best = rank;
    }
    return best;
}

} // namespace

const RegionDirectory::Rows &RegionDirectory::rows(RegionCode::Level level) const
{
    return m_levels.at(static_cast<std::size_t>(level) - 1);
}

int RegionDirectory::count(RegionCode::Level level) const
{
    return static_cast<int>(rows(level).entries.size());
}

const RegionDirectory::Entry *RegionDirectory::entryOf(const RegionCode &code) const
{
    const auto &entries = rows(code.level()).entries;
    const quint64 key = regionKey(code);
    const auto found
        = std::lower_bound(entries.begin(), entries.end(), key,
                           [](const Entry &entry, quint64 k) { return entry.key < k; });
    return found != entries.end() && found->key == key ? &*found : nullptr;
}

QString RegionDirectory::nameAt(quint32 place, quint16 size) const
{
    return QString::fromUtf8(m_names.data() + place, size);
}

Region RegionDirectory::regionAt(RegionCode::Level level, const Entry &entry) const
{
    return {regionCodeFromKey(entry.key, level), nameAt(entry.official, entry.officialSize),
            nameAt(entry.familiar, entry.familiarSize)};
}

std::optional<Region> RegionDirectory::find(const RegionCode &code) const
{
    const Entry *entry = entryOf(code);
    return entry ? std::optional(regionAt(code.level(), *entry)) : std::nullopt;
}

QString RegionDirectory::familiarName(const RegionCode &code) const
{
    const Entry *entry = entryOf(code);
    return entry ? nameAt(entry->familiar, entry->familiarSize) : QString();
}

const RegionDirectory::Former *RegionDirectory::formerOf(const RegionCode &code) const
{
    const quint64 key = regionKey(code);
    const auto found = std::find_if(m_former.begin(), m_former.end(), [key](const Former &former) {
        return former.first <= key && key <= former.last;
    });
    return found == m_former.end() ? nullptr : &*found;
}

RegionDirectory::Standing RegionDirectory::standingOf(const RegionCode &code) const
{
    if (entryOf(code))
        return Standing::Current;
    return formerOf(code) ? Standing::Former : Standing::Unknown;
}

std::optional<RegionCode> RegionDirectory::successorOf(const RegionCode &code) const
{
    const Former *former = entryOf(code) ? nullptr : formerOf(code);
    if (!former || former->successor.isEmpty())
        return {};
    return RegionCode::parse(former->successor).value();
}

RegionDirectory::Range RegionDirectory::rangeIn(RegionCode::Level level,
                                                const std::optional<RegionCode> &area) const
{
    const auto &entries = rows(level).entries;
    if (!area)
        return {0, entries.size()};
    const quint64 first = regionKey(*area);
    const quint64 end = first + keysInside(area->level());
    const auto before = [](const Entry &entry, quint64 key) { return entry.key < key; };
    const auto from = std::lower_bound(entries.begin(), entries.end(), first, before);
    const auto to = std::lower_bound(from, entries.end(), end, before);
    return {static_cast<std::size_t>(from - entries.begin()),
            static_cast<std::size_t>(to - entries.begin())};
}

std::vector<Region> RegionDirectory::allOf(RegionCode::Level level,
                                           const std::optional<RegionCode> &area) const
{
    const auto [from, to] = rangeIn(level, area);
    const auto &entries = rows(level).entries;
    std::vector<Region> regions;
    regions.reserve(to - from);
    for (std::size_t i = from; i < to; ++i)
        regions.push_back(regionAt(level, entries[i]));
    return regions;
}

std::vector<std::pair<RegionCode, QString>> RegionDirectory::formerCodes() const
{
    std::vector<std::pair<RegionCode, QString>> codes;
    for (const Former &former : m_former)
        codes.emplace_back(former.code, former.successor);
    return codes;
}

std::vector<Region> RegionDirectory::provinces() const
{
    return allOf(RegionCode::Level::Province);
}

std::vector<Region> RegionDirectory::childrenOf(const RegionCode &code) const
{
    if (code.level() == RegionCode::Level::Village)
        return {};
    return allOf(static_cast<RegionCode::Level>(static_cast<int>(code.level()) + 1), code);
}

std::vector<Region> RegionDirectory::search(const QString &text, int limit,
                                            const std::optional<RegionCode> &area) const
{
    const Query query = queryOf(text);
    if (query.words.empty() || limit <= 0)
        return {};
    // The longest word is the rarest: only rows that hold it are looked at more closely.
    const std::string &rarest
        = *std::max_element(query.words.begin(), query.words.end(),
                            [](const auto &a, const auto &b) { return a.size() < b.size(); });
    std::vector<Match> matches;
    for (const auto level : levels) {
        const auto &[entries, names] = rows(level);
        const auto [from, to] = rangeIn(level, area);
        if (from == to)
            continue;
        const std::size_t end = to < entries.size() ? entries[to].searched : names.size();
        const std::string_view scope = std::string_view(names).substr(0, end);
        std::size_t at = findInText(scope, rarest, entries[from].searched);
        while (at != std::string_view::npos) {
            const auto next = std::upper_bound(
                entries.begin() + static_cast<std::ptrdiff_t>(from),
                entries.begin() + static_cast<std::ptrdiff_t>(to), at,
                [](std::size_t place, const Entry &entry) { return place < entry.searched; });
            const auto row = static_cast<std::size_t>(next - entries.begin()) - 1;
            const std::size_t begin = entries[row].searched;
            const std::size_t lineEnd = scope.find('\n', begin);
            if (const auto rank = rankOf(scope.substr(begin, lineEnd - begin), query))
                matches.push_back({*rank, level, row});
            at = findInText(scope, rarest, lineEnd + 1);
        }
    }
    if (const std::size_t size = query.digits.size(); size >= 2 && size <= 10) {
        const auto digits = QString::fromStdString(query.digits).toULongLong();
        quint64 span = 1;
        for (std::size_t i = size; i < 10; ++i)
            span *= 10;
        for (const auto level : levels) {
            const auto [from, to] = rangeIn(level, area);
            for (std::size_t row = from; row < to; ++row) {
                const quint64 key = rows(level).entries[row].key;
                if (key / span == digits)
                    matches.push_back({span == keysInside(level) ? 0 : 1, level, row});
            }
        }
    }
    const auto kept = std::min(matches.size(), static_cast<std::size_t>(limit));
    std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(kept),
                      matches.end());
    std::vector<Region> found;
    found.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i)
        found.push_back(regionAt(matches[i].level, rows(matches[i].level).entries[matches[i].row]));
    return found;
}

bool RegionDirectory::isRegencyName(const QString &text) const
{
    return std::binary_search(m_regencyNames.begin(), m_regencyNames.end(), foldText(text));
}

} // namespace rekam::population
