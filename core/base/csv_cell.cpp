// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_cell.h"

#include <algorithm>

namespace rekam::base {

namespace {

bool beginsFormula(QStringView text)
{
    if (text.isEmpty() || text == u"-")
        return false;
    // Spreadsheets pass over blanks in front, and know the wide forms of East Asian keyboards.
    const QStringView content = text.trimmed();
    const QChar first = content.isEmpty() ? text.front() : content.front();
    return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(first) || text.front() == u'\t'
        || text.front() == u'\r' || text.front() == u'\n';
}

/** Spreadsheets calculate with 15 digits and write 12 and more as 1,67E+15. */
bool isLongNumber(QStringView text)
{
    return text.size() >= 12
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/** An apostrophe before such a text is one as well, or reading would take it for ours. */
bool needsGuard(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return beginsFormula(text) || isLongNumber(text);
}

} // namespace

QByteArray csvCell(const QString &text, char delimiter)
{
    QByteArray cell = text.toUtf8();
    if (needsGuard(text))
        cell.prepend('\'');
    if (!cell.contains(delimiter) && !cell.contains('"') && !cell.contains('\n')
        && !cell.contains('\r'))
        return cell;
    cell.replace('"', "\"\"");
    return '"' + cell + '"';
}

QString withoutNeutralizer(const QString &text)
{
    return text.startsWith(u'\'') && needsGuard(QStringView(text).sliced(1)) ? text.mid(1) : text;
}

} // namespace rekam::base
