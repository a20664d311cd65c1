// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/svg_picture.h"

#include <QPainter>
#include <QSvgRenderer>

namespace rekam::station {

QPixmap svgPicture(const QString &resource, QSize size, double devicePixelRatio)
{
    QSvgRenderer drawing(resource);
    if (!drawing.isValid())
        return {};
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    return pixmap;
}

} // namespace rekam::station
