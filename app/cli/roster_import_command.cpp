// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/population_text.h"
#include "app/text/search_text.h"
#include "core/base/files.h"

#include <QFile>
#include <QJsonArray>

namespace rekam::cli {

namespace {

constexpr std::size_t mostPrinted = 50; // of refused lines and of changes; the rest is in the file

QJsonObject toJson(const workflow::RosterChange &change)
{
    QJsonArray fields;
    for (const auto &field : change.fields)
        fields.append(QJsonObject{{QStringLiteral("column"), population::columnName(field.column)},
                                  {QStringLiteral("before"), field.before},
                                  {QStringLiteral("after"), field.after}});
    return {{QStringLiteral("line"), change.line},
            {QStringLiteral("nik"), change.nik},
            {QStringLiteral("name"), change.name},
            {QStringLiteral("otherPerson"), change.otherPerson},
            {QStringLiteral("fields"), fields}};
}

QJsonObject toJson(const workflow::RosterImportReport &report)
{
    QJsonArray refused;
    for (const auto &line : report.refused) {
        refused.append(QJsonObject{
            {QStringLiteral("line"), line.line},
            {QStringLiteral("column"), line.column},
            {QStringLiteral("sharedNik"), line.isSharedNik},
            {QStringLiteral("reason"), QString::fromUtf8(base::errorName(line.reason).data())}});
    }
    QJsonArray warnings;
    for (const auto &[kind, count] : report.warnings)
        warnings.append(QJsonObject{{QStringLiteral("kind"), text::adviceLabel(kind)},
                                    {QStringLiteral("count"), count}});
    QJsonArray changes;
    for (const auto &change : report.changes)
        changes.append(toJson(change));
    QJsonArray ignored;
    for (const QString &heading : report.ignoredHeadings)
        ignored.append(heading);
    return {{QStringLiteral("dryRun"), report.dryRun},
            {QStringLiteral("encoding"), QLatin1String(population::encodingName(report.encoding))},
            {QStringLiteral("bip"), report.isBip},
            {QStringLiteral("accepted"), report.accepted},
            {QStringLiteral("added"), report.added},
            {QStringLiteral("changed"), report.changed},
            {QStringLiteral("unchanged"), report.unchanged},
            {QStringLiteral("repeated"), report.repeated},
            {QStringLiteral("otherPersons"), report.otherPersons},
            {QStringLiteral("sharedNik"), report.sharedNik},
            {QStringLiteral("refusedCount"), report.refusedCount},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("ignoredColumns"), ignored},
            {QStringLiteral("seconds"), report.seconds}};
}

void printReport(const workflow::RosterImportReport &report)
{
    printLine((report.dryRun
                   ? Text::tr("%1 baris dapat diimpor, %2 baris ditolak. Belum ada yang ditulis.")
                   : Text::tr("%1 baris diimpor, %2 baris ditolak."))
                  .arg(report.accepted)
                  .arg(report.refusedCount));
    printLine(Text::tr("Baru: %1, berubah: %2, tanpa perubahan: %3.")
                  .arg(report.added)
                  .arg(report.changed)
                  .arg(report.unchanged));
    if (report.repeated > 0)
        printLine(Text::tr("Baris berulang untuk orang yang sama: %1.").arg(report.repeated));
    if (report.sharedNik > 0)
        printLine(Text::tr("Baris dengan satu NIK untuk orang yang berbeda: %1, tidak satu pun "
                           "dipakai.")
                      .arg(report.sharedNik));
    if (report.otherPersons > 0)
        printLine(Text::tr("NIK yang tadinya milik orang lain: %1.").arg(report.otherPersons));
    for (const auto &[kind, count] : report.warnings)
        //: %1 is what is unusual about a person, %2 how many people
        printLine(Text::tr("Peringatan: %1: %2").arg(text::adviceLabel(kind)).arg(count));
    for (std::size_t i = 0; i < std::min(report.changes.size(), mostPrinted); ++i)
        for (const auto &field : report.changes[i].fields)
            //: %1 a line's number, %2 a NIK, %3 a column, %4 before, %5 after
            printLine(Text::tr("Baris %1, NIK %2, %3: %4 -> %5")
                          .arg(report.changes[i].line)
                          .arg(report.changes[i].nik, population::columnName(field.column),
                               field.before, field.after));
    for (std::size_t i = 0; i < std::min(report.refused.size(), mostPrinted); ++i)
        //: %1 a line's number, %2 the reason, which names the column where it is one column's
        printLine(Text::tr("Baris %1: %2")
                      .arg(report.refused[i].line)
                      .arg(text::refusalText(report.refused[i])));
    if (report.refused.size() > mostPrinted)
        printLine(Text::tr("... dan %1 baris lain; semuanya ada dalam berkas --refused.")
                      .arg(report.refusedCount - static_cast<int>(mostPrinted)));
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
    const auto report = login->session->importRoster(
        file,
        {.dryRun = options.isSet(QStringLiteral("dry-run")), .reasonText = text::refusalText});
    if (!report)
        return base::fail(report.error());
    if (const QString path = options.value(QStringLiteral("refused"));
        !path.isEmpty() && !report->refusedCsv.isEmpty()) {
        const auto written = base::writeFile(path, report->refusedCsv, base::Access::OwnerOnly);
        if (!written)
            return base::fail(written.error());
    }
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
            Text::tr("Mengimpor daftar penduduk (CSV dari SIAK atau BIP)."),
            1,
            withLogin({QCommandLineOption(QStringLiteral("dry-run"),
                                          Text::tr("Hanya memeriksa; tidak ada yang ditulis.")),
                       QCommandLineOption(
                           QStringLiteral("refused"),
                           Text::tr("Menulis baris yang ditolak, dengan alasan, ke berkas ini."),
                           QStringLiteral("OUT.csv")),
                       jsonOption()}),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
