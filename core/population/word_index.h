// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/text_pool.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam::population {

/** Which of many texts has which word. A roster of 1.2 million people has some ten thousand different
 *  words, so every one of them can be looked at for a typing error in less than a millisecond. SQLite's
 *  FTS5 was measured beside it with the same names, addresses and numbers in memory: 11.8 s to fill
 *  with prefixes and 7.8 s with trigrams, before a row is unsealed or a typing error found. */
class WordIndex
{
public:
    /** From @p count texts, numbered from 0; @p textOf gives the folded text of a number, which stays
     *  valid during the call. Builds everything anew. */
    template<typename TextOf>
    void build(std::uint32_t count, TextOf textOf)
    {
        Builder builder;
        for (std::uint32_t i = 0; i < count; ++i)
            builder.add(textOf(i));
        take(builder);
    }
    [[nodiscard]] std::size_t wordCount() const { return m_words.count(); }
    [[nodiscard]] bool hasWord(std::string_view word) const;
    [[nodiscard]] bool hasSpelling(const std::string &key) const;

    // Each calls take(number) for the texts with a fitting word, a text possibly more than once.
    template<typename Take>
    void exact(std::string_view word, Take take) const
    {
        const auto [from, to] = m_words.range(word);
        if (from != to && m_words.at(from) == word)
            each(from, take);
    }
    /** The same spelling key. */
    template<typename Take>
    void alike(const std::string &key, Take take) const
    {
        const auto [from, to] = m_keys.range(key);
        if (from != to && m_keys.at(from) == key)
            eachOfKey(from, take);
    }
    /** Words that begin with @p beginning, or whose key begins with @p keyBeginning (empty: none). */
    template<typename Take>
    void beginning(std::string_view beginning, std::string_view keyBeginning, Take take) const
    {
        const auto [from, to] = m_words.range(beginning);
        for (std::uint32_t word = from; word < to; ++word)
            each(word, take);
        if (keyBeginning.empty())
            return;
        const auto [fromKey, toKey] = m_keys.range(keyBeginning);
        for (std::uint32_t key = fromKey; key < toKey; ++key)
            eachOfKey(key, take);
    }
    /** At most @p errors letters wrong, missing, too many or swapped with their neighbor, in the word
     *  or in its key; at the beginning of a longer word as well. */
    template<typename Take>
    void mistyped(std::string_view word, const std::string &key, int errors, Take take) const
    {
        for (const std::uint32_t found : m_words.near(word, errors))
            each(found, take);
        for (const std::uint32_t found : m_keys.near(key, errors))
            eachOfKey(found, take);
    }

private:
    /** Sorted words in one piece. */
    class List
    {
    public:
        void append(std::string_view word);
        [[nodiscard]] std::uint32_t count() const
        {
            return static_cast<std::uint32_t>(m_letters.size());
        }
        [[nodiscard]] std::string_view at(std::uint32_t index) const
        {
            return std::string_view(m_text).substr(m_starts[index],
                                                   m_starts[index + 1] - m_starts[index]);
        }
        /** The words that begin with @p beginning: [first, last). */
        [[nodiscard]] std::pair<std::uint32_t, std::uint32_t>
        range(std::string_view beginning) const;
        [[nodiscard]] std::vector<std::uint32_t> near(std::string_view word, int errors) const;

    private:
        std::string m_text;
        std::vector<std::uint32_t> m_starts{0};
        std::vector<std::uint32_t> m_letters; ///< which of A to Z it has: one look excludes most
    };
    struct Builder
    {
        void add(std::string_view text);
        TextPool words;
        std::vector<std::uint32_t> uses; ///< of all texts, one after the other
        std::vector<std::uint32_t> ends; ///< of each text in uses
    };
    void take(const Builder &builder);
    template<typename Take>
    void each(std::uint32_t word, Take &take) const
    {
        for (std::uint32_t i = m_textStarts[word]; i < m_textStarts[word + 1]; ++i)
            take(m_texts[i]);
    }
    template<typename Take>
    void eachOfKey(std::uint32_t key, Take &take) const
    {
        for (std::uint32_t i = m_keyStarts[key]; i < m_keyStarts[key + 1]; ++i)
            each(m_keyWords[i], take);
    }

    List m_words;
    std::vector<std::uint32_t> m_textStarts{0}; ///< of each word in m_texts
    std::vector<std::uint32_t> m_texts;
    List m_keys;
    std::vector<std::uint32_t> m_keyStarts{0}; ///< of each key in m_keyWords
    std::vector<std::uint32_t> m_keyWords;
};

} // namespace rekam::population
