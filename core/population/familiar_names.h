// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_code.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rekam::population {

/** How the names that people know follow from the official ones: "Ilir Barat II" from "Ilir Barat
 *  Dua", "35 Ilir" from "Tiga-puluh-lima Ilir". The rules' words, the regions they hold for and the
 *  exceptions are data, resources/regions/familiar_names.csv; its README explains the kinds. */
class FamiliarNames
{
public:
    /** Fails with ResourceDamaged. */
    static base::Result<FamiliarNames> read(const QByteArray &table);

    /** The familiar name, UTF-8, of the region with the code's digits (without dots); the official
     *  one where nothing applies. */
    [[nodiscard]] std::string of(std::string_view digits, RegionCode::Level level,
                                 std::string_view official) const;

private:
    struct Splitting
    {
        std::string joined; ///< "sungai", as the joined name begins, lower case
        std::string written; ///< "Sei"
    };
    struct Rules
    {
        bool numbers = false;
        std::vector<Splitting> words;
        std::vector<std::string> joined; ///< lower case
    };
    [[nodiscard]] static std::string apply(const Rules &rules, RegionCode::Level level,
                                           std::string_view official);
    bool take(std::string_view kind, std::string_view code, std::string_view official,
              std::string_view familiar);

    std::unordered_map<std::string, Rules> m_rules; ///< by the digits of a regency
    std::unordered_map<std::string, std::string> m_exceptions; ///< by all digits
};

/** "Satu" to "Sebelas", "Dua-belas", "Tiga-puluh-lima"; 0 for anything else. 1 to 99. */
int numberFromWord(std::string_view word);
/** "XIV"; for 1 to 99. */
std::string romanNumeral(int number);

} // namespace rekam::population
