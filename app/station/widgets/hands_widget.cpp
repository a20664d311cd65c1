// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/hands_widget.h"

#include "app/station/widgets/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>
#include <numbers>

namespace rekam::station {

namespace {

using biometrics::FingerPosition;

constexpr int beatsInAPulse = 24; // of 60 ms: about 42 a minute, slower than a heart
constexpr double markSize = 21; // in the drawing's units
constexpr int legendHeight = 30; // pixels

/** Their ids in marks.svg, in the order of the legend. */
constexpr std::array<const char *, 4> markNames{"saved", "poor", "excepted", "missing"};

QString markOf(FingerMark mark)
{
    switch (mark) {
    case FingerMark::Saved:
        return QLatin1String(markNames[0]);
    case FingerMark::SavedPoor:
        return QLatin1String(markNames[1]);
    case FingerMark::Excepted:
        return QLatin1String(markNames[2]);
    case FingerMark::Missing:
        return QLatin1String(markNames[3]);
    case FingerMark::Waiting:
        break;
    }
    return {};
}

QRectF around(const QPointF &center, double size)
{
    return {center.x() - size / 2, center.y() - size / 2, size, size};
}

} // namespace

int digitOf(FingerPosition finger)
{
    return static_cast<int>(finger) % 10;
}

std::optional<FingerPosition> fingerOfKey(int key)
{
    if (key < Qt::Key_0 || key > Qt::Key_9)
        return std::nullopt;
    const int digit = key - Qt::Key_0;
    return static_cast<FingerPosition>(digit == 0 ? 10 : digit);
}

HandsWidget::HandsWidget(QWidget *parent)
    : QWidget(parent)
    , m_marks(std::make_unique<QSvgRenderer>(QStringLiteral(":/hands/marks.svg")))
{
    setMinimumSize(420, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_pulse.setInterval(60);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        m_beat = (m_beat + 1) % beatsInAPulse;
        update();
    });
}

HandsWidget::~HandsWidget() = default;

void HandsWidget::setFingers(const HandsDrawing::Cells &cells,
                             const std::optional<FingerPosition> &current)
{
    const auto same = [](const FingerCell &a, const FingerCell &b) { return a.mark == b.mark; };
    const bool known = m_current == current && m_cells.size() == cells.size()
        && std::equal(cells.begin(), cells.end(), m_cells.begin(),
                      [&](const auto &a, const auto &b) { return same(a.second, b.second); });
    m_cells = cells;
    m_current = current;
    startPulse();
    if (known && !m_picture.isNull())
        return;
    m_drawing.setFingers(m_cells, m_current);
    m_picture = {};
    update();
}

void HandsWidget::setTogether(const std::vector<FingerPosition> &fingers)
{
    m_together = fingers;
    update();
}

void HandsWidget::setCalm(bool calm)
{
    m_calm = calm;
    startPulse();
}

void HandsWidget::startPulse()
{
    if (m_current && isVisible() && !m_calm) {
        if (!m_pulse.isActive())
            m_pulse.start();
        return;
    }
    m_pulse.stop();
    m_beat = beatsInAPulse / 2;
    update();
}

void HandsWidget::setHandNames(const QString &left, const QString &right)
{
    m_leftName = left;
    m_rightName = right;
    update();
}

void HandsWidget::setLegend(const std::array<QString, 4> &words)
{
    m_legend = words;
    update();
}

void HandsWidget::showEvent(QShowEvent *)
{
    startPulse();
}

void HandsWidget::hideEvent(QHideEvent *)
{
    m_pulse.stop();
}

void HandsWidget::resizeEvent(QResizeEvent *)
{
    m_picture = {};
}

QTransform HandsWidget::fit() const
{
    const QRectF area = m_drawing.area();
    const double room = height() - legendHeight;
    if (area.isEmpty() || room <= 0)
        return {};
    const double scale = std::min(width() / area.width(), room / area.height());
    return QTransform()
        .translate((width() - area.width() * scale) / 2, (room - area.height() * scale) / 2)
        .scale(scale, scale)
        .translate(-area.x(), -area.y());
}

void HandsWidget::redraw()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(fit());
    m_drawing.render(painter);
    paintFingers(painter);
}

void HandsWidget::paintFingers(QPainter &painter)
{
    QFont font = painter.font();
    font.setPixelSize(13);
    painter.setFont(font);
    for (const auto &[finger, cell] : m_cells) {
        painter.setPen(m_current == finger ? palette::primary : palette::quietText);
        painter.drawText(around(m_drawing.foot(finger), 24), Qt::AlignCenter,
                         QString::number(digitOf(finger)));
        const QString mark = markOf(cell.mark);
        if (!mark.isEmpty() && m_current != finger)
            m_marks->render(&painter, mark, around(m_drawing.tip(finger), markSize));
    }
}

void HandsWidget::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        redraw();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_picture);
    paintLegend(painter);
    painter.setTransform(fit(), /*combine=*/true);
    paintNames(painter);
    paintPulse(painter);
}

void HandsWidget::paintNames(QPainter &painter) const
{
    QFont font = painter.font();
    font.setPixelSize(15);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette::quietText);
    const auto write = [&](enrollment::Hand hand, const QString &name) {
        painter.drawText(m_drawing.palm(hand), Qt::AlignCenter, name);
    };
    write(enrollment::Hand::Left, m_leftName);
    write(enrollment::Hand::Right, m_rightName);
}

void HandsWidget::paintPulse(QPainter &painter) const
{
    if (!m_current)
        return;
    const double phase = std::sin(std::numbers::pi * m_beat / beatsInAPulse);
    painter.setPen(Qt::NoPen);
    QColor halo = palette::primary;
    halo.setAlphaF(0.16F);
    const double reach = 14 + 8 * phase;
    const double core = 6 + 2 * phase;
    const auto paint = [&](FingerPosition finger) {
        const QPointF tip = m_drawing.tip(finger);
        painter.setBrush(halo);
        painter.drawEllipse(tip, reach, reach);
        painter.setBrush(palette::primary);
        painter.drawEllipse(tip, core, core);
    };
    paint(*m_current);
    for (const FingerPosition finger : m_together) {
        if (finger != m_current)
            paint(finger);
    }
}

void HandsWidget::paintLegend(QPainter &painter)
{
    QFont font = painter.font();
    font.setPixelSize(14);
    painter.setFont(font);
    painter.setPen(palette::quietText);
    constexpr int sign = 16, gap = 6, between = 22;
    const QFontMetrics metrics(font);
    int total = -between;
    for (const QString &word : m_legend)
        total += sign + gap + metrics.horizontalAdvance(word) + between;
    double x = (width() - total) / 2.0;
    const double y = height() - legendHeight / 2.0;
    for (std::size_t i = 0; i < m_legend.size(); ++i) {
        m_marks->render(&painter, QLatin1String(markNames[i]), around({x + sign / 2.0, y}, sign));
        const int wide = metrics.horizontalAdvance(m_legend[i]);
        painter.drawText(QRectF(x + sign + gap, y - 12, wide + 2, 24), Qt::AlignVCenter,
                         m_legend[i]);
        x += sign + gap + wide + between;
    }
}

void HandsWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto finger = m_drawing.fingerAt(fit().inverted().map(event->position())))
        Q_EMIT clicked(*finger);
}

} // namespace rekam::station
