// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/advice.h"
#include "core/population/code_lists.h"
#include "core/population/roster_columns.h"

#include <map>
#include <optional>

namespace rekam::population {

/** A person as texts under SIAK's column names: what a form or a file of one person holds. */
using ResidentTexts = std::map<Column, QString>;

/** From "NAMA_LGKP", any case. */
std::optional<Column> columnFromName(QStringView name);
/** What a line of the roster would have there: dates as dd-MM-yyyy, the village's code split into
 *  its four columns; empty for what is not known. */
QString residentText(const Resident &resident, Column column);
ResidentTexts residentTexts(const Resident &resident);
/** By the rules of a roster line, so that a declared person is no other than a listed one. Fails as
 *  RosterColumns::read(); Error::subject names the column. */
base::Result<Resident> residentFromTexts(const ResidentTexts &texts, QDate today);

/** The field that @p advice is about. */
std::optional<Column> columnOf(const Advice &advice);
/** The list that the words of @p column are from; null for free texts. */
const CodeList *codeListOf(const CodeLists &codes, Column column);
/** A single field as it would be stored: a code becomes its word, a date dd-MM-yyyy. Fails as
 *  residentFromTexts(), and with InputMalformed for a word that is on no list: what comes from the
 *  roster is kept as it came, but nobody types in a word that SIAK does not know. */
base::Result<QString> normalizedText(Column column, const QString &text, QDate today,
                                     const CodeLists &codes);
/** @p resident with the words of SIAK's lists in place of codes and variants. Fails with
 *  InputMalformed; Error::subject names the column. */
base::Result<Resident> withListedWords(Resident resident, const CodeLists &codes);

} // namespace rekam::population
