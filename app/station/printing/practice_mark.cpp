// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/printing/practice_mark.h"

#include <QCoreApplication>
#include <QPainter>

namespace rekam::station {

namespace {

struct MarkText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::MarkText)
};

} // namespace

void paintPracticeMark(QPainter &painter, const QRectF &page)
{
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(page.width() / 5));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(0xde, 0xde, 0xde));
    painter.translate(page.center());
    painter.rotate(-40);
    painter.drawText(QRectF(-page.width(), -page.height() / 2, 2 * page.width(), page.height()),
                     Qt::AlignCenter, MarkText::tr("LATIHAN"));
    painter.restore();
}

} // namespace rekam::station
