// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace rekam::station {

/** The live picture, mirrored so that the resident moves the right way, with the frame in which the
 *  head should be. */
class CameraView : public QWidget
{
    Q_OBJECT

public:
    explicit CameraView(QWidget *parent = nullptr);
    void setFrame(const biometrics::Image &frame);
    /** In pixels of the frame. @p good draws it as ready. */
    void setFace(const std::optional<biometrics::Face> &face, bool good);
    void setPlaceholder(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFace(QPainter &painter, const QRectF &target) const;
    QByteArray m_pixels;
    QImage m_frame;
    std::optional<biometrics::Face> m_face;
    bool m_good = false;
    QString m_placeholder;
};

} // namespace rekam::station
