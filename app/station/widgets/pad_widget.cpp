// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/pad_widget.h"

#include "app/station/widgets/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

namespace rekam::station {

namespace {

constexpr double aspect = 3.0; // width by height, as biometrics::Signature::aspect
constexpr double mousePressure = 0.5; // a mouse does not tell

} // namespace

PadWidget::PadWidget(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
    setMinimumSize(480, 160);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::NoFocus); // the next action keeps the focus while somebody signs
    m_ink.aspect = aspect;
}

void PadWidget::setActive(bool active)
{
    if (m_active == active)
        return; // also while a stroke is being drawn
    m_active = active;
    m_down = false;
    update();
}

void PadWidget::clear()
{
    if (m_ink.strokes.empty() && !m_canvas.isNull())
        return;
    m_ink.strokes.clear();
    m_down = m_following = false;
    redraw();
}

QRectF PadWidget::field() const
{
    const QSizeF size
        = QSizeF(aspect, 1).scaled(QSizeF(this->size()) - QSizeF(4, 4), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
            size.height()};
}

biometrics::PenPoint PadWidget::point(const QPointF &position, double pressure) const
{
    const QRectF area = field();
    return {std::clamp((position.x() - area.x()) / area.width(), 0.0, 1.0),
            std::clamp((position.y() - area.y()) / area.height(), 0.0, 1.0),
            std::clamp(pressure, 0.0, 1.0), 0};
}

void PadWidget::begin(const QPointF &position, double pressure)
{
    if (!m_active)
        return;
    if (!field().contains(position)) {
        Q_EMIT missed();
        return;
    }
    m_down = true;
    m_following = false;
    const biometrics::PenPoint first = point(position, pressure);
    m_ink.strokes.push_back({first});
    ink(first);
    Q_EMIT penDown(first.x, first.y, first.pressure);
}

void PadWidget::ink(const biometrics::PenPoint &next)
{
    biometrics::PenStroke &stroke = m_ink.strokes.back();
    if (m_canvas.size() != size() * devicePixelRatioF()) {
        redraw();
    } else {
        QPainter painter(&m_canvas);
        painter.setRenderHint(QPainter::Antialiasing);
        drawSegment(painter, stroke.back(), next);
    }
    update();
}

void PadWidget::move(const QPointF &position, double pressure)
{
    if (!m_down)
        return;
    const biometrics::PenPoint next = point(position, pressure);
    ink(next);
    m_ink.strokes.back().push_back(next);
    Q_EMIT penMoved(next.x, next.y, next.pressure);
}

void PadWidget::followDown(const biometrics::PenPoint &point)
{
    if (m_down)
        return;
    m_following = true;
    m_ink.strokes.push_back({point});
    ink(point);
}

void PadWidget::followMove(const biometrics::PenPoint &point)
{
    if (m_down || !m_following || m_ink.strokes.empty())
        return;
    ink(point);
    m_ink.strokes.back().push_back(point);
}

void PadWidget::followUp()
{
    m_following = false;
}

void PadWidget::end()
{
    if (!m_down)
        return;
    m_down = false;
    Q_EMIT penUp();
}

void PadWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position(), mousePressure);
}

void PadWidget::mouseMoveEvent(QMouseEvent *event)
{
    move(event->position(), mousePressure);
}

void PadWidget::mouseReleaseEvent(QMouseEvent *)
{
    end();
}

void PadWidget::tabletEvent(QTabletEvent *event)
{
    if (event->type() == QEvent::TabletPress)
        begin(event->position(), event->pressure());
    else if (event->type() == QEvent::TabletMove)
        move(event->position(), event->pressure());
    else if (event->type() == QEvent::TabletRelease)
        end();
    event->accept(); // otherwise Qt sends the same as mouse events
}

bool PadWidget::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (touch(*static_cast<QTouchEvent *>(event))) {
            event->accept(); // otherwise Qt sends the same as mouse events
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool PadWidget::touch(const QTouchEvent &event)
{
    if (event.type() == QEvent::TouchCancel) {
        m_finger = -1;
        end();
        return true;
    }
    const bool tellsPressure
        = event.pointingDevice()->capabilities().testFlag(QInputDevice::Capability::Pressure);
    for (const QEventPoint &each : event.points()) {
        const double pressure = tellsPressure ? each.pressure() : mousePressure;
        // One finger writes; a palm that is laid down beside it does not.
        if (m_finger < 0 && each.state() == QEventPoint::Pressed) {
            m_finger = each.id();
            begin(each.position(), pressure);
        } else if (each.id() == m_finger && each.state() == QEventPoint::Updated) {
            move(each.position(), pressure);
        } else if (each.id() == m_finger && each.state() == QEventPoint::Released) {
            m_finger = -1;
            end();
        }
    }
    return true;
}

void PadWidget::drawSegment(QPainter &painter, const biometrics::PenPoint &from,
                            const biometrics::PenPoint &to) const
{
    const QRectF area = field();
    const auto at = [&area](const biometrics::PenPoint &p) {
        return QPointF(area.x() + p.x * area.width(), area.y() + p.y * area.height());
    };
    const double thickness = area.height() / 100 * (0.8 + 1.6 * to.pressure);
    painter.setPen(QPen(palette::ink, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(at(from), at(to));
}

void PadWidget::redraw()
{
    m_canvas = QPixmap(size() * devicePixelRatioF());
    m_canvas.setDevicePixelRatio(devicePixelRatioF());
    m_canvas.fill(Qt::transparent);
    QPainter painter(&m_canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const biometrics::PenStroke &stroke : m_ink.strokes) {
        for (std::size_t i = 0; i < stroke.size(); ++i) // the first one is a dot
            drawSegment(painter, stroke[i == 0 ? 0 : i - 1], stroke[i]);
    }
    update();
}

void PadWidget::resizeEvent(QResizeEvent *)
{
    redraw();
}

void PadWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = field();
    painter.setPen(QPen(m_active ? palette::primary : palette::line, 2));
    painter.setBrush(palette::paper);
    painter.drawRoundedRect(area, 6, 6);
    painter.setPen(QPen(palette::line, 1, Qt::DashLine));
    const double baseline = area.y() + area.height() * 0.75;
    painter.drawLine(QPointF(area.x() + 24, baseline), QPointF(area.right() - 24, baseline));
    painter.drawPixmap(0, 0, m_canvas);
}

} // namespace rekam::station
