// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

namespace rekam::station {

/** A drawing from the resources as a pixmap of @p size, sharp at the screen's own resolution.
 *  Null if there is no such drawing. */
QPixmap svgPicture(const QString &resource, QSize size, double devicePixelRatio);

} // namespace rekam::station
