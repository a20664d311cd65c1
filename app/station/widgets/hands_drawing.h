// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_state.h"

#include <QPointF>
#include <QRectF>

#include <memory>

class QPainter;
class QSvgRenderer;

namespace rekam::station {

/** The two hands of resources/hands/hands.svg with each finger as it stands, in the drawing's own
 *  coordinates. */
class HandsDrawing
{
public:
    using Cells = std::map<biometrics::FingerPosition, FingerCell>;

    HandsDrawing();
    ~HandsDrawing();
    /** Draws anew how the fingers look. */
    void setFingers(const Cells &cells, const std::optional<biometrics::FingerPosition> &current);
    /** @p painter is in the drawing's coordinates. */
    void render(QPainter &painter);

    [[nodiscard]] QRectF area() const;
    /** Where a finger's mark has its center: below the tip. */
    [[nodiscard]] QPointF tip(biometrics::FingerPosition finger) const;
    /** Where the key of a finger is written: above the palm. */
    [[nodiscard]] QPointF foot(biometrics::FingerPosition finger) const;
    [[nodiscard]] QRectF palm(enrollment::Hand hand) const;
    [[nodiscard]] std::optional<biometrics::FingerPosition> fingerAt(const QPointF &point) const;

private:
    QByteArray m_source;
    std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace rekam::station
