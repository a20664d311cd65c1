// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/code_lists.h"

#include "core/base/resource_path.h"
#include "core/population/data_table.h"

namespace rekam::population {

base::Result<CodeLists> CodeLists::load(const QString &folder)
{
    const QString place = folder.isEmpty() ? base::resourcePath(QStringLiteral("codes")) : folder;
    CodeLists lists;
    const std::pair<CodeList *, const char *> files[]
        = {{&lists.sex, "sex.csv"},
           {&lists.religion, "religion.csv"},
           {&lists.maritalStatus, "marital_status.csv"},
           {&lists.familyCardMaritalStatus, "marital_status_family_card.csv"},
           {&lists.bloodGroup, "blood_group.csv"},
           {&lists.familyRelation, "family_relation.csv"},
           {&lists.education, "education.csv"},
           {&lists.occupation, "occupation.csv"},
           {&lists.disability, "disability.csv"},
           {&lists.citizenship, "citizenship.csv"}};
    for (const auto &[list, file] : files) {
        const QString name = QString::fromLatin1(file);
        const auto bytes = readTableFile(place, name);
        if (!bytes)
            return base::fail(bytes.error());
        auto read = CodeList::read(*bytes, name);
        if (!read)
            return base::fail(read.error());
        *list = *std::move(read);
    }
    for (const CodeWord &word : lists.familyCardMaritalStatus.words()) {
        if (!lists.maritalStatus.find(word.onCard))
            return base::fail(base::ErrorCode::ResourceDamaged, "a word that no card has",
                              "marital_status_family_card.csv");
    }
    return lists;
}

const CodeWord *CodeLists::findMaritalStatus(QStringView text) const
{
    if (const CodeWord *word = maritalStatus.find(text))
        return word;
    const CodeWord *word = familyCardMaritalStatus.find(text);
    // 5 and 6 are no numbers of the card's list; SIAK writes the family card's as words.
    const bool isNumber = !text.isEmpty() && text.front().isDigit();
    return isNumber ? nullptr : word;
}

QString CodeLists::maritalStatusOnCard(const QString &word) const
{
    const CodeWord *known = findMaritalStatus(word);
    if (!known)
        return word;
    return known->onCard.isEmpty() ? known->word : known->onCard;
}

} // namespace rekam::population
