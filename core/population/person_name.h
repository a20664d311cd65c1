// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace rekam::population {

/** What Permendagri 73/2022 advises against in a name. The rule is not retroactive and the
 *  ministry calls it "not rigid": none of these refuses anybody. */
enum class NameFlaw {
    OneWord, ///< fewer than two words
    TooLong, ///< more than 60 characters with spaces
    Digit,
    Punctuation, ///< also an apostrophe or a hyphen
    Abbreviation, ///< a single letter, or a short form such as "KMS"
    NotLatin,
    Title, ///< belongs into the fields for titles: "H.", "DR.", "S.PD"
};

/** A person's name as a record holds it: upper case, one space between words. */
class PersonName
{
public:
    static constexpr qsizetype longest = 60; ///< Permendagri 73/2022, characters with spaces

    /** Fails with NameInvalid if nothing is left, there is no letter in it, a control character
     *  stands in it or it has more than 1,000 characters. */
    static base::Result<PersonName> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_text; }
    /** Each flaw once, in the order of the enumeration. */
    [[nodiscard]] std::vector<NameFlaw> flaws() const { return flawsOf(m_text); }
    /** The same for a name of a roster, which is kept as it came. */
    static std::vector<NameFlaw> flawsOf(const QString &name);

    friend bool operator==(const PersonName &, const PersonName &) = default;

private:
    explicit PersonName(QString text)
        : m_text(std::move(text))
    { }
    QString m_text;
};

} // namespace rekam::population
