// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_index.h"

#include "core/population/text_folding.h"
#include "core/population/text_search.h"

#include <QStringList>

#include <algorithm>
#include <unordered_set>

namespace rekam::population {

namespace {

constexpr char fieldEnd = '\t'; // sorts before a space, so that BUDI comes before BUDI SANTOSO
constexpr char rowEnd = '\n';

QString addressLine(const Resident &resident)
{
    QStringList parts;
    if (!resident.address.isEmpty())
        parts += resident.address;
    if (!resident.rt.isEmpty() || !resident.rw.isEmpty())
        parts += QStringLiteral("RT %1/RW %2").arg(resident.rt, resident.rw);
    if (!resident.village.isEmpty())
        parts += resident.village;
    return parts.join(QStringLiteral(", "));
}

bool startsWord(std::string_view name, std::string_view word)
{
    for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
        if (at == 0 || name[at - 1] == ' ')
            return true;
    }
    return false;
}

bool matches(std::string_view row, const std::vector<std::string> &words)
{
    const std::size_t nameEnd = row.find(fieldEnd);
    const std::string_view name = row.substr(0, nameEnd);
    const std::string_view rest = row.substr(nameEnd);
    return std::all_of(words.begin(), words.end(), [&](const std::string &word) {
        return startsWord(name, word) || rest.find(word) != rest.npos;
    });
}

std::vector<std::string> wordsOf(const std::string &folded)
{
    std::vector<std::string> words;
    for (const QString &word : QString::fromStdString(folded).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

void RosterIndex::add(const Resident &resident)
{
    RosterHit hit{resident.nik, resident.name, resident.birthDate, addressLine(resident)};
    const std::size_t start = m_text.size();
    m_text += foldText(resident.name).toStdString();
    m_text += fieldEnd;
    m_text += resident.nik.toString().toStdString();
    m_text += fieldEnd;
    m_text += resident.familyCardNumber.toStdString();
    m_text += fieldEnd;
    m_text += foldText(hit.address).toStdString();
    m_text += rowEnd;
    m_rows.push_back({std::move(hit), start, m_text.size() - start});
    m_sorted = false;
}

void RosterIndex::clear()
{
    *this = RosterIndex();
}

void RosterIndex::sortByName() const
{
    if (m_sorted)
        return;
    std::sort(m_rows.begin(), m_rows.end(),
              [this](const Row &a, const Row &b) { return textOf(a) < textOf(b); });
    std::string ordered;
    ordered.reserve(m_text.size());
    for (Row &row : m_rows) {
        const std::size_t start = ordered.size();
        ordered += textOf(row);
        row.start = start;
    }
    m_text = std::move(ordered);
    m_sorted = true;
}

std::vector<RosterHit> RosterIndex::search(const QString &text, int limit) const
{
    const std::string folded = foldText(text.left(256)).toStdString();
    const std::vector<std::string> words = wordsOf(folded);
    std::vector<RosterHit> hits;
    if (words.empty() || limit <= 0)
        return hits;
    sortByName();

    const auto wanted = static_cast<std::size_t>(limit);
    std::unordered_set<const Row *> taken;
    const auto take = [&](const Row &row) {
        if (hits.size() < wanted && taken.insert(&row).second)
            hits.push_back(row.hit);
    };
    const auto scan = [&](std::string_view needle, const auto &fits) {
        auto row = m_rows.begin();
        for (std::size_t at = findInText(m_text, needle, 0);
             at != m_text.npos && hits.size() < wanted;) {
            row = std::prev(
                std::upper_bound(row, m_rows.end(), at, [](std::size_t position, const Row &r) {
                    return position < r.start;
                }));
            if (fits(textOf(*row)))
                take(*row);
            at = findInText(m_text, needle, row->start + row->length);
        }
    };

    std::string wholeNik = folded; // typed in groups of four as well
    std::erase(wholeNik, ' ');
    if (wholeNik.size() == 16)
        scan(fieldEnd + wholeNik + fieldEnd, [&](std::string_view row) {
            return row.substr(row.find(fieldEnd) + 1, wholeNik.size()) == wholeNik;
        });
    const auto first = std::lower_bound(
        m_rows.begin(), m_rows.end(), folded,
        [this](const Row &row, const std::string &name) { return textOf(row) < name; });
    for (auto row = first;
         row != m_rows.end() && hits.size() < wanted && textOf(*row).starts_with(folded); ++row)
        take(*row);
    // The longest word is in the fewest rows; the scan jumps from one of them to the next.
    const auto rarest
        = std::max_element(words.begin(), words.end(),
                           [](const auto &a, const auto &b) { return a.size() < b.size(); });
    scan(*rarest, [&](std::string_view row) { return matches(row, words); });
    return hits;
}

} // namespace rekam::population
