// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/code_lists.h"
#include "core/population/resident.h"

#include <optional>

namespace rekam::population {

// How single fields of a roster are written; nothing means that the text can not be understood.
// "-" stands for an empty field, as SIAK prints it.

/** Spreadsheets keep a long number from turning into 1,67E+15 by an apostrophe before it. */
QStringView withoutApostrophe(const QString &text);
/** 16 digits, or empty. */
std::optional<QString> familyCardFromText(const QString &text);
/** A number or any spelling of the list (PRIA, WANITA, LK, ...); without @p lists 1, L, LAKI-LAKI, 2, P
 *  and PEREMPUAN only. Empty: as the NIK says. */
std::optional<Sex> sexFromText(const QString &text, const Nik &nik,
                               const CodeLists *lists = nullptr);
/** dd-MM-yyyy and yyyy-MM-dd with hyphens, slashes or dots, a time of day behind it or not; not after
 *  @p today and not before 1850. Empty: no date, for what the NIK says is not what the roster says. */
std::optional<QDate> birthDateFromText(const QString &text, QDate today);
/** RT or RW with three digits, or empty. */
std::optional<QString> neighborhoodFromText(const QString &text);
/** A column of SIAK whose words stand on a list. */
struct ListedText
{
    const char *column; ///< "AGAMA"
    QString Resident::*text;
    const CodeWord *(*find)(const CodeLists &lists, const QString &text);
};
/** All of them, in the order of the columns. */
std::span<const ListedText> listedTexts();
/** Every listed text in the list's own spelling ("15" and "karyawan swasta" become "KARYAWAN
 *  SWASTA"); "-" means that nothing is said; what is not on the list stays. */
void writeListedWords(Resident &resident, const CodeLists &lists);
/** "16.71.01.1001" from the four columns; empty if one of them is empty or zero. */
std::optional<QString> villageFromTexts(const QString &province, const QString &regency,
                                        const QString &district, const QString &village);

} // namespace rekam::population
