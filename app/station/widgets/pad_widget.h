// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/signature.h"

#include <QPixmap>
#include <QWidget>

class QTouchEvent;

namespace rekam::station {

/** The field to sign in, three times as wide as high, with pen (pressure included), finger or mouse.
 *  Ink appears at once and without a round trip. */
class PadWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PadWidget(QWidget *parent = nullptr);
    void setActive(bool active);
    void clear();
    /** Shows ink that was written elsewhere: on a tablet, or on the other screen. What this pad is
     *  writing itself it shows already. */
    void followDown(const biometrics::PenPoint &point);
    void followMove(const biometrics::PenPoint &point);
    void followUp();
    [[nodiscard]] int heightForWidth(int width) const override { return width / 3; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    /** In the field of 0 to 1 both ways, pressure 0 to 1; nothing while the pad is not active. */
    void penDown(double x, double y, double pressure);
    void penMoved(double x, double y, double pressure);
    void penUp();
    /** The pen came down beside the field. */
    void missed();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] biometrics::PenPoint point(const QPointF &position, double pressure) const;
    void begin(const QPointF &position, double pressure);
    void ink(const biometrics::PenPoint &next);
    bool touch(const QTouchEvent &event);
    void move(const QPointF &position, double pressure);
    void end();
    void drawSegment(QPainter &painter, const biometrics::PenPoint &from,
                     const biometrics::PenPoint &to) const;
    void redraw();

    biometrics::Signature m_ink; // own copy for repainting
    QPixmap m_canvas;
    bool m_active = false;
    bool m_down = false; // this pad is being written on
    bool m_following = false; // another one is
    int m_finger = -1; // the touch point that writes
};

} // namespace rekam::station
