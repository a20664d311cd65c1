// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/roster_import_report.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/number_text.h"
#include "app/text/population_text.h"
#include "app/text/search_text.h"

#include <QJsonArray>

namespace rekam::cli {

namespace {

constexpr std::size_t mostPrinted = 50; // of refused lines and of changes; the rest is in the file

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

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

void printCounts(const workflow::RosterImportReport &report)
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
    for (const auto &[line, count] : report.refusedByReason)
        //: %1 is why lines were refused, a sentence with its full stop; %2 how many
        printLine(Text::tr("Ditolak: %1 Jumlah: %2").arg(text::refusalText(line)).arg(count));
    for (const auto &[column, values] : report.unread)
        //: %1 is a column, %2 how many people, %3 a line's number
        printLine(Text::tr("Peringatan: isian %1 tidak terbaca dan tidak dipakai: %2, pertama di "
                           "baris %3")
                      .arg(text::columnLabel(population::columnName(column)))
                      .arg(values.count)
                      .arg(values.firstLine));
    for (const auto &[kind, count] : report.warnings)
        //: %1 is what is unusual about a person, %2 how many people
        printLine(Text::tr("Peringatan: %1: %2").arg(text::adviceLabel(kind)).arg(count));
    for (const auto &[column, count] : report.changedColumns)
        //: %1 is a column, %2 how many people
        printLine(Text::tr("Kolom berubah: %1: %2")
                      .arg(text::columnLabel(population::columnName(column)))
                      .arg(count));
}

void printChanges(const workflow::RosterImportReport &report)
{
    const std::size_t shown = std::min(report.changes.size(), mostPrinted);
    for (std::size_t i = 0; i < shown; ++i)
        for (const auto &field : report.changes[i].fields)
            //: %1 a line's number, %2 a NIK, %3 a column, %4 before, %5 after
            printLine(Text::tr("Baris %1, NIK %2, %3: %4 -> %5")
                          .arg(report.changes[i].line)
                          .arg(report.changes[i].nik,
                               text::columnLabel(population::columnName(field.column)),
                               field.before, field.after));
    if (report.changed > static_cast<int>(shown))
        printLine(Text::tr("... dan %1 penduduk lain yang datanya berubah.")
                      .arg(report.changed - static_cast<int>(shown)));
}

void printRefused(const workflow::RosterImportReport &report, const QString &refusedFile)
{
    const std::size_t shown = std::min(report.refused.size(), mostPrinted);
    for (std::size_t i = 0; i < shown; ++i)
        //: %1 a line's number, %2 the reason, which names the column where it is one column's
        printLine(Text::tr("Baris %1: %2")
                      .arg(report.refused[i].line)
                      .arg(text::refusalText(report.refused[i])));
    if (report.refusedCount > static_cast<int>(shown))
        printLine(Text::tr("... dan %1 baris lain yang ditolak.")
                      .arg(report.refusedCount - static_cast<int>(shown)));
    if (report.refusedCount == 0)
        return;
    if (refusedFile.isEmpty())
        printLine(Text::tr("Untuk memperbaiki baris yang ditolak, ulangi dengan --refused "
                           "OUT.csv."));
    else
        printLine(Text::tr("Baris yang ditolak ada dalam %1: silakan perbaiki, lalu impor berkas "
                           "itu.")
                      .arg(refusedFile));
    if (report.leftOutOfCsv > 0)
        printLine(Text::tr("%1 baris yang ditolak tidak muat dalam berkas itu; silakan perbaiki "
                           "berkas asal.")
                      .arg(report.leftOutOfCsv));
}

} // namespace

QJsonObject toJson(const workflow::RosterImportReport &report)
{
    QJsonArray refused;
    for (const auto &line : report.refused) {
        refused.append(
            QJsonObject{{QStringLiteral("line"), line.line},
                        {QStringLiteral("column"), line.column},
                        {QStringLiteral("sharedNik"), line.isSharedNik},
                        {QStringLiteral("reason"), latin(base::errorName(line.reason))},
                        {QStringLiteral("fault"), latin(population::faultName(line.fault))}});
    }
    QJsonArray reasons;
    for (const auto &[line, count] : report.refusedByReason)
        reasons.append(
            QJsonObject{{QStringLiteral("column"), line.column},
                        {QStringLiteral("reason"), latin(base::errorName(line.reason))},
                        {QStringLiteral("fault"), latin(population::faultName(line.fault))},
                        {QStringLiteral("count"), count}});
    QJsonArray unread;
    for (const auto &[column, values] : report.unread)
        unread.append(QJsonObject{{QStringLiteral("column"), population::columnName(column)},
                                  {QStringLiteral("count"), values.count},
                                  {QStringLiteral("firstLine"), values.firstLine}});
    QJsonArray changedColumns;
    for (const auto &[column, count] : report.changedColumns)
        changedColumns.append(
            QJsonObject{{QStringLiteral("column"), population::columnName(column)},
                        {QStringLiteral("count"), count}});
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
            {QStringLiteral("refusedByReason"), reasons},
            {QStringLiteral("leftOutOfCsv"), report.leftOutOfCsv},
            {QStringLiteral("unread"), unread},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("changedColumns"), changedColumns},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("ignoredColumns"), ignored},
            {QStringLiteral("seconds"), report.seconds}};
}

void printReport(const workflow::RosterImportReport &report, const QString &refusedFile)
{
    printCounts(report);
    printChanges(report);
    printRefused(report, refusedFile);
}

QString progressLine(const workflow::RosterImportProgress &progress)
{
    if (progress.totalRows == 0)
        return Text::tr("Membaca berkas ...");
    //: %1 of %2 rows are read
    QString line = Text::tr("Baris %1 dari %2")
                       .arg(text::counted(progress.rows), text::counted(progress.totalRows));
    if (progress.rowsPerSecond > 0)
        line += Text::tr(", %1 baris per detik")
                    .arg(text::counted(static_cast<qint64>(progress.rowsPerSecond)));
    if (progress.secondsLeft)
        line += Text::tr(", sisa waktu %1 detik").arg(text::counted(*progress.secondsLeft));
    return line;
}

} // namespace rekam::cli
