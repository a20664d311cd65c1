// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImportPage that fills its table: what was found, what is refused, what changes.
#include "app/station/pages/import_page.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/row_table.h"
#include "app/text/number_text.h"
#include "app/text/population_text.h"
#include "app/text/search_text.h"

#include <QFileInfo>
#include <QHeaderView>

namespace rekam::station {

namespace {

/** What is wrong; what to do about it stands in the list of refused lines. */
QString firstSentence(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1String(". "));
    return end < 0 ? text : text.left(end + 1);
}

} // namespace

QString ImportPage::changedColumnsText() const
{
    QStringList parts;
    for (const auto &[column, count] : m_state.report->changedColumns)
        //: %1 is a column, %2 for how many people it changes
        parts += tr("%1: %2").arg(text::columnLabel(population::columnName(column)),
                                  text::counted(count));
    return parts.join(QStringLiteral("; "));
}

void ImportPage::fillSummary()
{
    const workflow::RosterImportReport &report = *m_state.report;
    const bool done = m_state.phase == ImportPhase::Done;
    m_table->horizontalHeader()->hide(); // worth a row, and the rows speak for themselves
    m_table->setColumns({tr("Yang ditemukan"), tr("Jumlah"), tr("Keterangan")}, {470, 120});
    std::vector<QStringList> rows;
    const auto add = [&rows](const QString &what, qint64 count, const QString &note = {}) {
        rows.push_back({what, text::counted(count), note});
    };
    add(tr("Penduduk baru"), report.added);
    add(tr("Penduduk yang datanya berubah"), report.changed,
        report.changed > 0 ? tr("Lihat Perubahan (F12)") : QString());
    if (!report.changedColumns.empty())
        add(tr("  kolom yang berubah"), static_cast<int>(report.changedColumns.size()),
            changedColumnsText());
    if (report.otherPersons > 0)
        add(tr("! NIK yang tadinya milik orang lain"), report.otherPersons,
            tr("Nama dan tanggal lahir berbeda. Silakan pastikan sebelum mengimpor."));
    add(tr("Baris ditolak"), report.refusedCount,
        report.refusedCount > 0 ? tr("Simpan (F5), perbaiki, lalu impor lagi.") : QString());
    if (report.sharedNik > 0)
        add(tr("  di antaranya: satu NIK untuk orang yang berbeda"), report.sharedNik,
            tr("Tidak satu pun dipakai; data lama tetap."));
    for (const auto &[line, count] : report.refusedByReason) {
        population::RefusedLine bare = line;
        bare.column.clear();
        add(line.column.isEmpty() ? tr("  di antaranya: baris rusak")
                                  //: %1 is a column
                                  : tr("  di antaranya: %1").arg(text::columnLabel(line.column)),
            count, firstSentence(text::refusalText(bare)));
    }
    if (report.leftOutOfCsv > 0)
        add(tr("  di antaranya: tidak muat dalam berkas"), report.leftOutOfCsv,
            tr("Silakan perbaiki berkas asal."));
    for (const auto &[column, values] : report.unread)
        //: %1 is a column
        add(tr("Peringatan: isian %1 tidak terbaca")
                .arg(text::columnLabel(population::columnName(column))),
            values.count,
            tr("Tidak dipakai, orangnya tetap diimpor. Pertama di baris %1.")
                .arg(text::counted(values.firstLine)));
    for (const auto &[kind, count] : report.warnings)
        add(tr("Peringatan: %1").arg(text::adviceLabel(kind)), count,
            tr("Tetap diimpor; peringatan tampil saat perekaman."));
    if (report.repeated > 0)
        add(tr("Baris berulang untuk orang yang sama"), report.repeated,
            tr("Baris terakhir yang dipakai."));
    if (!report.ignoredHeadings.empty())
        add(tr("Kolom yang tidak dipakai"), static_cast<int>(report.ignoredHeadings.size()),
            QStringList(report.ignoredHeadings.begin(), report.ignoredHeadings.end())
                .join(QStringLiteral(", ")));
    // Nothing to be done about these: last, where a low window cuts the list.
    add(tr("Penduduk tanpa perubahan"), report.unchanged);
    m_table->setRows(rows);
    //: %1 is a name such as Windows-1252
    const QString file
        = tr("huruf %1").arg(QLatin1String(population::encodingName(report.encoding)));
    m_caption->setText(
        done ? tr("Impor selesai dalam %1 detik").arg(text::measured(report.seconds, 1))
             //: %1 is a file's name, %2 how its letters are stored
             : tr("Hasil pemeriksaan %1 (%2). Belum ada yang ditulis.")
                   .arg(QFileInfo(m_state.path).fileName(), file));
}

void ImportPage::fillRefused()
{
    const workflow::RosterImportReport &report = *m_state.report;
    m_table->horizontalHeader()->show();
    m_table->setColumns({tr("Baris"), tr("Kolom"), tr("Alasan")}, {100, 200});
    std::vector<QStringList> rows;
    for (const population::RefusedLine &line : report.refused) {
        population::RefusedLine bare = line;
        bare.column.clear();
        rows.push_back(
            {QString::number(line.line), text::columnLabel(line.column), text::refusalText(bare)});
    }
    m_table->setRows(rows);
    m_caption->setText(
        tr("Baris ditolak: %1, ditampilkan %2")
            .arg(text::counted(report.refusedCount), text::counted(static_cast<int>(rows.size()))));
}

void ImportPage::fillChanges()
{
    const workflow::RosterImportReport &report = *m_state.report;
    m_table->horizontalHeader()->show();
    m_table->setColumns(
        {tr("Baris"), tr("NIK"), tr("Nama"), tr("Kolom"), tr("Semula"), tr("Menjadi")},
        {80, 170, 280, 170, 280});
    std::vector<QStringList> rows;
    for (const workflow::RosterChange &change : report.changes)
        for (const workflow::RosterChange::Field &field : change.fields)
            rows.push_back({QString::number(change.line), change.nik,
                            change.otherPerson ? QStringLiteral("! ") + change.name : change.name,
                            text::columnLabel(population::columnName(field.column)), field.before,
                            field.after});
    m_table->setRows(rows);
    m_caption->setText(tr("Penduduk yang datanya berubah: %1, ditampilkan %2")
                           .arg(text::counted(report.changed),
                                text::counted(static_cast<int>(report.changes.size()))));
}

} // namespace rekam::station
