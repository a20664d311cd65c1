// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/picture_view.h"

#include "app/station/widgets/image_conversion.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/palette.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace rekam::station {

namespace {

constexpr int wrapped = static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap);

} // namespace

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

QRect PictureView::inside() const
{
    return rect().adjusted(3, 3, -3, -3);
}

bool PictureView::placeholderFits() const
{
    const QRect room = inside();
    return room.contains(fontMetrics().boundingRect(room, wrapped, m_placeholder));
}

bool PictureView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    if (m_pixmap.isNull() && !placeholderFits())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           plainToolTip(m_placeholder), this);
    else
        QToolTip::hideText();
    return true;
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(palette::line, 1));
    painter.setBrush(palette::paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRect room = inside();
    if (m_pixmap.isNull()) {
        painter.setPen(palette::quietText);
        if (placeholderFits())
            painter.drawText(room, wrapped, m_placeholder);
        else
            painter.drawText(room, Qt::AlignCenter,
                             fontMetrics().elidedText(m_placeholder, Qt::ElideRight, room.width()));
        return;
    }
    const QSize size = m_pixmap.size().scaled(room.size(), Qt::KeepAspectRatio);
    const QRect target(room.center() - QPoint(size.width() / 2, size.height() / 2), size);
    painter.drawPixmap(target, m_pixmap);
}

} // namespace rekam::station
