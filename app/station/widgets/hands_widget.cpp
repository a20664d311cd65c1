// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/hands_widget.h"

#include "app/station/widgets/palette.h"

#include <QMouseEvent>
#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace rekam::station {

namespace {

using biometrics::FingerPosition;

// The drawing's own coordinates: two hands side by side.
constexpr double drawingWidth = 580;
constexpr double drawingHeight = 270;
constexpr int beatsInAPulse = 20;

/** A finger as a capsule: foot under the palm's edge, length, width, turn to the right in degrees. */
struct Shape
{
    FingerPosition position;
    double footX, footY, length, width, turn;
};

// The right hand in the right half; the left one is its mirror image.
constexpr std::array<Shape, 5> rightHand{{{FingerPosition::RightThumb, 404, 214, 112, 34, -46},
                                          {FingerPosition::RightIndex, 408, 150, 108, 30, -10},
                                          {FingerPosition::RightMiddle, 446, 146, 126, 31, -2},
                                          {FingerPosition::RightRing, 483, 148, 114, 30, 6},
                                          {FingerPosition::RightLittle, 514, 164, 92, 27, 18}}};

Shape shapeOf(FingerPosition position)
{
    const int code = static_cast<int>(position);
    const bool left = code > 5;
    Shape shape = rightHand[static_cast<std::size_t>((code - 1) % 5)];
    if (left) {
        shape.footX = drawingWidth - shape.footX;
        shape.turn = -shape.turn;
    }
    shape.position = position;
    return shape;
}

QTransform placeOf(const Shape &shape)
{
    return QTransform().translate(shape.footX, shape.footY).rotate(shape.turn);
}

QPainterPath outlineOf(const Shape &shape)
{
    QPainterPath path;
    path.addRoundedRect(-shape.width / 2, -shape.length, shape.width, shape.length + 16,
                        shape.width / 2, shape.width / 2);
    return placeOf(shape).map(path);
}

QPointF tipOf(const Shape &shape)
{
    return placeOf(shape).map(QPointF(0, -shape.length + shape.width * 0.62));
}

QPainterPath palmOf(bool left)
{
    QPainterPath path;
    path.addRoundedRect(388, 128, 144, 134, 46, 46);
    return left ? QTransform(-1, 0, 0, 1, drawingWidth, 0).map(path) : path;
}

} // namespace

HandsWidget::HandsWidget(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(420, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_pulse.setInterval(60);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        m_beat = (m_beat + 1) % beatsInAPulse;
        update();
    });
}

void HandsWidget::setFingers(const std::map<FingerPosition, FingerCell> &cells,
                             const std::optional<FingerPosition> &current)
{
    m_cells = cells;
    m_current = current;
    if (m_current && isVisible())
        m_pulse.start();
    else
        m_pulse.stop();
    update();
}

void HandsWidget::setHandNames(const QString &left, const QString &right)
{
    m_leftName = left;
    m_rightName = right;
    update();
}

void HandsWidget::showEvent(QShowEvent *)
{
    if (m_current)
        m_pulse.start();
}

void HandsWidget::hideEvent(QHideEvent *)
{
    m_pulse.stop();
}

QTransform HandsWidget::fit() const
{
    const double scale = std::min(width() / drawingWidth, height() / drawingHeight);
    return QTransform()
        .translate((width() - drawingWidth * scale) / 2, (height() - drawingHeight * scale) / 2)
        .scale(scale, scale);
}

void HandsWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(fit());
    for (const FingerPosition position : biometrics::captureOrder)
        paintFinger(painter, position);
    for (const bool left : {true, false}) { // over the fingers' feet
        painter.setPen(QPen(palette::edge, 1.5));
        painter.setBrush(palette::skin);
        painter.drawPath(palmOf(left));
    }
    QFont font = painter.font();
    font.setPixelSize(15);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette::quietText);
    painter.drawText(palmOf(true).boundingRect(), Qt::AlignCenter, m_leftName);
    painter.drawText(palmOf(false).boundingRect(), Qt::AlignCenter, m_rightName);
}

void HandsWidget::paintFinger(QPainter &painter, FingerPosition position) const
{
    const Shape shape = shapeOf(position);
    const auto found = m_cells.find(position);
    const FingerCell cell = found == m_cells.end() ? FingerCell{} : found->second;
    const bool current = m_current == position;
    QColor fill = palette::paper;
    QColor edge = palette::edge;
    switch (cell.mark) {
    case FingerMark::Saved:
        fill = palette::goodPale;
        edge = palette::good;
        break;
    case FingerMark::SavedPoor:
        fill = palette::attentionPale;
        edge = palette::attention;
        break;
    case FingerMark::Excepted:
        fill = QColor(0xdd, 0xe2, 0xe9);
        edge = palette::quietText;
        break;
    case FingerMark::Waiting:
        break;
    }
    if (current) {
        fill = palette::primaryPale;
        edge = palette::primary;
    }
    painter.setPen(QPen(edge, current ? 3 : 1.5));
    painter.setBrush(fill);
    painter.drawPath(outlineOf(shape));
    paintMark(painter, tipOf(shape), cell, current);
}

void HandsWidget::paintMark(QPainter &painter, const QPointF &center, const FingerCell &cell,
                            bool current) const
{
    painter.setBrush(Qt::NoBrush);
    if (current) {
        const double phase = std::sin(std::numbers::pi * m_beat / beatsInAPulse);
        painter.setPen(QPen(palette::primary, 3));
        painter.drawEllipse(center, 6 + 5 * phase, 6 + 5 * phase);
        return;
    }
    const auto line = [&](double x1, double y1, double x2, double y2) {
        painter.drawLine(center + QPointF(x1, y1), center + QPointF(x2, y2));
    };
    switch (cell.mark) {
    case FingerMark::Saved:
        painter.setPen(QPen(palette::good, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line(-6, 0, -2, 5);
        line(-2, 5, 7, -5);
        break;
    case FingerMark::SavedPoor:
        painter.setPen(QPen(palette::attention, 3.5, Qt::SolidLine, Qt::RoundCap));
        line(0, -7, 0, 1);
        line(0, 6, 0, 6.2);
        break;
    case FingerMark::Excepted:
        painter.setPen(QPen(palette::quietText, 3, Qt::SolidLine, Qt::RoundCap));
        line(-5, -5, 5, 5);
        line(-5, 5, 5, -5);
        break;
    case FingerMark::Waiting:
        break;
    }
}

void HandsWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointF position = fit().inverted().map(event->position());
    for (const FingerPosition finger : biometrics::captureOrder) {
        if (outlineOf(shapeOf(finger)).contains(position)) {
            Q_EMIT clicked(finger);
            return;
        }
    }
}

} // namespace rekam::station
