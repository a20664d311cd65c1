// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace rekam::text {

/** A part of a text. */
struct Span
{
    int start = 0;
    int length = 0;
    friend bool operator==(const Span &, const Span &) = default;
};

/** Where the search words may stand in a cell. */
enum class Fit {
    Beginning, ///< words of names and places, from their first letter on
    Anywhere, ///< digits of a number
};

/** The words and digits of a search as they were typed, folded; dates and RT/RW are none of them. */
QStringList typedWords(const QString &search);

/** The parts of @p text that are spelled as one of @p words, folded; in order, and without overlaps. */
std::vector<Span> matchSpans(const QString &text, const QStringList &words, Fit fit);

} // namespace rekam::text
