// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/picture_view.h"

#include "app/station/widgets/image_conversion.h"
#include "app/station/widgets/palette.h"

#include <QPainter>

namespace rekam::station {

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{ }

void PictureView::setPicture(const biometrics::Image &picture)
{
    if (picture.pixels.constData() == m_pixels.constData()
        && picture.pixels.size() == m_pixels.size())
        return;
    m_pixels = picture.pixels;
    m_pixmap = QPixmap::fromImage(toQImage(picture));
    update();
}

void PictureView::setPlaceholder(const QString &text)
{
    if (m_placeholder == text)
        return;
    m_placeholder = text;
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(palette::line, 1));
    painter.setBrush(palette::paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRect inside = rect().adjusted(3, 3, -3, -3);
    if (m_pixmap.isNull()) {
        painter.setPen(palette::quietText);
        painter.drawText(inside, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         m_placeholder);
        return;
    }
    const QSize size = m_pixmap.size().scaled(inside.size(), Qt::KeepAspectRatio);
    const QRect target(inside.center() - QPoint(size.width() / 2, size.height() / 2), size);
    painter.drawPixmap(target, m_pixmap);
}

} // namespace rekam::station
