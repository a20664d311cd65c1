// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/hands_drawing.h"

#include "app/station/widgets/palette.h"

#include <QFile>
#include <QSvgRenderer>
#include <QTransform>

namespace rekam::station {

namespace {

using biometrics::FingerPosition;

/** One rule of the style sheet inside the drawing. */
QByteArray rule(const QString &part, const QColor &fill, const QColor &stroke, double width,
                const char *more = "")
{
    return QStringLiteral("#%1 { fill: %2; stroke: %3; stroke-width: %4; %5 }\n")
        .arg(part, fill.name(), stroke.name())
        .arg(width)
        .arg(QLatin1String(more))
        .toLatin1();
}

QByteArray hiddenNail(const QString &name)
{
    return QStringLiteral("#%1_nail { stroke: none; }\n").arg(name).toLatin1();
}

QByteArray look(FingerPosition finger, FingerMark mark, bool current)
{
    const QString name = biometrics::fingerName(finger);
    if (current)
        return rule(name, palette::primaryPale, palette::primary, 3.4);
    switch (mark) {
    case FingerMark::Saved:
        return rule(name, palette::goodPale, palette::good, 2.2) + hiddenNail(name);
    case FingerMark::SavedPoor:
        return rule(name, palette::attentionPale, palette::attention, 2.2) + hiddenNail(name);
    case FingerMark::Excepted:
        return rule(name, palette::ground, palette::quietText, 2.2) + hiddenNail(name)
            + QStringLiteral("#%1_hatch { stroke: %2; }\n")
                  .arg(name, palette::edge.name())
                  .toLatin1();
    case FingerMark::Missing:
        return rule(name, palette::ground, palette::quietText, 2, "stroke-dasharray: 3, 4;")
            + hiddenNail(name);
    case FingerMark::Waiting:
        break;
    }
    return {};
}

} // namespace

HandsDrawing::HandsDrawing()
    : m_renderer(std::make_unique<QSvgRenderer>())
{
    QFile file(QStringLiteral(":/hands/hands.svg"));
    if (file.open(QIODevice::ReadOnly))
        m_source = file.readAll();
    m_renderer->load(m_source);
}

HandsDrawing::~HandsDrawing() = default;

void HandsDrawing::setFingers(const Cells &cells, const std::optional<FingerPosition> &current)
{
    QByteArray rules;
    for (const auto &[finger, cell] : cells)
        rules += look(finger, cell.mark, current == finger);
    QByteArray drawing = m_source;
    m_renderer->load(drawing.replace("/*states*/", rules));
}

void HandsDrawing::render(QPainter &painter)
{
    m_renderer->render(&painter, area());
}

QRectF HandsDrawing::area() const
{
    return m_renderer->viewBoxF();
}

QPointF HandsDrawing::tip(FingerPosition finger) const
{
    const QString name = biometrics::fingerName(finger);
    const QRectF bounds = m_renderer->boundsOnElement(name);
    return m_renderer->transformForElement(name).map(
        QPointF(bounds.center().x(), bounds.top() + 0.68 * bounds.width()));
}

QPointF HandsDrawing::foot(FingerPosition finger) const
{
    const QString name = biometrics::fingerName(finger);
    const QRectF bounds = m_renderer->boundsOnElement(name);
    return m_renderer->transformForElement(name).map(
        QPointF(bounds.center().x(), bounds.top() + 1.75 * bounds.width()));
}

QRectF HandsDrawing::palm(enrollment::Hand hand) const
{
    return m_renderer->boundsOnElement(enrollment::handName(hand) + QStringLiteral("_palm"));
}

std::optional<FingerPosition> HandsDrawing::fingerAt(const QPointF &point) const
{
    for (const FingerPosition finger : biometrics::captureOrder) {
        const QString name = biometrics::fingerName(finger);
        // A finger stands upright in its own coordinates, so that its bounds are its shape.
        const QPointF own = m_renderer->transformForElement(name).inverted().map(point);
        if (m_renderer->boundsOnElement(name).contains(own))
            return finger;
    }
    return std::nullopt;
}

} // namespace rekam::station
