// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/search_page.h"

#include "app/station/widgets/cell_delegate.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/row_table.h"
#include "app/text/item_text.h"
#include "app/text/match_spans.h"
#include "app/text/number_text.h"
#include "app/text/search_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace rekam::station {

namespace {

constexpr int ageColumn = 4;

/** Of the hits; they follow one another as on the page. */
enum HitColumn {
    NumberColumn,
    NikColumn,
    NameColumn,
    BirthColumn,
    AddressColumn,
    MatchColumn,
    StandingColumn
};

bool fitsBy(const workflow::FoundResident &hit, std::initializer_list<population::MatchKind> kinds)
{
    return std::any_of(hit.matches.begin(), hit.matches.end(), [kinds](const auto &match) {
        return std::find(kinds.begin(), kinds.end(), match.kind) != kinds.end();
    });
}

void makeBold(QTableWidgetItem *item)
{
    QFont bold = item->tableWidget()->font();
    bold.setBold(true);
    item->setFont(bold);
}

/** Where @p hit shows the @p words that were typed, in the fields by which it was found. */
void emphasize(QTableWidget *table, int row, const workflow::FoundResident &hit,
               const QStringList &words)
{
    using enum population::MatchKind;
    const auto mark = [&](HitColumn column, text::Fit fit) {
        QTableWidgetItem *item = table->item(row, column);
        const auto spans = text::matchSpans(item->text(), words, fit);
        if (!spans.empty())
            item->setData(CellDelegate::spansRole, QVariant::fromValue(spans));
    };
    if (fitsBy(hit, {Nik, NikPart}))
        mark(NikColumn, text::Fit::Anywhere);
    if (fitsBy(hit, {Name, NameAlike, NameBeginning, NameMistyped}))
        mark(NameColumn, text::Fit::Beginning);
    if (fitsBy(hit, {BirthDate}))
        mark(BirthColumn, text::Fit::Beginning);
    if (fitsBy(hit, {Place, PlaceMistyped}))
        mark(AddressColumn, text::Fit::Beginning);
}

} // namespace

SearchPage::SearchPage(QWidget *parent)
    : Page(parent)
    , m_text(new QLineEdit(this))
    , m_caption(plainLabel("caption", this))
    , m_table(new RowTable(this))
    , m_reason(new QLineEdit(this))
{
    backButton()->hide();
    m_cancel = addButton("plain"); // F8
    m_cancel->setFocusPolicy(Qt::NoFocus);
    m_import = addButton("plain", Qt::Key_F5);
    m_import->setFocusPolicy(Qt::NoFocus);
    m_import->hide();
    m_unlisted = addButton("plain"); // F4
    m_unlisted->setFocusPolicy(Qt::NoFocus);
    m_open = addButton("primary");
    setRole(m_text, "search");
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_table->verticalHeader()->setDefaultSectionSize(34); // looked through, not just read
    body()->addWidget(m_text);
    body()->addWidget(m_caption);
    body()->addWidget(m_table, 1);
    m_reason->setMaxLength(200);
    m_reason->hide();
    body()->addWidget(m_reason);
    connect(m_text, &QLineEdit::textChanged, this, &SearchPage::textChanged);
    connect(m_open, &QPushButton::clicked, this, &SearchPage::choose);
    connect(m_import, &QPushButton::clicked, this, &SearchPage::importRequested);
    connect(m_unlisted, &QPushButton::clicked, this,
            [this] { Q_EMIT unlistedRequested(m_text->text()); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &SearchPage::choose);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SearchPage::followRow);
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { Q_EMIT cancelRequested(m_table->currentRow()); });
    SearchPage::retranslate();
}

QWidget *SearchPage::nextAction() const
{
    return m_state.canceling ? m_reason : m_text;
}

void SearchPage::goBack()
{
    if (m_state.canceling)
        Q_EMIT cancelStopped();
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    if (m_state.canceling) {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && !event->isAutoRepeat())
            choose();
        else if (event->key() == Qt::Key_Escape)
            goBack();
        return; // the list stands still as long as one of it is asked about
    }
    switch (event->key()) {
    case Qt::Key_Down:
        m_table->move(1);
        return;
    case Qt::Key_Up:
        m_table->move(-1);
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
    case Qt::Key_F8:
        if (m_cancel->isVisible())
            m_cancel->click();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

void SearchPage::setImportPossible(bool possible)
{
    m_import->setVisible(possible);
}

void SearchPage::setCancelPossible(bool possible)
{
    m_cancelPossible = possible;
    followRow();
}

bool SearchPage::showsUnfinished() const
{
    return m_text->text().trimmed().isEmpty() && m_state.text.trimmed().isEmpty();
}

void SearchPage::followRow()
{
    const int row = m_table->currentRow();
    const bool open = row >= 0 && row < static_cast<int>(m_state.unfinished.size());
    m_cancel->setVisible(m_cancelPossible && showsUnfinished() && open && !m_state.canceling);
    if (!m_state.canceling)
        m_open->setEnabled(showsUnfinished() ? open : m_table->rowCount() > 0);
}

void SearchPage::choose()
{
    if (m_state.canceling) {
        Q_EMIT reasonGiven(m_reason->text());
        return;
    }
    // What stands in the field decides, not the list, which may still belong to an earlier text.
    const int row = m_table->currentRow();
    if (!m_text->text().trimmed().isEmpty())
        Q_EMIT hitChosen(row);
    else if (row >= 0 && m_state.text.trimmed().isEmpty())
        Q_EMIT unfinishedChosen(row);
}

void SearchPage::render(const SearchState &state)
{
    if (state.canceling != m_state.canceling)
        m_reason->clear();
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
    int row = 0;
    for (std::size_t i = 0; m_state.canceling && i < m_state.unfinished.size(); ++i) {
        if (m_state.unfinished[i].overview.id == *m_state.canceling)
            row = static_cast<int>(i);
    }
    if (m_table->rowCount() > 0)
        m_table->selectRow(row);
    const bool canceling = m_state.canceling.has_value();
    m_reason->setVisible(canceling);
    m_reason->setEnabled(!m_state.busy);
    m_text->setEnabled(!canceling);
    m_table->setEnabled(!canceling);
    m_unlisted->setVisible(!canceling);
    m_import->setEnabled(!canceling);
    backButton()->setVisible(canceling);
    m_open->setText(canceling ? tr("Batalkan rekaman ini (Enter)") : tr("Pilih (Enter)"));
    m_open->setEnabled(!m_state.busy);
    followRow();
    say();
}

void SearchPage::fillHits()
{
    m_table->setColumns({tr("No"), tr("NIK"), tr("Nama"), tr("Tanggal lahir"), tr("Alamat"),
                         tr("Cocok"), tr("Keadaan")},
                        {42, 170, 272, 112, 0, 198, 206}, AddressColumn);
    std::vector<QStringList> rows;
    for (const workflow::FoundResident &hit : m_state.hits)
        rows.push_back({QString::number(rows.size() + 1), hit.nik.toString(), hit.name,
                        hit.birthDate.toString(QStringLiteral("dd-MM-yyyy")), hit.address,
                        text::matchText(hit.matches),
                        text::standingText(hit.recording, hit.known, hit.eligibility)});
    m_table->setRows(rows);
    const QStringList words = text::typedWords(m_state.text);
    int row = 0;
    for (const workflow::FoundResident &hit : m_state.hits) {
        emphasize(m_table, row, hit, words);
        if (hit.recording)
            makeBold(m_table->item(row, StandingColumn));
        ++row;
    }
    if (!m_state.searched)
        m_caption->setText(tr("Mencari ..."));
    else if (!m_state.complete)
        //: %1 of %2 residents are read
        m_caption->setText(
            tr("Daftar penduduk sedang dibaca (%1 dari %2). NIK lengkap sudah dapat "
               "dicari.")
                .arg(text::counted(m_state.rowsRead), text::counted(m_state.rowsTotal)));
    else if (m_state.more)
        //: %1 is how many hits are shown
        m_caption->setText(tr("%1 teratas; masih ada lagi, persempit pencarian")
                               .arg(text::counted(static_cast<qint64>(m_state.hits.size()))));
    else
        m_caption->setText(tr("Ditemukan: %1").arg(m_state.hits.size()));
}

void SearchPage::fillUnfinished()
{
    m_table->setColumns(
        {tr("No"), tr("Nomor rekaman"), tr("Nama"), tr("Perekam"), tr("Umur"), tr("Tahap")},
        {48, 236, 330, 130, 120});
    std::vector<QStringList> rows;
    for (const OpenRecording &recording : m_state.unfinished) {
        const store::EnrollmentOverview &each = recording.overview;
        //: %1 is a state such as "Sedang direkam", %2 how many of 12 captures are done
        QString stage = tr("%1, %2 dari 12")
                            .arg(text::stateLabel(each.state))
                            .arg(each.captured + each.excepted);
        if (!each.reason.isEmpty())
            //: %1 as "Sedang direkam, 4 dari 12", %2 why it was returned
            stage = tr("%1: %2").arg(stage, each.reason);
        rows.push_back({QString::number(rows.size() + 1), each.number, each.name, each.recorder,
                        ageText(recording), stage});
    }
    for (const OpenRecording &recording : m_state.canceled) {
        const store::EnrollmentOverview &each = recording.overview;
        rows.push_back({QString::number(rows.size() + 1), each.number, each.initials, each.recorder,
                        ageText(recording),
                        //: %1 as "Dibatalkan", %2 why
                        tr("%1: %2").arg(text::stateLabel(each.state), each.reason)});
    }
    m_table->setRows(rows);
    int row = 0;
    int old = 0;
    for (const OpenRecording &recording : m_state.unfinished) {
        if (recording.isOld()) {
            ++old;
            makeBold(m_table->item(row, ageColumn));
        }
        ++row;
    }
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
    else if (m_state.canceling)
        message()->say(MessageBar::Kind::Attention,
                       tr("Silakan tulis alasan pembatalan, lalu Enter. Foto, tanda tangan, dan "
                          "sidik jari rekaman ini dihapus; Escape membiarkannya."));
    else if (!m_state.lastCanceled.isEmpty() && showsUnfinished())
        //: %1 is the number of a recording
        message()->say(MessageBar::Kind::Good,
                       tr("%1 sudah dibatalkan dan isinya dihapus.").arg(m_state.lastCanceled));
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
    m_cancel->setText(tr("Batalkan rekaman (F8)"));
    m_reason->setPlaceholderText(tr("Alasan pembatalan"));
    backButton()->setText(tr("Tidak jadi (Esc)"));
    fill();
}

} // namespace rekam::station
