// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/widgets/hands_drawing.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace rekam::station {

/** Both hands, backs up as the resident sees them. Each finger tells its state by shape as well as
 *  color: an outline, a pattern and a sign of its own. The finger to put down pulses. */
class HandsWidget : public QWidget
{
    Q_OBJECT

public:
    explicit HandsWidget(QWidget *parent = nullptr);
    ~HandsWidget() override;
    void setFingers(const HandsDrawing::Cells &cells,
                    const std::optional<biometrics::FingerPosition> &current);
    /** Those to lay down together with the current one; they pulse as it does. */
    void setTogether(const std::vector<biometrics::FingerPosition> &fingers);
    /** Without movement: the ring around the finger stands still. */
    void setCalm(bool calm);
    void setHandNames(const QString &left, const QString &right);
    /** What the signs mean, below the hands: saved, poor, excepted, missing. */
    void setLegend(const std::array<QString, 4> &words);

Q_SIGNALS:
    void clicked(rekam::biometrics::FingerPosition position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QTransform fit() const;
    void redraw();
    void startPulse();
    void paintFingers(QPainter &painter);
    void paintPulse(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintLegend(QPainter &painter);

    HandsDrawing m_drawing;
    std::unique_ptr<QSvgRenderer> m_marks;
    QPixmap m_picture; // the hands as they stand, without what moves
    HandsDrawing::Cells m_cells;
    std::optional<biometrics::FingerPosition> m_current;
    std::vector<biometrics::FingerPosition> m_together;
    std::array<QString, 4> m_legend;
    QString m_leftName;
    QString m_rightName;
    QTimer m_pulse;
    int m_beat = 0;
    bool m_calm = false;
};

/** The digit that calls for a finger: 1 for the right thumb to 5, 6 for the left thumb to 0. */
int digitOf(biometrics::FingerPosition finger);
/** The finger of Qt::Key_0 to Key_9, if @p key is one of them. */
std::optional<biometrics::FingerPosition> fingerOfKey(int key);

} // namespace rekam::station
