// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_index.h"
#include "core/population/row_set.h"
#include "core/population/search_query.h"

#include <deque>
#include <optional>
#include <unordered_map>

namespace rekam::population {

/** One search. It looks for exact matches first and goes on to looser ones, level by level, until there
 *  are enough; within a level the rows are graded and sorted. */
class RosterSearch
{
public:
    /** @p index must outlive this object. */
    RosterSearch(const RosterIndex &index, SearchQuery query);
    [[nodiscard]] std::vector<RosterHit> run(std::size_t limit);

private:
    enum class Level {
        Exact,
        Alike, ///< another usual spelling
        Beginning, ///< of a word of the name, of a number
        Place, ///< street, village, parts of numbers, year of birth
        PlaceBeginning,
        Mistyped, ///< one letter
        PlaceMistyped,
        TwoErrors,
        AllButOne, ///< of three or more things
    };
    /** How close a row is; the least is the best. */
    struct Grade
    {
        double distance = 0;
        std::vector<RosterMatch> matches;
    };

    /** Adds to the rows that fit to a term what this level allows. */
    void extend(std::size_t term, Level level);
    void extendByWord(std::size_t term, Level level);
    void extendByDigits(std::size_t term, Level level);
    /** Parts of NIK and card, year of birth: only of rows that fit to everything else. */
    void extendByParts(std::size_t term);
    void addJoined(std::size_t term);
    void addSplit(std::size_t term);
    void addPlaces(std::size_t term, Level level);
    [[nodiscard]] RowSet fitting(Level level) const;
    void collect(const RowSet &rows, std::size_t limit, std::vector<RosterHit> &hits) const;
    [[nodiscard]] Grade grade(std::uint32_t row) const;
    [[nodiscard]] std::optional<std::pair<double, RosterMatch>>
    gradeWord(const SearchTerm &term, std::uint32_t row, const std::vector<std::string_view> &words,
              std::size_t &wordFound) const;
    [[nodiscard]] std::pair<double, RosterMatch> gradeDigits(const SearchTerm &term,
                                                             std::uint32_t row) const;
    [[nodiscard]] std::optional<std::pair<double, RosterMatch>> gradePlace(const SearchTerm &term,
                                                                           std::uint32_t row) const;

    /** How a single word of a name or place fits to a term; nothing if not at all. The rows of one search
     *  share most of their words, so it is remembered. */
    using Closeness = std::optional<std::pair<double, MatchKind>>;
    [[nodiscard]] const Closeness &closeness(const SearchTerm &term, std::string_view word) const;

    const RosterIndex &m_index;
    const RosterTable &m_table;
    SearchQuery m_query;
    mutable std::vector<std::unordered_map<std::string_view, Closeness>> m_known; ///< of each term
    mutable std::deque<std::string> m_knownWords; ///< what the keys of m_known point to
    std::vector<RowSet> m_rows; ///< of each term, growing with the levels
    /** Addresses and villages that fit to a term: most rows share theirs with others. */
    struct Places
    {
        RowSet addresses;
        RowSet villages;
    };
    std::vector<Places> m_places; ///< of each term
    std::vector<RowSet> m_examined; ///< of each term, by extendByParts()
};

} // namespace rekam::population
