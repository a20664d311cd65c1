// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_cell.h"

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

} // namespace

QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (beginsFormula(text))
        cell.prepend('\'');
    if (!cell.contains(',') && !cell.contains('"') && !cell.contains('\n') && !cell.contains('\r'))
        return cell;
    cell.replace('"', "\"\"");
    return '"' + cell + '"';
}

QString withoutNeutralizer(const QString &text)
{
    return !text.isEmpty() && text.front() == u'\'' && beginsFormula(QStringView(text).sliced(1))
        ? text.mid(1)
        : text;
}

} // namespace rekam::base
