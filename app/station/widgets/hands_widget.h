// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_state.h"

#include <QPainterPath>
#include <QTimer>
#include <QWidget>

namespace rekam::station {

/** Both hands, backs up as the resident sees them. Each finger tells its state by shape as well as
 *  color: a check mark, an exclamation mark, a cross, a pulsing ring. */
class HandsWidget : public QWidget
{
    Q_OBJECT

public:
    explicit HandsWidget(QWidget *parent = nullptr);
    void setFingers(const std::map<biometrics::FingerPosition, FingerCell> &cells,
                    const std::optional<biometrics::FingerPosition> &current);
    void setHandNames(const QString &left, const QString &right);

Q_SIGNALS:
    void clicked(rekam::biometrics::FingerPosition position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QTransform fit() const;
    void paintFinger(QPainter &painter, biometrics::FingerPosition position) const;
    void paintMark(QPainter &painter, const QPointF &center, const FingerCell &cell,
                   bool current) const;

    std::map<biometrics::FingerPosition, FingerCell> m_cells;
    std::optional<biometrics::FingerPosition> m_current;
    QString m_leftName;
    QString m_rightName;
    QTimer m_pulse;
    int m_beat = 0;
};

} // namespace rekam::station
