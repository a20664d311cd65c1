// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRectF;

namespace rekam::station {

/** LATIHAN across the page, in grey, for paper of a practice station. */
void paintPracticeMark(QPainter &painter, const QRectF &page);

} // namespace rekam::station
