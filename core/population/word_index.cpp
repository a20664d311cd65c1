// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/word_index.h"

#include "core/population/name_spelling.h"
#include "core/population/typing_error.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace rekam::population {

void WordIndex::List::append(std::string_view word)
{
    m_text += word;
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_letters.push_back(lettersOf(word));
}

std::pair<std::uint32_t, std::uint32_t> WordIndex::List::range(std::string_view beginning) const
{
    const auto partition = [this](std::uint32_t low, std::uint32_t high, auto before) {
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (before(at(middle)))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    const std::uint32_t first
        = partition(0, count(), [beginning](std::string_view word) { return word < beginning; });
    const std::uint32_t last = partition(first, count(), [beginning](std::string_view word) {
        return word.substr(0, beginning.size()) <= beginning;
    });
    return {first, last};
}

std::vector<std::uint32_t> WordIndex::List::near(std::string_view word, int errors) const
{
    std::vector<std::uint32_t> found;
    const std::uint32_t letters = lettersOf(word);
    const std::size_t shortest
        = word.size() - std::min(word.size(), static_cast<std::size_t>(errors));
    for (std::uint32_t i = 0; i < count(); ++i) {
        // A wrong letter takes at most one of the typed letters away.
        if (std::popcount(letters & ~m_letters[i]) > errors)
            continue;
        if (const std::string_view known = at(i);
            known.size() >= shortest && isMistyped(word, known, errors))
            found.push_back(i);
    }
    return found;
}

void WordIndex::Builder::add(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            uses.push_back(words.numberOf(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    ends.push_back(static_cast<std::uint32_t>(uses.size()));
}

void WordIndex::take(const Builder &builder)
{
    *this = WordIndex();
    const auto count = builder.words.count();
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&builder](std::uint32_t a, std::uint32_t b) {
        return builder.words.at(a) < builder.words.at(b);
    });
    std::vector<std::uint32_t> rank(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        rank[order[i]] = i;
        m_words.append(builder.words.at(order[i]));
    }

    m_textStarts.assign(count + 1, 0);
    for (const std::uint32_t word : builder.uses)
        ++m_textStarts[rank[word] + 1];
    std::partial_sum(m_textStarts.begin(), m_textStarts.end(), m_textStarts.begin());
    m_texts.resize(builder.uses.size());
    std::vector<std::uint32_t> next(m_textStarts.begin(), m_textStarts.end() - 1);
    std::uint32_t use = 0;
    for (std::uint32_t text = 0; text < builder.ends.size(); ++text)
        for (; use < builder.ends[text]; ++use)
            m_texts[next[rank[builder.uses[use]]]++] = text;

    std::vector<std::pair<std::string, std::uint32_t>> keys;
    keys.reserve(count);
    for (std::uint32_t word = 0; word < count; ++word)
        keys.emplace_back(spellingKey(m_words.at(word)), word);
    std::sort(keys.begin(), keys.end());
    m_keyWords.reserve(count);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        m_keyWords.push_back(keys[i].second);
        if (i + 1 < keys.size() && keys[i + 1].first == keys[i].first)
            continue;
        m_keys.append(keys[i].first);
        m_keyStarts.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

bool WordIndex::hasWord(std::string_view word) const
{
    const auto [from, to] = m_words.range(word);
    return from != to && m_words.at(from) == word;
}

bool WordIndex::hasSpelling(const std::string &key) const
{
    const auto [from, to] = m_keys.range(key);
    return from != to && m_keys.at(from) == key;
}

} // namespace rekam::population
