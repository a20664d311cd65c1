// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/familiar_names.h"

#include "core/population/data_table.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rekam::population {

namespace {

constexpr std::size_t shortestRest = 3; // "Sri Jaya", but no word is split off two letters

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::string capitalized(std::string text)
{
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joinedBy(const std::vector<std::string> &words, char separator)
{
    std::string text;
    for (const std::string &word : words) {
        if (!text.empty())
            text += separator;
        text += word;
    }
    return text;
}

void replaceFirst(std::string &text, std::string_view what, std::string_view with)
{
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
}

/** "KAB." is how every card and every roster begins a regency. */
std::string regencyName(std::string_view official)
{
    std::string name(official);
    if (name.starts_with("Kabupaten "))
        name.replace(0, 10, "Kab. ");
    replaceFirst(name, "Administrasi ", "Adm. ");
    replaceFirst(name, " Kep. ", " Kepulauan ");
    return name;
}

/** Words of the name with hyphens undone, except "Alang-Alang" and numbers. */
std::vector<std::string> withoutHyphens(std::string_view official)
{
    std::vector<std::string> words;
    for (const std::string &word : split(official, ' ')) {
        const auto parts = split(word, '-');
        const bool doubled = parts.size() == 2 && lower(parts[0]) == lower(parts[1]);
        if (doubled || numberFromWord(word) > 0)
            words.push_back(word);
        else
            words.insert(words.end(), parts.begin(), parts.end());
    }
    return words;
}

/** "Dua-puluh Ilir Tiga" to "20 Ilir D. III". */
void writeNumbers(std::vector<std::string> &words)
{
    std::vector<std::string> leading;
    while (words.size() > 1 && numberFromWord(words.front()) > 0) {
        leading.push_back(std::to_string(numberFromWord(words.front())));
        words.erase(words.begin());
    }
    if (words.size() > 1 && numberFromWord(words.back()) > 0) {
        words.back() = romanNumeral(numberFromWord(words.back()));
        if (!leading.empty())
            words.insert(words.end() - 1, "D.");
    }
    if (!leading.empty())
        words.insert(words.begin(), joinedBy(leading, '-'));
}

} // namespace

int numberFromWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> units{
        "",     "satu",  "dua",     "tiga",     "empat",   "lima",
        "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
    const auto parts = split(lower(word), '-');
    const auto unit = [&parts](std::size_t at) {
        const auto found = std::find(units.begin() + 1, units.end(), parts[at]);
        return found == units.end() ? 0 : static_cast<int>(found - units.begin());
    };
    const int first = unit(0);
    if (parts.size() == 1 || first == 0)
        return first;
    if (first > 9 || parts.size() > 3)
        return 0;
    if (parts[1] == "belas")
        return parts.size() == 2 && first > 1 ? 10 + first : 0;
    if (parts[1] != "puluh" || first == 1)
        return 0;
    if (parts.size() == 2)
        return 10 * first;
    const int last = unit(2);
    return last >= 1 && last <= 9 ? 10 * first + last : 0;
}

std::string romanNumeral(int number)
{
    static constexpr std::array<std::pair<int, std::string_view>, 8> parts{
        {{90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string text;
    for (const auto &[value, letters] : parts) {
        while (number >= value) {
            text += letters;
            number -= value;
        }
    }
    return text;
}

base::Result<FamiliarNames> FamiliarNames::read(const QByteArray &table)
{
    FamiliarNames names;
    const auto read = readTable(
        table, "kind,code,official,familiar", QStringLiteral("familiar_names.csv"),
        [&names](auto fields) { return names.take(fields[0], fields[1], fields[2], fields[3]); });
    if (!read)
        return base::fail(read.error());
    return names;
}

bool FamiliarNames::take(std::string_view kind, std::string_view code, std::string_view official,
                         std::string_view familiar)
{
    const auto region
        = RegionCode::parse(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
    if (!region)
        return false;
    std::string digits(code);
    std::erase(digits, '.');
    if (kind == "name") {
        return !official.empty() && !familiar.empty()
            && m_exceptions.emplace(digits, familiar).second;
    }
    if (region->level() != RegionCode::Level::Regency)
        return false;
    Rules &rules = m_rules[digits];
    if (kind == "numbers")
        rules.numbers = true;
    else if (kind == "word" && !official.empty() && !familiar.empty())
        rules.words.push_back({std::string(official), std::string(familiar)});
    else if (kind == "joined" && !official.empty())
        rules.joined.emplace_back(official);
    else
        return false;
    return true;
}

std::string FamiliarNames::of(std::string_view digits, RegionCode::Level level,
                              std::string_view official) const
{
    if (const auto exception = m_exceptions.find(std::string(digits));
        exception != m_exceptions.end())
        return exception->second;
    if (level == RegionCode::Level::Regency)
        return regencyName(official);
    if (level == RegionCode::Level::Province)
        return std::string(official);
    const auto rules = m_rules.find(std::string(digits.substr(0, 4)));
    return rules == m_rules.end() ? std::string(official) : apply(rules->second, level, official);
}

std::string FamiliarNames::apply(const Rules &rules, RegionCode::Level level,
                                 std::string_view official)
{
    std::vector<std::string> words
        = rules.numbers ? withoutHyphens(official) : split(official, ' ');
    if (rules.numbers)
        writeNumbers(words);
    for (std::string &word : words) {
        const std::string small = lower(word);
        for (const Splitting &splitting : rules.words) {
            if (small.starts_with(splitting.joined)
                && small.size() >= splitting.joined.size() + shortestRest) {
                word = splitting.written + ' ' + capitalized(small.substr(splitting.joined.size()));
                break;
            }
        }
    }
    if (level == RegionCode::Level::Village && words.size() == 2
        && std::find(rules.joined.begin(), rules.joined.end(), lower(words[0]))
            != rules.joined.end())
        return words[0] + lower(words[1]);
    return joinedBy(words, ' ');
}

} // namespace rekam::population
