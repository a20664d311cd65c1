// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/minutes_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct MinutesText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::MinutesText)
};

QString moment(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH:mm"));
}

QByteArray paper(const Minutes &minutes, const QString &what)
{
    QString text = MinutesText::tr("BERITA ACARA PEMUSNAHAN BERKAS PEREKAMAN") + u'\n';
    if (minutes.practice)
        text += QStringLiteral("LATIHAN\n");
    text += u'\n' + MinutesText::tr("Stasiun %1, %2").arg(minutes.station, minutes.region) + u'\n';
    //: %1 is date and time, %2 an account's name
    text += MinutesText::tr("Pada %1 oleh akun %2").arg(moment(minutes.ranAt), minutes.ranBy)
        + u'\n';
    text += what + QStringLiteral("\n\n");
    for (const Minutes::Line &line : minutes.lines)
        text += QStringLiteral("%1  %2  %3\n").arg(line.number, line.id, moment(line.receivedAt));
    return text.toUtf8();
}

} // namespace

QByteArray minutesPaper(const Minutes &minutes)
{
    return paper(
        minutes,
        MinutesText::tr("Dimusnahkan %1 berkas yang tanda terimanya lebih lama dari %2 hari; "
                        "%3 berkas disimpan karena tanda terimanya tidak lolos pemeriksaan ulang.")
            .arg(minutes.lines.size())
            .arg(minutes.olderThanDays)
            .arg(minutes.kept));
}

QByteArray intendedMinutesPaper(const Minutes &due)
{
    return paper(
        due,
        MinutesText::tr("Pemusnahan %1 berkas yang tanda terimanya lebih lama dari %2 hari "
                        "dimulai dan belum selesai; jejak audit menyebut yang sudah "
                        "dimusnahkan.")
            .arg(due.lines.size())
            .arg(due.olderThanDays));
}

} // namespace rekam::text
