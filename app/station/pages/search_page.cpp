// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/search_page.h"

#include "app/station/widgets/labels.h"
#include "app/text/item_text.h"
#include "app/text/search_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableWidget>

namespace rekam::station {

namespace {

constexpr int ageColumn = 4;

} // namespace

SearchPage::SearchPage(QWidget *parent)
    : Page(parent)
    , m_text(new QLineEdit(this))
    , m_caption(plainLabel("caption", this))
    , m_table(new QTableWidget(this))
{
    backButton()->hide();
    m_import = addButton("plain", Qt::Key_F5);
    m_import->setFocusPolicy(Qt::NoFocus);
    m_import->hide();
    m_unlisted = addButton("plain"); // F4
    m_unlisted->setFocusPolicy(Qt::NoFocus);
    m_open = addButton("primary");
    setRole(m_text, "search");
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFocusPolicy(Qt::NoFocus); // arrows are handed on from the search field
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    body()->addWidget(m_text);
    body()->addWidget(m_caption);
    body()->addWidget(m_table, 1);
    connect(m_text, &QLineEdit::textChanged, this, &SearchPage::textChanged);
    connect(m_open, &QPushButton::clicked, this, &SearchPage::choose);
    connect(m_import, &QPushButton::clicked, this, &SearchPage::importRequested);
    connect(m_unlisted, &QPushButton::clicked, this,
            [this] { Q_EMIT unlistedRequested(m_text->text()); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &SearchPage::choose);
    SearchPage::retranslate();
}

QWidget *SearchPage::nextAction() const
{
    return m_text;
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    const int last = m_table->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
        m_table->selectRow(std::min(m_table->currentRow() + 1, last));
        return;
    case Qt::Key_Up:
        m_table->selectRow(std::max(m_table->currentRow() - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            choose();
        return;
    case Qt::Key_Escape:
        m_text->clear();
        return;
    case Qt::Key_F4:
        m_unlisted->click();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

void SearchPage::setImportPossible(bool possible)
{
    m_import->setVisible(possible);
}

void SearchPage::choose()
{
    // What stands in the field decides, not the list, which may still belong to an earlier text.
    const int row = m_table->currentRow();
    if (!m_text->text().trimmed().isEmpty())
        Q_EMIT hitChosen(row);
    else if (row >= 0 && m_state.text.trimmed().isEmpty())
        Q_EMIT unfinishedChosen(row);
}

void SearchPage::render(const SearchState &state)
{
    m_state = state;
    if (m_text->text() != state.text) {
        const QSignalBlocker blocker(m_text);
        m_text->setText(state.text);
    }
    fill();
    followNextAction();
}

void SearchPage::fill()
{
    m_table->clear();
    if (m_state.text.trimmed().isEmpty())
        fillUnfinished();
    else
        fillHits();
    if (m_table->rowCount() > 0)
        m_table->selectRow(0);
    m_open->setEnabled(m_table->rowCount() > 0);
    say();
}

void SearchPage::fillHits()
{
    m_table->setColumnCount(7);
    m_table->setHorizontalHeaderLabels({tr("No"), tr("NIK"), tr("Nama"), tr("Tanggal lahir"),
                                        tr("Alamat"), tr("Cocok"), tr("Keadaan")});
    m_table->setRowCount(static_cast<int>(m_state.hits.size()));
    int row = 0;
    for (const workflow::FoundResident &hit : m_state.hits) {
        const QStringList cells{QString::number(row + 1),
                                hit.nik.toString(),
                                hit.name,
                                hit.birthDate.toString(QStringLiteral("dd-MM-yyyy")),
                                hit.address,
                                text::matchText(hit.matches),
                                text::standingText(hit.recording, hit.known)};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        if (hit.recording) {
            QFont bold = m_table->font();
            bold.setBold(true);
            m_table->item(row, static_cast<int>(cells.size()) - 1)->setFont(bold);
        }
        ++row;
    }
    const int widths[] = {44, 186, 268, 118, 250, 238};
    for (int column = 0; column < 6; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (!m_state.searched)
        m_caption->setText(tr("Mencari ..."));
    else if (!m_state.complete)
        //: %1 of %2 residents are read
        m_caption->setText(tr("Daftar penduduk sedang dibaca (%1 dari %2). NIK lengkap sudah dapat "
                              "dicari.")
                               .arg(m_state.rowsRead)
                               .arg(m_state.rowsTotal));
    else
        m_caption->setText(tr("Ditemukan: %1").arg(m_state.hits.size()));
}

void SearchPage::fillUnfinished()
{
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels(
        {tr("No"), tr("Nomor rekaman"), tr("Nama"), tr("Perekam"), tr("Umur"), tr("Tahap")});
    m_table->setRowCount(static_cast<int>(m_state.unfinished.size()));
    int row = 0;
    int old = 0;
    for (const OpenRecording &recording : m_state.unfinished) {
        const store::EnrollmentOverview &each = recording.overview;
        //: %1 is a state such as "Sedang direkam", %2 how many of 12 captures are done
        QString stage = tr("%1, %2 dari 12")
                            .arg(text::stateLabel(each.state))
                            .arg(each.captured + each.excepted);
        if (!each.reason.isEmpty())
            //: %1 as "Sedang direkam, 4 dari 12", %2 why it was returned
            stage = tr("%1: %2").arg(stage, each.reason);
        const QStringList cells{QString::number(row + 1), each.number, each.name, each.recorder,
                                ageText(recording),       stage};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        if (recording.isOld()) {
            ++old;
            QFont bold = m_table->font();
            bold.setBold(true);
            m_table->item(row, ageColumn)->setFont(bold);
        }
        ++row;
    }
    const int widths[] = {48, 236, 330, 130, 120};
    for (int column = 0; column < 5; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (m_state.unfinished.empty())
        m_caption->setText(tr("Tidak ada rekaman yang belum selesai."));
    else if (old == 0)
        m_caption->setText(
            tr("Belum selesai, dapat dilanjutkan: %1").arg(m_state.unfinished.size()));
    else
        //: %1 how many recordings, %2 how many of them are old, %3 a number of days
        m_caption->setText(tr("Belum selesai, dapat dilanjutkan: %1, di antaranya %2 lebih dari "
                              "%3 hari (!)")
                               .arg(m_state.unfinished.size())
                               .arg(old)
                               .arg(daysUntilOld));
}

QString SearchPage::ageText(const OpenRecording &recording) const
{
    if (recording.days == 0)
        return tr("hari ini");
    if (recording.days == 1)
        return tr("kemarin");
    return recording.isOld() ? tr("! %1 hari").arg(recording.days)
                             : tr("%1 hari").arg(recording.days);
}

void SearchPage::say()
{
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.searched && m_state.complete && m_state.hits.empty()
             && !m_state.text.trimmed().isEmpty())
        message()->say(
            MessageBar::Kind::Attention,
            tr("Tidak ditemukan. Silakan coba NIK, nomor KK, atau sebagian nama. Bila memang tidak "
               "ada dalam daftar, tekan F4: tetap dapat direkam."));
    else
        message()->showNothing();
}

void SearchPage::retranslate()
{
    setHeading(tr("Cari penduduk"),
               tr("Ketik NIK atau bagiannya, nama, nomor KK, kelurahan, RT/RW, atau tanggal lahir. "
                  "Pilih dengan panah, lalu Enter."));
    m_text->setPlaceholderText(tr("contoh: muh yusuf 35 ilir, atau siti rt 5, atau 17-8-1990"));
    m_import->setText(tr("Impor daftar (F5)"));
    m_unlisted->setText(tr("Di luar daftar (F4)"));
    m_open->setText(tr("Pilih (Enter)"));
    fill();
}

} // namespace rekam::station
