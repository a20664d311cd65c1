// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/printing/slip_printer.h"

#include "app/station/printing/practice_mark.h"
#include "app/text/person_text.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace rekam::station {

namespace {

struct SlipText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::SlipText)
};

/** Writes lines from the top of the page downwards. */
class Column
{
public:
    Column(QPainter &painter, const QRectF &area)
        : m_painter(painter)
        , m_area(area)
        , m_unit(area.width() / 100)
    { }

    /** @p size in hundredths of the width. */
    void write(const QString &text, double size, bool bold, int alignment = Qt::AlignLeft)
    {
        QFont font = m_painter.font();
        font.setPixelSize(static_cast<int>(size * m_unit));
        font.setBold(bold);
        m_painter.setFont(font);
        const int flags = alignment | Qt::TextWordWrap;
        const QRectF free(m_area.x(), m_y + m_area.y(), m_area.width(), m_area.height() - m_y);
        QRectF used;
        m_painter.drawText(free, flags, text, &used);
        m_y += used.height() + 1.2 * m_unit;
    }

    void skip(double size) { m_y += size * m_unit; }

    void rule()
    {
        m_painter.setPen(QPen(Qt::black, m_unit / 4));
        const double y = m_area.y() + m_y;
        m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        skip(2.5);
    }

private:
    QPainter &m_painter;
    QRectF m_area;
    double m_unit;
    double m_y = 0;
};

bool printOn(QPrinter &printer, const Slip &slip)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    paintSlip(painter,
              printer.pageRect(QPrinter::DevicePixel)
                  .translated(-printer.pageRect(QPrinter::DevicePixel).topLeft()),
              slip);
    return painter.end();
}

} // namespace

void paintSlip(QPainter &painter, const QRectF &page, const Slip &slip)
{
    if (slip.practice)
        paintPracticeMark(painter, page);
    const double margin = page.width() / 16;
    Column column(painter, page.adjusted(margin, margin, -margin, -margin));
    painter.setPen(Qt::black);
    column.write(SlipText::tr("BUKTI PEREKAMAN KTP-EL"), 6, true, Qt::AlignHCenter);
    //: %1 is the region's name, %2 the station's number
    column.write(SlipText::tr("%1 - stasiun %2").arg(slip.regionName, slip.stationId), 4, false,
                 Qt::AlignHCenter);
    column.rule();
    column.write(SlipText::tr("Nomor rekaman"), 3.6, false);
    column.write(slip.number, 6.4, true);
    column.skip(1);
    column.write(SlipText::tr("Nama"), 3.6, false);
    column.write(slip.name, 5, true);
    column.skip(1);
    column.write(SlipText::tr("Direkam pada"), 3.6, false);
    column.write(slip.recordedAt.toLocalTime().toString(QStringLiteral("dd-MM-yyyy, HH.mm")), 5,
                 true);
    if (!slip.corrections.empty()) {
        QStringList fields;
        for (const population::Column each : slip.corrections)
            fields += text::fieldLabel(each);
        column.skip(1);
        column.write(SlipText::tr("Permintaan perbaikan (F-1.06), diputuskan Dinas Dukcapil"), 3.6,
                     false);
        column.write(fields.join(QStringLiteral(", ")), 3.6, true);
    }
    column.rule();
    column.write(SlipText::tr("Rekaman akan diperiksa supervisor, lalu dikirim ke server wilayah. "
                              "Mohon simpan bukti ini dan "
                              "sebutkan nomornya bila bertanya."),
                 4, false);
    column.skip(1.5);
    column.write(SlipText::tr("GRATIS - tidak dipungut biaya"), 5, true, Qt::AlignHCenter);
    column.write(SlipText::tr("Bukti ini bukan KTP-el dan bukan pengganti KTP-el."), 3.6, false,
                 Qt::AlignHCenter);
}

Printing printSlipToPdf(const Slip &slip, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageSize(QPageSize(QPageSize::A6));
    return printOn(printer, slip) ? Printing::Printed : Printing::Failed;
}

Printing printSlip(const Slip &slip, const QString &practiceFolder)
{
    const QPrinterInfo information = QPrinterInfo::defaultPrinter();
    if (!information.isNull()) {
        QPrinter printer(information, QPrinter::HighResolution);
        printer.setPageSize(QPageSize(QPageSize::A6));
        return printOn(printer, slip) ? Printing::Printed : Printing::Failed;
    }
    if (!slip.practice)
        return Printing::NoPrinter;
    if (!base::makePrivateFolder(practiceFolder))
        return Printing::Failed;
    QString name = slip.number;
    name.replace(u' ', u'-');
    return printSlipToPdf(slip, QDir(practiceFolder).filePath(name + QStringLiteral(".pdf")));
}

} // namespace rekam::station
