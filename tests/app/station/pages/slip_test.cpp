// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/printing/slip_printer.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinterInfo>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::station;

namespace {

Slip sampleSlip(bool practice)
{
    return {QStringLiteral("1671-01-A 20261121 0042"),
            QStringLiteral("LATIHAN SITI NURHALIZAH KUSUMANINGTYAS WIDYANINGRUM PUTRI RA"),
            QStringLiteral("1671-01-A"),
            QStringLiteral("Kota Palembang"),
            QDateTime::currentDateTimeUtc(),
            practice,
            {population::Column::NAMA_LGKP, population::Column::TGL_LHR,
             population::Column::NAMA_LGKP_IBU}};
}

QImage paint(bool practice)
{
    QImage image(620, 874, QImage::Format_RGB32); // A6 at 150 dpi
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSlip(painter, image.rect(), sampleSlip(practice));
    return image;
}

/** How many pixels of the picture's lower and right edges are not white. */
int inkAtTheEdge(const QImage &image)
{
    int ink = 0;
    for (int x = 0; x < image.width(); ++x)
        ink += image.pixelColor(x, image.height() - 3) != Qt::white;
    for (int y = 0; y < image.height(); ++y)
        ink += image.pixelColor(image.width() - 3, y) != Qt::white;
    return ink;
}

} // namespace

TEST_CASE("the slip fits its page, and only practice carries the mark", "[pages]")
{
    const QImage real = paint(false);
    const QImage practice = paint(true);
    CHECK(inkAtTheEdge(real) == 0);
    CHECK(real != practice);
    if (const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES"); !folder.isEmpty())
        practice.save(folder + QStringLiteral("/slip.png"));
}

TEST_CASE("a practice slip without a printer becomes a PDF, a real one leaves nothing behind",
          "[pages]")
{
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("slip.pdf"));
    CHECK(printSlipToPdf(sampleSlip(true), pdf) == Printing::Printed);
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK(printSlipToPdf(sampleSlip(true), QStringLiteral("/nonexistent/slip.pdf"))
          == Printing::Failed);
}
