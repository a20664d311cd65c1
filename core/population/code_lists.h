// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/code_list.h"

namespace rekam::population {

/** All of SIAK's lists that a resident's biodata use (domain 1.4; resources/codes). */
struct CodeLists
{
    CodeList sex;
    CodeList religion; ///< seven
    CodeList maritalStatus; ///< the four words of the card
    CodeList familyCardMaritalStatus; ///< the six of the family card, with CodeWord::onCard
    CodeList bloodGroup;
    CodeList familyRelation;
    CodeList education;
    CodeList occupation; ///< 89
    CodeList disability;
    CodeList citizenship;

    /** From the program's resources, or @p folder. Fails with ResourceDamaged (Error::subject is the
     *  file). */
    static base::Result<CodeLists> load(const QString &folder = {});

    /** STAT_KWN of a roster: a number is one of the card's four, a word may also be one of the
     *  family card's six. Null if unknown. */
    [[nodiscard]] const CodeWord *findMaritalStatus(QStringView text) const;
    /** What the card prints for either list's word: "KAWIN" for "KAWIN BELUM TERCATAT". Other words
     *  are given back as they are. */
    [[nodiscard]] QString maritalStatusOnCard(const QString &word) const;
};

} // namespace rekam::population
