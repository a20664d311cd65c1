// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/population/roster_sample.h"

#include <QSaveFile>

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const auto area = population::RegionCode::parse(options.value(QStringLiteral("region")));
    if (!area)
        return base::fail(base::ErrorCode::RegionInvalid, area.error().detail, "--region");
    population::SampleOrder order{.area = *area};
    bool valid = false;
    order.count = options.value(QStringLiteral("count")).toLongLong(&valid);
    if (!valid)
        return base::fail(base::ErrorCode::UsageWrong, "a whole number is needed", "--count");
    order.seed = options.value(QStringLiteral("seed")).toULongLong(&valid);
    if (!valid)
        return base::fail(base::ErrorCode::UsageWrong, "a whole number is needed", "--seed");
    order.withStatus = options.isSet(QStringLiteral("status"));
    const auto regions = population::RegionDirectory::load();
    if (!regions)
        return base::fail(regions.error());
    const auto names = population::SampleNames::load();
    if (!names)
        return base::fail(names.error());

    const QString path = options.value(QStringLiteral("out"));
    QSaveFile file(path); // whole or not at all
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::FileWriteFailed, file.errorString().toStdString(),
                          path.toStdString());
    const auto report = population::writeRosterSample(file, order, *regions, *names);
    if (!report)
        return base::fail(report.error());
    if (!file.commit())
        return base::fail(file.error() == QFileDevice::ResourceError
                              ? base::ErrorCode::DiskFull
                              : base::ErrorCode::FileWriteFailed,
                          file.errorString().toStdString(), path.toStdString());
    printLine(Text::tr("%1 penduduk LATIHAN dalam %2 keluarga ditulis ke %3.")
                  .arg(report->people)
                  .arg(report->families)
                  .arg(path));
    return {};
}

} // namespace

Command rosterSampleCommand()
{
    return {QStringLiteral("roster sample"),
            {},
            Text::tr("Menulis daftar penduduk buatan untuk latihan dan uji coba (CSV dengan nama "
                     "kolom SIAK)."),
            0,
            {{QStringLiteral("region"), Text::tr("Kode wilayah, misalnya 16.71."),
              QStringLiteral("CODE")},
             {QStringLiteral("count"), Text::tr("Jumlah penduduk."), QStringLiteral("N")},
             {QStringLiteral("seed"), Text::tr("Angka awal; angka sama memberi daftar yang sama."),
              QStringLiteral("S"), QStringLiteral("1")},
             {QStringLiteral("status"), Text::tr("Dengan empat kolom terakhir BIP.")},
             {QStringLiteral("out"), Text::tr("Berkas tujuan."), QStringLiteral("FILE")}},
            {QStringLiteral("region"), QStringLiteral("count"), QStringLiteral("out")},
            run};
}

} // namespace rekam::cli
