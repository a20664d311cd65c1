// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/error_text.h"

#include <QFile>
#include <QJsonArray>

namespace rekam::cli {

namespace {

QJsonObject toJson(const population::RosterReadReport &report)
{
    QJsonArray refused;
    for (const auto &line : report.refused) {
        refused.append(QJsonObject{
            {QStringLiteral("line"), line.line},
            {QStringLiteral("column"), line.column},
            {QStringLiteral("reason"), QString::fromUtf8(base::errorName(line.reason).data())}});
    }
    return {{QStringLiteral("accepted"), report.accepted},
            {QStringLiteral("refusedCount"), report.refusedCount},
            {QStringLiteral("refused"), refused}};
}

void printReport(const population::RosterReadReport &report)
{
    printLine(Text::tr("%1 baris diimpor, %2 baris ditolak.")
                  .arg(report.accepted)
                  .arg(report.refusedCount));
    for (const auto &line : report.refused)
        printLine(Text::tr("Baris %1 (%2): %3")
                      .arg(line.line)
                      .arg(line.column, text::guidance(line.reason)));
}

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    QFile file(positionals.front());
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::FileUnreadable, file.errorString().toStdString(),
                          positionals.front().toStdString());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto report = login->session->importRoster(file);
    if (!report)
        return base::fail(report.error());
    if (options.isSet(QStringLiteral("json")))
        printJson(toJson(*report));
    else
        printReport(*report);
    return {};
}

} // namespace

Command rosterImportCommand()
{
    return {QStringLiteral("roster import"),
            QStringLiteral("FILE.csv"),
            Text::tr("Mengimpor daftar penduduk (CSV dengan nama kolom SIAK)."),
            1,
            withLogin({jsonOption()}),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
