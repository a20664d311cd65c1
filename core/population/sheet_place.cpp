// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/sheet_place.h"

#include <QRegularExpression>

namespace rekam::population {

namespace {

constexpr qsizetype longestTitle = 2'000;

/** "16.71.01 - ILIR BARAT DUA", "1001 35 ILIR": the names alone. */
QString withoutNumber(const QString &text)
{
    // "35 ILIR" begins with no number of a list.
    static const QRegularExpression number(
        QStringLiteral("^(?:\\d+ - |(?:\\d{2}(?:\\.\\d{2,4})+|\\d{4,10})(?: *- *| +))"));
    const QString name = text.simplified().remove(number);
    return name == u"-" ? QString() : name;
}

} // namespace

bool SheetPlace::read(const QString &line)
{
    if (line.size() > longestTitle || !line.contains(u':'))
        return false;
    static const QRegularExpression label(QStringLiteral(
        "\\b(PROVINSI|KABUPATEN */ *KOTA|KAB\\.? */ *KOTA|KABUPATEN|KOTA|KECAMATAN"
        "|KELURAHAN */ *DESA|DESA */ *KELURAHAN|KEL\\.? */ *DESA|KELURAHAN|DESA) *:"));
    const QString text = line.simplified().toUpper();
    bool said = false;
    auto labels = label.globalMatch(text);
    while (labels.hasNext()) {
        const auto match = labels.next();
        const qsizetype from = match.capturedEnd();
        const qsizetype to = labels.hasNext() ? labels.peekNext().capturedStart() : text.size();
        const QString name = withoutNumber(text.mid(from, to - from));
        const QString what = match.captured(1);
        if (name.isEmpty())
            continue;
        said = true;
        if (what.startsWith(u'P'))
            province = name;
        else if (what.startsWith(QLatin1String("KEC")))
            district = name;
        else if (what.startsWith(QLatin1String("KEL")) || what.startsWith(u'D'))
            village = name;
        else
            regency = name;
    }
    return said;
}

} // namespace rekam::population
