// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <QPixmap>
#include <QWidget>

namespace rekam::station {

/** A picture in a frame, scaled to fit, with words in its place while there is none; words
 *  that do not fit end in an ellipsis and stand in a tooltip. */
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);
    void setPicture(const biometrics::Image &picture);
    void setPlaceholder(const QString &text);
    /** Whether all words are seen, in the present size. */
    [[nodiscard]] bool placeholderFits() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect inside() const;
    QByteArray m_pixels; // shared with the picture shown: tells whether it changed
    QPixmap m_pixmap;
    QString m_placeholder;
};

} // namespace rekam::station
