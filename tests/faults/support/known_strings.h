// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

namespace rekam::tests {

/** Bytes that must not be found anywhere, each in every form in which they might lie around: as they
 *  are, hexadecimal in both cases, and Base64 of both alphabets wherever in a longer text they begin;
 *  texts as UTF-8 and as UTF-16 of both byte orders. All are looked for in one pass. */
class KnownStrings
{
public:
    /** The shortest that can be looked for, in bytes of each form. */
    static constexpr qsizetype shortest = 8;

    /** @p name is what find() says of it. Throws std::invalid_argument if it is too short to be sure
     *  that a find is no accident. */
    void addText(const QString &name, const QString &text);
    void addBytes(const QString &name, const QByteArray &bytes);

    /** Names of those that occur in @p content, each once, with the form they were found in. */
    [[nodiscard]] std::set<QString> find(const QByteArray &content) const;

    /** How many different texts and byte strings were added, whatever their number of forms. */
    [[nodiscard]] int count() const { return static_cast<int>(m_added.size()); }
    [[nodiscard]] const std::vector<QByteArray> &forms() const { return m_forms; }

private:
    void addForm(const QString &name, const QByteArray &form);
    void addEncodings(const QString &name, const QByteArray &bytes);
    static std::uint64_t firstWord(const char *bytes);
    static std::size_t slotOf(std::uint64_t word);

    std::set<QByteArray> m_added;
    std::vector<QByteArray> m_forms;
    std::vector<QString> m_names; ///< of each form
    std::unordered_multimap<std::uint64_t, std::size_t> m_byFirstWord;
    /** Whether any form begins with a word of this hash: most places are over with one look. */
    std::vector<bool> m_maybe = std::vector<bool>(std::size_t(1) << 24);
};

} // namespace rekam::tests
