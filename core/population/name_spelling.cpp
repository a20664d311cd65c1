// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/name_spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rekam::population {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/** Abbreviations and spellings that no rule reaches, sorted; what stands right goes through the rules
 *  as well. From school lists, land deeds and tombstones of Sumatera Selatan. */
constexpr std::array wholeWords{
    Pair{"ABD", "ABDUL"},
    Pair{"ABDOEL", "ABDUL"},
    Pair{"ABDOL", "ABDUL"},
    Pair{"ABDUR", "ABDUL"},
    Pair{"ABDURR", "ABDUL"},
    Pair{"ACH", "AHMAD"},
    Pair{"ACHMED", "AHMAD"},
    Pair{"AHD", "AHMAD"},
    Pair{"AHMED", "AHMAD"},
    Pair{"AKH", "AHMAD"},
    Pair{"AKMAD", "AHMAD"},
    Pair{"ALFRED", "ALFRED"},
    Pair{"AMAD", "AHMAD"},
    Pair{"BT", "BINTI"},
    Pair{"BTE", "BINTI"},
    Pair{"CHAIRUL", "HAIRUL"},
    Pair{"CHANDRA", "CANDRA"},
    Pair{"CHATARINA", "KATARINA"},
    Pair{"CHATERINE", "KATARINA"},
    Pair{"CHOIRUL", "HAIRUL"},
    Pair{"HJ", "HAJAH"},
    Pair{"HJH", "HAJAH"},
    Pair{"HOIRUL", "HAIRUL"},
    Pair{"JACUB", "YAKUB"},
    Pair{"JAHJA", "YAHYA"},
    Pair{"JAHYA", "YAHYA"},
    Pair{"JAINAL", "ZAINAL"},
    Pair{"JAENAL", "ZAINAL"},
    Pair{"JOESOEF", "YUSUF"},
    Pair{"JOESOEP", "YUSUF"},
    Pair{"JUNUS", "YUNUS"},
    Pair{"JUSUF", "YUSUF"},
    Pair{"KGS", "KIAGUS"},
    Pair{"KHOIRUL", "HAIRUL"},
    Pair{"KIAI", "KIYAI"},
    Pair{"KMS", "KEMAS"},
    Pair{"KOIRUL", "HAIRUL"},
    Pair{"KYAI", "KIYAI"},
    Pair{"M", "MUHAMMAD"},
    Pair{"MCH", "MUHAMMAD"},
    Pair{"MD", "MUHAMMAD"},
    Pair{"MGS", "MASAGUS"},
    Pair{"MHD", "MUHAMMAD"},
    Pair{"MOCH", "MUHAMMAD"},
    Pair{"MOCHAMAD", "MUHAMMAD"},
    Pair{"MOCHAMMAD", "MUHAMMAD"},
    Pair{"MOH", "MUHAMMAD"},
    Pair{"MOHAMAD", "MUHAMMAD"},
    Pair{"MOHAMED", "MUHAMMAD"},
    Pair{"MOHAMMAD", "MUHAMMAD"},
    Pair{"MOHAMMED", "MUHAMMAD"},
    Pair{"MOHD", "MUHAMMAD"},
    Pair{"MSY", "MASAYU"},
    Pair{"MUCH", "MUHAMMAD"},
    Pair{"MUCHAMAD", "MUHAMMAD"},
    Pair{"MUCHAMMAD", "MUHAMMAD"},
    Pair{"MUH", "MUHAMMAD"},
    Pair{"MUHAMED", "MUHAMMAD"},
    Pair{"MUHAMMED", "MUHAMMAD"},
    Pair{"MUHD", "MUHAMMAD"},
    Pair{"MUKAMAD", "MUHAMMAD"},
    Pair{"NJAJOE", "NYAYU"},
    Pair{"NY", "NYAYU"},
    Pair{"NYI", "NYIMAS"},
    Pair{"NYM", "NYIMAS"},
    Pair{"NYS", "NYIMAS"},
    Pair{"NYY", "NYAYU"},
    Pair{"OTHMAN", "USMAN"},
    Pair{"OTSMAN", "USMAN"},
    Pair{"QHOIRUL", "HAIRUL"},
    Pair{"R", "RADEN"},
    Pair{"RD", "RADEN"},
    Pair{"RDN", "RADEN"},
    Pair{"RR", "RARA"},
    Pair{"ST", "SITI"},
    Pair{"STI", "SITI"},
    Pair{"TB", "TUBAGUS"},
    Pair{"USTMAN", "USMAN"},
};
constexpr bool earlier(const Pair &a, const Pair &b)
{
    return a.first < b.first;
}
/** For the binary search; the table above is kept for eyes. */
constexpr auto sortedWholeWords = [] {
    auto sorted = wholeWords;
    std::sort(sorted.begin(), sorted.end(), earlier);
    return sorted;
}();

/** From left to right, the first that fits; what replaces is not looked at again. Old spelling (dj tj nj
 *  sj oe ch), Arabic sounds that Indonesian hears alike (sy sh ts, kh ch, dh th gh, z), f v p,
 *  q k, ie i, ae ai, y i, uw u. */
constexpr std::array parts{
    Pair{"CHR", "KR"}, Pair{"DJ", "J"}, Pair{"TJ", "C"}, Pair{"NJ", "NI"}, Pair{"SJ", "S"},
    Pair{"SY", "S"},   Pair{"SH", "S"}, Pair{"TS", "S"}, Pair{"CH", "H"},  Pair{"KH", "H"},
    Pair{"PH", "P"},   Pair{"TH", "T"}, Pair{"DH", "D"}, Pair{"BH", "B"},  Pair{"GH", "G"},
    Pair{"DZ", "S"},   Pair{"CK", "K"}, Pair{"OE", "U"}, Pair{"IE", "I"},  Pair{"AE", "AI"},
    Pair{"UW", "U"},   Pair{"F", "P"},  Pair{"V", "P"},  Pair{"Q", "K"},   Pair{"X", "KS"},
    Pair{"Z", "S"},    Pair{"Y", "I"},
};

bool isPlain(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isVowel(char letter)
{
    return std::string_view("AIUEO").find(letter) != std::string_view::npos;
}

std::string replaced(std::string_view word)
{
    std::string key;
    key.reserve(word.size() + 2);
    // ABDURRAHMAN and ABDURAHMAN are ABDUL RAHMAN written as one.
    if (word.starts_with("ABDUR") && word.size() > 6) {
        key = "ABDULR";
        word.remove_prefix(word[5] == 'R' ? 6 : 5);
    }
    while (!word.empty()) {
        const auto fits = std::find_if(parts.begin(), parts.end(), [word](const Pair &part) {
            return word.starts_with(part.first);
        });
        if (fits == parts.end()) {
            key += word.front();
            word.remove_prefix(1);
        } else {
            key += fits->second;
            word.remove_prefix(fits->first.size());
        }
    }
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return key;
}

} // namespace

std::string spellingKeyOfBeginning(std::string_view word)
{
    return isPlain(word) ? replaced(word) : std::string(word);
}

std::string spellingKey(std::string_view word)
{
    if (!isPlain(word))
        return std::string(word);
    const auto known = std::lower_bound(sortedWholeWords.begin(), sortedWholeWords.end(),
                                        Pair{word, {}}, earlier);
    if (known != sortedWholeWords.end() && known->first == word)
        word = known->second;
    std::string key = replaced(word);
    // The end of a word is heard badly: FATIMAH and FATIMA, AHMAD and AHMAT, AYUB and AYUP.
    if (key.size() > 3 && key.back() == 'H' && isVowel(key[key.size() - 2]))
        key.pop_back();
    if (key.size() > 2 && key.back() == 'D')
        key.back() = 'T';
    if (key.size() > 2 && key.back() == 'B')
        key.back() = 'P';
    return key;
}

} // namespace rekam::population
