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

// The drawing's own coordinates: two hands side by side in 480 x 260.
constexpr double drawingWidth = 480;
constexpr double drawingHeight = 260;
constexpr int beatsInAPulse = 20;

/** A finger as a capsule: foot on the palm, length, width, turn to the right in degrees. */
struct Shape
{
    FingerPosition position;
    double footX, footY, length, width, turn;
};

// The right hand in the right half; the left one is its mirror image.
constexpr std::array<Shape, 5> rightHand{{{FingerPosition::RightThumb, 282, 188, 78, 32, -52},
                                          {FingerPosition::RightIndex, 318, 138, 96, 29, -9},
                                          {FingerPosition::RightMiddle, 354, 132, 108, 30, 0},
                                          {FingerPosition::RightRing, 389, 136, 98, 29, 7},
                                          {FingerPosition::RightLittle, 421, 150, 76, 26, 17}}};

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
    path.addRoundedRect(298, 128, 140, 116, 42, 42);
    return left ? QTransform(-1, 0, 0, 1, drawingWidth, 0).map(path) : path;
}

} // namespace

HandsWidget::HandsWidget(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(420, 250);
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
    const double scale = std::min(width() / drawingWidth, height() / (drawingHeight + 24));
    return QTransform()
        .translate((width() - drawingWidth * scale) / 2,
                   (height() - (drawingHeight + 24) * scale) / 2)
        .scale(scale, scale);
}

void HandsWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(fit());
    for (const bool left : {true, false}) {
        painter.setPen(QPen(palette::line, 1.5));
        painter.setBrush(palette::skin);
        painter.drawPath(palmOf(left));
    }
    for (const FingerPosition position : biometrics::captureOrder)
        paintFinger(painter, position);
    for (const bool left : {true, false}) {
        // The palm's upper edge would show through the fingers' feet.
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette::skin);
        QPainterPath cover;
        cover.addRoundedRect(300, 152, 136, 60, 20, 20);
        painter.drawPath(left ? QTransform(-1, 0, 0, 1, drawingWidth, 0).map(cover) : cover);
    }
    QFont font = painter.font();
    font.setPixelSize(15);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette::quietText);
    painter.drawText(QRectF(0, 200, 240, 30).translated(-8, 0), Qt::AlignCenter, m_leftName);
    painter.drawText(QRectF(240, 200, 240, 30).translated(8, 0), Qt::AlignCenter, m_rightName);
}

void HandsWidget::paintFinger(QPainter &painter, FingerPosition position) const
{
    const Shape shape = shapeOf(position);
    const auto found = m_cells.find(position);
    const FingerCell cell = found == m_cells.end() ? FingerCell{} : found->second;
    const bool current = m_current == position;
    QColor fill = palette::paper;
    QColor edge = palette::line;
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
