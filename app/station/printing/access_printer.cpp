// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/printing/access_printer.h"

#include "app/station/printing/practice_mark.h"
#include "app/text/audit_text.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace rekam::station {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::ReportText)
};

constexpr int rowsOnPage = 36;
// Of the width inside the margins, in hundredths.
constexpr double columns[] = {0, 15.5, 35, 59.5, 80, 101};

QString moment(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH.mm"));
}

/** A sheet that is written from the top to the bottom; lengths in hundredths of the width. */
class Sheet
{
public:
    Sheet(QPainter &painter, const QRectF &area)
        : m_painter(painter)
        , m_area(area)
        , m_unit(area.width() / 100)
    { }
    void setFont(double size, bool bold)
    {
        QFont font = m_painter.font();
        font.setPixelSize(std::max(1, static_cast<int>(size * m_unit)));
        font.setBold(bold);
        m_painter.setFont(font);
    }
    /** One line, shortened where it does not fit. */
    void write(const QString &text, double from, double to, double height, int alignment)
    {
        const QRectF box(m_area.x() + from * m_unit, m_area.y() + m_y * m_unit,
                         (to - from) * m_unit, height * m_unit);
        const QString fitting = m_painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                                   static_cast<int>(box.width()));
        m_painter.drawText(box, alignment | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
    }
    void line(const QString &text, double size, bool bold, int alignment = Qt::AlignLeft)
    {
        setFont(size, bold);
        write(text, 0, 100, size * 1.5, alignment);
        m_y += size * 1.5;
    }
    void row(const QStringList &cells, double height)
    {
        for (int i = 0; i < cells.size(); ++i)
            write(cells[i], columns[i], columns[i + 1] - 1, height, Qt::AlignLeft);
        m_y += height;
    }
    void rule()
    {
        m_painter.setPen(QPen(Qt::black, m_unit / 5));
        const double y = m_area.y() + (m_y + 0.6) * m_unit;
        m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        m_y += 1.6;
    }
    void skip(double height) { m_y += height; }

private:
    QPainter &m_painter;
    QRectF m_area;
    double m_unit;
    double m_y = 0;
};

bool printOn(QPrinter &printer, const AccessReport &report)
{
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QRectF paper = printer.pageRect(QPrinter::DevicePixel)
                             .translated(-printer.pageRect(QPrinter::DevicePixel).topLeft());
    for (int page = 0; page < accessReportPages(report); ++page) {
        if (page > 0 && !printer.newPage())
            return false;
        paintAccessReport(painter, paper, report, page);
    }
    return painter.end();
}

} // namespace

int accessReportPages(const AccessReport &report)
{
    const int rows = static_cast<int>(report.entries.size());
    return std::max(1, (rows + rowsOnPage - 1) / rowsOnPage);
}

void paintAccessReport(QPainter &painter, const QRectF &paper, const AccessReport &report, int page)
{
    if (report.practice)
        paintPracticeMark(painter, paper);
    const double margin = paper.width() / 16;
    Sheet sheet(painter, paper.adjusted(margin, margin, -margin, -margin));
    painter.setPen(Qt::black);
    sheet.line(ReportText::tr("RIWAYAT AKSES DATA PRIBADI"), 3.2, true, Qt::AlignHCenter);
    //: %1 is the region's name, %2 the station's number
    sheet.line(ReportText::tr("%1 - stasiun %2").arg(report.regionName, report.stationId), 2.2,
               false, Qt::AlignHCenter);
    sheet.rule();
    sheet.line(ReportText::tr("NIK %1").arg(report.nik), 2.6, true);
    //: %1 is date and time, %2 an account name
    sheet.line(ReportText::tr("Dibuat %1 oleh %2 atas permintaan pemilik data (UU 27/2022).")
                   .arg(moment(report.madeAt), report.madeBy),
               2, false);
    sheet.line(ReportText::tr("Jumlah catatan: %1. Lembar %2 dari %3.")
                   .arg(report.entries.size())
                   .arg(page + 1)
                   .arg(accessReportPages(report)),
               2, false);
    sheet.skip(1.5);
    sheet.setFont(1.9, true);
    sheet.row({ReportText::tr("Waktu"), ReportText::tr("Petugas"), ReportText::tr("Perbuatan"),
               ReportText::tr("Dari"), ReportText::tr("Hasil")},
              3.2);
    sheet.rule();
    sheet.setFont(1.8, false);
    const std::size_t first = static_cast<std::size_t>(page) * rowsOnPage;
    const std::size_t last = std::min(first + rowsOnPage, report.entries.size());
    for (std::size_t i = first; i < last; ++i) {
        const store::AuditEntry &entry = report.entries[i];
        sheet.row({moment(entry.happenedAt), entry.actor, text::actLabel(entry.act),
                   text::placeLabel(entry.place), text::outcomeLabel(entry.outcome)},
                  3);
    }
    if (report.entries.empty())
        sheet.line(ReportText::tr("Tidak ada catatan."), 2, false);
    sheet.rule();
    sheet.line(ReportText::tr("GRATIS - tidak dipungut biaya"), 2.4, true, Qt::AlignHCenter);
}

Printing printAccessReportToPdf(const AccessReport &report, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    return printOn(printer, report) ? Printing::Printed : Printing::Failed;
}

Printing printAccessReport(const AccessReport &report, const QString &practiceFolder)
{
    const QPrinterInfo information = QPrinterInfo::defaultPrinter();
    if (!information.isNull()) {
        QPrinter printer(information, QPrinter::HighResolution);
        return printOn(printer, report) ? Printing::Printed : Printing::Failed;
    }
    if (!report.practice)
        return Printing::NoPrinter;
    if (!base::makePrivateFolder(practiceFolder))
        return Printing::Failed;
    // No NIK in a file's name.
    const QString name = QStringLiteral("riwayat-akses-%1.pdf")
                             .arg(report.madeAt.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    return printAccessReportToPdf(report, QDir(practiceFolder).filePath(name));
}

} // namespace rekam::station
