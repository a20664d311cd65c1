// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/population/nik.h"
#include "core/population/sample_random.h"

#include <QByteArray>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::population {

/** Where a practice family comes from: decides its names and its religion. */
enum class Descent { Palembang, Malay, Upriver, Java, Minang, Batak, Chinese, Sunda };
inline constexpr int descentCount = static_cast<int>(Descent::Sunda) + 1;

/** What a family hands on: the title of Palembang's old families ("KEMAS", the daughters "NYIMAS"), a
 *  marga, a suku or a Chinese family name; empty for most. */
struct FamilyLine
{
    Descent descent = Descent::Malay;
    int title = -1; ///< of Palembang's titles, -1: none
    std::string_view family{};
    std::string_view clan{}; ///< "TAN", of a Chinese family
};

/** Names of practice people from words that were written for this project
 *  (resources/practice/names.txt). Never changes after reading. */
class SampleNames
{
public:
    /** Fails with ResourceDamaged if a section is missing or empty. */
    static base::Result<SampleNames> read(const QByteArray &text);
    /** From the program's resources. Fails with ResourceDamaged. */
    static base::Result<SampleNames> load();

    [[nodiscard]] FamilyLine family(SampleRandom &random) const;
    /** Of one descent. */
    [[nodiscard]] FamilyLine familyOf(Descent descent, SampleRandom &random) const;
    /** A whole name, upper case. Short forms ("KMS", "M.") as rosters really have them. */
    [[nodiscard]] std::string person(const FamilyLine &line, Sex sex, SampleRandom &random) const;
    /** "JALAN MAWAR LATIHAN": a street that does not exist. */
    [[nodiscard]] std::string street(SampleRandom &random) const;

private:
    using Words = std::vector<std::string>;
    [[nodiscard]] const Words &words(const char *section) const;
    [[nodiscard]] const std::string &word(const char *section, SampleRandom &random) const
    {
        return random.oneOf(std::span<const std::string>(words(section)));
    }

    std::map<std::string, Words, std::less<>> m_sections;
};

} // namespace rekam::population
