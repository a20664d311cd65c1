// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/printing/access_printer.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

QImage paint(const AccessReport &report, int page = 0)
{
    QImage image(1240, 1754, QImage::Format_RGB32); // A4 at 150 dpi
    image.fill(Qt::white);
    QPainter painter(&image);
    paintAccessReport(painter, image.rect(), report, page);
    return image;
}

/** True if nothing reaches into the lower margin. */
bool endsAboveTheMargin(const QImage &image)
{
    for (int y = image.height() - 60; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).lightness() < 100)
                return false;
    return true;
}

} // namespace

TEST_CASE("a long access history goes over several sheets, each within its margins", "[pages]")
{
    CHECK(accessReportPages(accessReport(0)) == 1);
    CHECK(accessReportPages(accessReport(36)) == 1);
    CHECK(accessReportPages(accessReport(37)) == 2);
    const AccessReport report = accessReport(80);
    REQUIRE(accessReportPages(report) == 3);
    for (int page = 0; page < 3; ++page)
        CHECK(endsAboveTheMargin(paint(report, page)));
    CHECK(paint(report, 0) != paint(report, 1));
    AccessReport practice = report;
    practice.practice = true;
    CHECK(paint(practice) != paint(report)); // LATIHAN across it
    if (const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES"); !folder.isEmpty())
        paint(practice).save(folder + QStringLiteral("/access-report.png"));
}

TEST_CASE("what stands in the report is never taken for markup", "[pages]")
{
    AccessReport plain = accessReport(1);
    AccessReport markup = plain;
    plain.regionName = QStringLiteral("Kota");
    markup.regionName = QStringLiteral("<i></i>Kota");
    CHECK(paint(plain) != paint(markup)); // the signs are drawn, not obeyed
}

TEST_CASE("a practice report becomes a PDF where there is no printer", "[pages]")
{
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("riwayat.pdf"));
    CHECK(printAccessReportToPdf(accessReport(60), pdf) == Printing::Printed);
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK(printAccessReportToPdf(accessReport(1), QStringLiteral("/nonexistent/riwayat.pdf"))
          == Printing::Failed);
}
