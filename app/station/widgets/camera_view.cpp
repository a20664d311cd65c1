// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/camera_view.h"

#include "app/station/widgets/image_conversion.h"
#include "app/station/widgets/palette.h"

#include <QPainter>

namespace rekam::station {

CameraView::CameraView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void CameraView::setFrame(const biometrics::Image &frame)
{
    if (frame.pixels.constData() == m_pixels.constData() && frame.pixels.size() == m_pixels.size())
        return;
    m_pixels = frame.pixels;
    m_frame = toQImage(frame).mirrored(/*horizontal=*/true, /*vertical=*/false);
    update();
}

void CameraView::setFace(const std::optional<biometrics::Face> &face, bool good)
{
    m_face = face;
    m_good = good;
    update();
}

void CameraView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    update();
}

void CameraView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette::ink);
    if (m_frame.isNull()) {
        painter.setPen(palette::paper);
        painter.drawText(rect().adjusted(20, 20, -20, -20),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_placeholder);
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_frame.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    const QRectF target((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
                        size.height());
    painter.drawImage(target, m_frame);
    paintFace(painter, target);
}

void CameraView::paintFace(QPainter &painter, const QRectF &target) const
{
    if (!m_face)
        return;
    const double scale = target.width() / m_frame.width();
    const double mirroredX = m_frame.width() - m_face->x - m_face->width;
    const QRectF box(target.x() + mirroredX * scale, target.y() + m_face->y * scale,
                     m_face->width * scale, m_face->height * scale);
    // Solid when it can be taken, dashed while something is asked for: readable without color.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette::ink, 6));
    painter.drawRoundedRect(box, 12, 12);
    painter.setPen(QPen(m_good ? palette::goodPale : palette::attentionPale, 3,
                        m_good ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(box, 12, 12);
}

} // namespace rekam::station
