// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace rekam::population {

/** A word of one of SIAK's lists. */
struct CodeWord
{
    int code = 0; ///< from 1
    QString word{}; ///< "PETANI/PEKEBUN": what a record holds
    QString english{}; ///< "Farmer or planter"
    QString onCard{}; ///< for the family card's marital status only: the word of the card
};

/** One of SIAK's lists, by code. Never changes after reading: may be used from any thread. */
class CodeList
{
public:
    /** @p table as resources/codes/README.md describes it. Fails with ResourceDamaged. */
    static base::Result<CodeList> read(const QByteArray &table, const QString &name);

    [[nodiscard]] std::span<const CodeWord> words() const { return m_words; }
    /** Codes run from 1 without a gap. */
    [[nodiscard]] const CodeWord *byCode(int code) const;
    /** By number ("15", "015"), word, English word or one of its variants, upper or lower case; spaces and
     *  punctuation make no difference, except a slash and the + or - behind a blood group. Null if unknown. */
    [[nodiscard]] const CodeWord *find(QStringView text) const;

private:
    std::vector<CodeWord> m_words;
    QHash<QString, int> m_byWord; ///< the word as it is to code: what nearly every row has
    QHash<QString, int> m_byText; ///< folded word or variant to code
};

} // namespace rekam::population
