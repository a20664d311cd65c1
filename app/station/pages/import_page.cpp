// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/import_page.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/row_table.h"
#include "app/text/number_text.h"
#include "app/text/population_text.h"
#include "app/text/search_text.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>

namespace rekam::station {

namespace {

constexpr int progressSteps = 1'000;
constexpr int rowHeight = 26; // what a check finds is seen at once

} // namespace

ImportPage::ImportPage(QWidget *parent)
    : Page(parent)
    , m_pathLabel(plainLabel("caption", this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_caption(plainLabel("caption", this))
    , m_table(new RowTable(this))
{
    m_summary = addButton("plain", Qt::Key_F4);
    m_refused = addButton("plain", Qt::Key_F11);
    m_changes = addButton("plain", Qt::Key_F12);
    m_save = addButton("plain", Qt::Key_F5);
    m_cancel = addButton("plain");
    m_import = addButton("primary");
    for (QPushButton *button : {m_summary, m_refused, m_changes, m_save})
        button->setFocusPolicy(Qt::NoFocus);
    setRole(m_path, "form");
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_path->setMaxLength(4'000);
    m_pathLabel->setBuddy(m_path);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_pathLabel);
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    row->addWidget(m_check);
    body()->setSpacing(6);
    body()->addLayout(row);
    body()->addWidget(m_progress);
    body()->addWidget(m_caption);
    body()->addWidget(m_table, 100);
    body()->addStretch(1); // keeps the rest together while there is no table
    connect(m_browse, &QPushButton::clicked, this, &ImportPage::browse);
    connect(m_check, &QPushButton::clicked, this, &ImportPage::check);
    connect(m_path, &QLineEdit::textChanged, this, &ImportPage::follow);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancelRequested);
    connect(m_save, &QPushButton::clicked, this, &ImportPage::browseForRefused);
    connect(m_summary, &QPushButton::clicked, this, [this] { show(View::Summary); });
    connect(m_refused, &QPushButton::clicked, this, [this] { show(View::Refused); });
    connect(m_changes, &QPushButton::clicked, this, [this] { show(View::Changes); });
    ImportPage::retranslate();
}

QWidget *ImportPage::nextAction() const
{
    if (m_state.isRunning())
        return m_cancel;
    if (m_state.phase == ImportPhase::Checked && m_import->isEnabled())
        return m_import;
    return m_path;
}

void ImportPage::clear()
{
    const QSignalBlocker blocker(m_path);
    m_path->clear();
    m_view = View::Summary;
}

void ImportPage::goBack()
{
    // What runs is stopped first; the roster is as it was then.
    if (m_state.isRunning())
        Q_EMIT cancelRequested();
    else
        Q_EMIT backRequested();
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        m_table->move(step);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_path->hasFocus() && !event->isAutoRepeat()) {
        if (m_path->text().trimmed().isEmpty())
            browse();
        else
            check();
        return;
    }
    Page::keyPressEvent(event);
}

void ImportPage::follow(const QString &text)
{
    // What was found is true of its own file only, and Import must not take another than is named.
    if (!m_state.path.isEmpty() && text.trimmed() != m_state.path)
        Q_EMIT fileLeft();
    fill();
}

void ImportPage::check()
{
    if (!m_state.isRunning())
        Q_EMIT fileChosen(m_path->text().trimmed());
}

void ImportPage::browse()
{
    // Not exec(): pages behind it go on, and the idle lock can close it.
    auto *dialog = new QFileDialog(this, tr("Pilih daftar penduduk"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Daftar penduduk (*.csv *.txt *.tsv)"), tr("Semua berkas (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        check();
    });
    dialog->open();
}

void ImportPage::browseForRefused()
{
    auto *dialog = new QFileDialog(this, tr("Simpan baris yang ditolak"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Baris yang ditolak (*.csv)"));
    //: beginning of a file name, the name of the roster's file follows
    dialog->selectFile(tr("ditolak-") + QFileInfo(m_state.path).completeBaseName()
                       + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveRequested);
    dialog->open();
}

void ImportPage::render(const ImportState &state)
{
    if (state.phase != m_state.phase)
        m_view = View::Summary;
    m_state = state;
    if (!state.path.isEmpty() && m_path->text() != state.path) {
        const QSignalBlocker blocker(m_path);
        m_path->setText(state.path);
    }
    fill();
    followNextAction();
}

void ImportPage::show(View view)
{
    m_view = view;
    fill();
}

QString ImportPage::progressText() const
{
    const workflow::RosterImportProgress &progress = m_state.progress;
    if (m_state.canceling)
        return tr("Membatalkan ...");
    if (progress.totalRows == 0)
        return tr("Membaca berkas ...");
    //: %1 of %2 rows are read
    QString text = tr("Baris %1 dari %2")
                       .arg(text::counted(progress.rows), text::counted(progress.totalRows));
    if (progress.rowsPerSecond > 0)
        text += tr(", %1 baris per detik")
                    .arg(text::counted(static_cast<qint64>(progress.rowsPerSecond)));
    if (progress.secondsLeft)
        text += tr(", sisa waktu %1 detik").arg(text::counted(*progress.secondsLeft));
    return text;
}

void ImportPage::fill()
{
    const bool running = m_state.isRunning();
    const bool checked = m_state.phase == ImportPhase::Checked;
    const auto &report = m_state.report;
    m_path->setEnabled(!running);
    m_browse->setEnabled(!running);
    m_check->setEnabled(!running && !m_path->text().trimmed().isEmpty());
    m_progress->setVisible(running);
    m_progress->setValue(static_cast<int>(m_state.progress.part * progressSteps));
    m_cancel->setVisible(running);
    m_cancel->setEnabled(!m_state.canceling);
    m_import->setVisible(!running);
    m_import->setEnabled(checked && report && report->added + report->changed > 0);
    sayEnter();
    for (QPushButton *button : {m_summary, m_refused, m_changes})
        button->setVisible(report && !running);
    m_refused->setEnabled(report && report->refusedCount > 0);
    m_changes->setEnabled(report && !report->changes.empty());
    m_save->setVisible(report && !running && !report->refusedCsv.isEmpty());
    if (running)
        m_caption->setText(progressText());
    else if (!report)
        m_caption->setText(
            tr("CSV dari SIAK atau BIP: koma, titik koma, atau tab. Berkas diperiksa "
               "dahulu; tidak ada yang ditulis sebelum Impor ditekan."));
    m_table->setVisible(report && !running);
    if (report && !running) {
        if (m_view == View::Summary)
            fillSummary();
        else if (m_view == View::Refused)
            fillRefused();
        else
            fillChanges();
    }
    say();
}

void ImportPage::sayEnter()
{
    // One button says Enter, and it is the one that Enter presses.
    const bool imports = nextAction() == m_import;
    const bool checks = !imports && m_check->isEnabled();
    const bool browses = !imports && !checks && m_browse->isEnabled();
    m_import->setText(imports ? tr("Impor (Enter)") : tr("Impor"));
    m_check->setText(checks ? tr("Periksa (Enter)") : tr("Periksa"));
    m_browse->setText(browses ? tr("Pilih berkas (Enter)") : tr("Pilih berkas ..."));
    setRole(m_check, checks ? "smallPrimary" : "small");
    setRole(m_browse, browses ? "smallPrimary" : "small");
}

void ImportPage::say()
{
    using Kind = MessageBar::Kind;
    const auto &report = m_state.report;
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.canceled)
        message()->say(Kind::Information, tr("Dibatalkan. Daftar penduduk tetap seperti semula."));
    else if (m_state.isRunning())
        message()->say(Kind::Information,
                       m_state.phase == ImportPhase::Checking
                           ? tr("Memeriksa; belum ada yang ditulis. Esc membatalkan.")
                           : tr("Mengimpor. Esc membatalkan dan daftar lama tetap utuh."));
    else if (!m_state.savedTo.isEmpty())
        //: %1 is a file's name
        message()->say(Kind::Good,
                       tr("Baris yang ditolak disimpan di %1. Silakan perbaiki, lalu "
                          "impor berkas itu.")
                           .arg(QFileInfo(m_state.savedTo).fileName()));
    else if (m_state.phase == ImportPhase::Done)
        message()->say(Kind::Good,
                       tr("Daftar penduduk sudah diimpor: %1 baru, %2 berubah.")
                           .arg(text::counted(report->added), text::counted(report->changed)));
    else if (report && report->added + report->changed == 0)
        message()->say(Kind::Attention, tr("Tidak ada yang perlu diimpor dari berkas ini."));
    else if (report && report->otherPersons > 0)
        message()->say(Kind::Attention,
                       tr("Ada NIK yang tadinya milik orang lain. Silakan lihat Perubahan (F12) "
                          "sebelum mengimpor."));
    else if (report)
        message()->say(Kind::Information,
                       tr("Silakan periksa jumlahnya, lalu tekan Enter untuk "
                          "mengimpor."));
    else
        message()->showNothing();
}

void ImportPage::retranslate()
{
    setHeading(
        tr("Impor daftar penduduk"),
        tr("NIK yang sudah ada diganti datanya, yang lain ditambahkan. Semua masuk sekaligus "
           "atau tidak sama sekali."));
    m_pathLabel->setText(tr("Berkas"));
    m_path->setPlaceholderText(tr("Letak berkas CSV"));
    m_summary->setText(tr("Ringkasan (F4)"));
    m_refused->setText(tr("Ditolak (F11)"));
    m_changes->setText(tr("Perubahan (F12)"));
    m_save->setText(tr("Simpan yang ditolak (F5)"));
    m_cancel->setText(tr("Batalkan (Esc)"));
    fill();
}

} // namespace rekam::station
