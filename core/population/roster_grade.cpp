// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RosterSearch that says how close a row is and why it was found.
#include "core/population/name_spelling.h"
#include "core/population/roster_search.h"
#include "core/population/text_folding.h"
#include "core/population/typing_error.h"

#include <algorithm>

namespace rekam::population {

namespace {

using Kind = SearchTerm::Kind;
using Graded = std::pair<double, RosterMatch>;

// Distances. What counts is their order: an own word before another spelling before a beginning before
// an address before a typing error; none of the small ones together outweighs a step.
constexpr double alike = 1;
constexpr double beginning = 2;
constexpr double eachLetterMissing = 0.05;
constexpr double place = 3;
constexpr double placeBeginning = 3.3;
constexpr double mistyped = 4;
constexpr double placeMistyped = 5;
constexpr double twoErrors = 6;
constexpr double absent = 8;
constexpr double otherWord = 0.3; // a word of the name that was not typed
constexpr double firstWordFirst = 0.4;

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/** Spellings of one word differ by few letters: the look that spares nearly every spellingKey(). */
bool haveLikeSizes(std::size_t a, std::size_t b)
{
    return a > b ? a - b <= 2 : b - a <= 2;
}

QString shown(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

std::optional<std::pair<double, MatchKind>> closenessOf(const SearchTerm &term,
                                                        std::string_view word)
{
    if (word == term.word)
        return std::pair{0.0, MatchKind::Name};
    if (word.starts_with(term.word) && term.word.size() > 1)
        return std::pair{
            beginning + eachLetterMissing * static_cast<double>(word.size() - term.word.size()),
            MatchKind::NameBeginning};
    const std::string key = spellingKey(word);
    if (key == term.key)
        return std::pair{alike, MatchKind::NameAlike};
    if (word.starts_with(term.word)
        || (term.word.size() >= 3 && key.starts_with(term.keyOfBeginning)))
        return std::pair{beginning + alike / 2, MatchKind::NameBeginning};
    if (term.word.size() >= 4) {
        for (const auto &[errors, distance] : {std::pair{1, mistyped}, std::pair{2, twoErrors}})
            if (isMistyped(term.word, word, errors) || isMistyped(term.key, key, errors))
                return std::pair{distance
                                     + eachLetterMissing
                                         * std::abs(static_cast<double>(word.size())
                                                    - static_cast<double>(term.word.size())),
                                 MatchKind::NameMistyped};
    }
    return {};
}

} // namespace

const RosterSearch::Closeness &RosterSearch::closeness(const SearchTerm &term,
                                                       std::string_view word) const
{
    m_known.resize(m_query.terms.size());
    auto &known = m_known[static_cast<std::size_t>(&term - m_query.terms.data())];
    if (const auto found = known.find(word); found != known.end())
        return found->second;
    m_knownWords.emplace_back(word);
    return known.emplace(m_knownWords.back(), closenessOf(term, word)).first->second;
}

std::optional<Graded> RosterSearch::gradeWord(const SearchTerm &term, std::uint32_t row,
                                              const std::vector<std::string_view> &words,
                                              std::size_t &wordFound) const
{
    std::optional<Graded> best;
    const auto offer
        = [&](double distance, MatchKind kind, std::string_view found, std::size_t position) {
              if (best && best->first <= distance)
                  return;
              best = Graded{distance, {kind, kind == MatchKind::Name ? QString() : shown(found)}};
              wordFound = position;
          };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const Closeness &close = closeness(term, words[i]))
            offer(close->first, close->second, words[i], i);
        // NUR AINI for "nuraini"
        if (i + 1 < words.size()
            && haveLikeSizes(term.word.size(), words[i].size() + words[i + 1].size())
            && spellingKey(std::string(words[i]) + std::string(words[i + 1])) == term.key)
            offer(alike / 2, MatchKind::NameAlike,
                  std::string(words[i]) + ' ' + std::string(words[i + 1]), i);
        // NURHALIZA for "nur haliza"
        for (std::size_t t = 0; t + 1 < m_query.terms.size(); ++t) {
            const SearchTerm &left = m_query.terms[t];
            const SearchTerm &right = m_query.terms[t + 1];
            if ((&left == &term || &right == &term) && right.kind == Kind::Word
                && haveLikeSizes(words[i].size(), left.word.size() + right.word.size())
                && spellingKey(left.word + right.word) == spellingKey(words[i]))
                offer(alike / 2, MatchKind::NameAlike, words[i], i);
        }
    }
    if (best && best->first < place)
        return best;
    const auto inPlace = gradePlace(term, row);
    if (inPlace && (!best || inPlace->first < best->first)) {
        wordFound = words.size();
        return inPlace;
    }
    return best;
}

std::optional<Graded> RosterSearch::gradePlace(const SearchTerm &term, std::uint32_t row) const
{
    std::optional<Graded> best;
    const std::string address = foldUtf8(m_table.addresses().at(m_table.addressNumbers()[row]));
    const std::string &village = m_index.m_villageWords[m_table.villageNumbers()[row]];
    for (const std::string_view text : {std::string_view(address), std::string_view(village)}) {
        for (const std::string_view word : wordsOf(text)) {
            const Closeness &close = closeness(term, word);
            if (!close)
                continue;
            double distance = placeMistyped;
            if (close->second == MatchKind::Name || close->second == MatchKind::NameAlike)
                distance = place;
            else if (close->second == MatchKind::NameBeginning)
                distance = placeBeginning;
            if (!best || distance < best->first)
                best = Graded{
                    distance,
                    {distance == placeMistyped ? MatchKind::PlaceMistyped : MatchKind::Place,
                     shown(word)}};
        }
    }
    return best;
}

Graded RosterSearch::gradeDigits(const SearchTerm &term, std::uint32_t row) const
{
    const std::string nik = unpackedDigits(m_table.niks()[row]);
    const std::string card = unpackedDigits(m_table.familyCards()[row]);
    const std::string &digits = term.word;
    if (nik == digits)
        return {0, {MatchKind::Nik}};
    if (card == digits)
        return {0.5, {MatchKind::FamilyCard}};
    if (nik.starts_with(digits))
        return {1, {MatchKind::NikPart}};
    const std::uint32_t day = m_table.birthDays()[row];
    const std::string written = std::to_string(100'000'000 + day).substr(1); // yyyymmdd
    if (day != 0 && digits == written.substr(6) + written.substr(4, 2) + written.substr(2, 2))
        return {1.2, {MatchKind::BirthDate}};
    if (digits.size() < 4)
        if (const auto inPlace = gradePlace(term, row))
            return *inPlace;
    if (digits.size() >= 4 && nik.ends_with(digits))
        return {1.5, {MatchKind::NikPart}};
    if (digits.size() == 4 && day != 0 && written.starts_with(digits))
        return {1.8, {MatchKind::BirthDate}};
    if (digits.size() >= 4 && nik.find(digits) != std::string::npos)
        return {2, {MatchKind::NikPart}};
    if (digits.size() >= 4 && card.find(digits) != std::string::npos)
        return {2.5, {MatchKind::FamilyCard, shown(card)}};
    if (digits.size() >= 4)
        if (const auto inPlace = gradePlace(term, row))
            return *inPlace;
    if (digits.size() == 16 && isMistypedNumber(packedDigits(digits), m_table.niks()[row]))
        return {mistyped, {MatchKind::NikMistyped}};
    return {absent, {MatchKind::Place}};
}

RosterSearch::Grade RosterSearch::grade(std::uint32_t row) const
{
    Grade grade;
    const std::string folded = foldUtf8(m_table.name(row));
    const std::vector<std::string_view> words = wordsOf(folded);
    std::vector<bool> used(words.size(), false);
    for (std::size_t i = 0; i < m_query.terms.size(); ++i) {
        const SearchTerm &term = m_query.terms[i];
        if (term.kind == Kind::BirthDate) {
            grade.matches.push_back({MatchKind::BirthDate});
        } else if (term.kind == Kind::Neighborhood) {
            grade.matches.push_back({MatchKind::Neighborhood});
        } else if (term.kind == Kind::Digits) {
            auto [distance, match] = gradeDigits(term, row);
            grade.distance += distance;
            if (distance < absent)
                grade.matches.push_back(std::move(match));
        } else {
            std::size_t found = words.size();
            auto graded = gradeWord(term, row, words, found);
            grade.distance += graded ? graded->first : absent;
            if (graded)
                grade.matches.push_back(std::move(graded->second));
            if (found < words.size())
                used[found] = true;
            if (i == 0 && found == 0)
                grade.distance -= firstWordFirst;
        }
    }
    grade.distance += otherWord * static_cast<double>(std::count(used.begin(), used.end(), false));
    return grade;
}

} // namespace rekam::population
