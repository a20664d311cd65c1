// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/done_presenter.h"

class QPainter;
class QRectF;

namespace rekam::station {

/** Draws the slip into @p page: plain text, LATIHAN across it in practice, nothing that could pass
 *  for a card. */
void paintSlip(QPainter &painter, const QRectF &page, const Slip &slip);

/** A6 PDF. Any thread. */
Printing printSlipToPdf(const Slip &slip, const QString &path);

/** Prints on the default printer. Where there is none, a practice slip goes to a PDF in
 *  @p practiceFolder; a real one does not, for no paper of a recorded resident stays on the disk.
 *  Any thread. */
Printing printSlip(const Slip &slip, const QString &practiceFolder);

} // namespace rekam::station
