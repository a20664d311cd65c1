// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/access_presenter.h"

class QPainter;
class QRectF;

namespace rekam::station {

/** Pages of A4 that the report takes; at least one. */
int accessReportPages(const AccessReport &report);

/** Draws one page, from 0: who asked, for whom, and the rows of this page. Plain text, LATIHAN across
 *  it in practice. */
void paintAccessReport(QPainter &painter, const QRectF &paper, const AccessReport &report,
                       int page);

/** A4 PDF. Any thread. */
Printing printAccessReportToPdf(const AccessReport &report, const QString &path);

/** Prints on the default printer. Where there is none, a practice report goes to a PDF in
 *  @p practiceFolder, and a real one nowhere: no paper about a resident stays on the disk. Any
 *  thread. */
Printing printAccessReport(const AccessReport &report, const QString &practiceFolder);

} // namespace rekam::station
