// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "devices/simulated/practice_files.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    bool valid = false;
    const quint64 seed = options.value(QStringLiteral("seed")).toULongLong(&valid);
    if (!valid)
        return base::fail(base::ErrorCode::UsageWrong, "a whole number is needed", "--seed");
    const auto person
        = devices::practicePersonFromName(options.value(QStringLiteral("practice-person")));
    if (!person)
        return base::fail(base::ErrorCode::UsageWrong,
                          "usual, careless, worn, missing-thumb or tremor is needed",
                          "--practice-person");
    const QString folder = options.value(QStringLiteral("out"));
    const auto written = devices::writePracticeFiles(folder, seed, *person);
    if (written)
        printLine(Text::tr("Berkas LATIHAN ditulis ke %1.").arg(folder));
    return written;
}

} // namespace

Command kitCommand()
{
    return {QStringLiteral("kit"),
            {},
            Text::tr("Menulis potret, tanda tangan dan sepuluh jari buatan untuk latihan."),
            0,
            {{QStringLiteral("out"), Text::tr("Folder tujuan."), QStringLiteral("DIR")},
             {QStringLiteral("seed"), Text::tr("Nomor orang latihan."), QStringLiteral("N"),
              QStringLiteral("1")},
             {QStringLiteral("practice-person"),
              Text::tr("Orang latihan: usual, careless, worn, missing-thumb, atau tremor."),
              QStringLiteral("WHO"), QStringLiteral("usual")}},
            {QStringLiteral("out")},
            run};
}

} // namespace rekam::cli
