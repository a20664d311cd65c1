// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam::population {

/** One thing that the operator typed; all of them have to fit. */
struct SearchTerm
{
    enum class Kind {
        Word, ///< of a name, an address, a village
        Digits, ///< of a NIK, a family card, a house, a village, a year
        BirthDate, ///< also of a month ("08-1990")
        Neighborhood, ///< RT, RW or both
    };
    Kind kind = Kind::Word;
    std::string word{}; ///< folded; of digits as they are
    std::string key{}; ///< of a word, see spellingKey()
    std::string keyOfBeginning{};
    std::uint32_t firstDay = 0; ///< of a birth date, yyyymmdd
    std::uint32_t lastDay = 0;
    int rt = -1; ///< -1: any
    int rw = -1;
};

/** What the operator typed, understood: "muh. yusuf 17-8-1990 rt 5". */
struct SearchQuery
{
    static constexpr std::size_t mostTerms = 10;
    std::vector<SearchTerm> terms; ///< at most mostTerms, in the order of typing
    std::string folded; ///< the words alone, for names that begin with all of it

    /** Takes at most 256 characters of @p text. Dates as 17-08-1990, 17/8/1990, 17.08.1990, 17 08 1990,
     *  1990-08-17, 17 Agustus 1990, 17081990 and 170890 (as in a NIK); months as 08-1990; RT 5,
     *  RW.02, RT/RW 002/005, 002/005. A NIK may be grouped with blanks, dots or hyphens. */
    static SearchQuery parse(const QString &text);
};

} // namespace rekam::population
