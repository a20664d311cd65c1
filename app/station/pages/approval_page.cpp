// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"

#include "app/station/widgets/capture_sheet.h"
#include "app/station/widgets/elided_label.h"
#include "app/station/widgets/exception_list.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/record_notes.h"
#include "app/station/widgets/row_table.h"
#include "app/text/person_text.h"
#include "app/text/population_text.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace rekam::station {

ApprovalPage::ApprovalPage(QWidget *parent)
    : Page(parent)
    , m_count(plainLabel("caption", this))
    , m_table(new RowTable(this))
    , m_notes(new RecordNotes(this))
    , m_name(new ElidedLabel("summary", 2, this))
    , m_nik(plainLabel("summary", this))
    , m_facts(wrappedLabel("hint", this))
    , m_exceptions(new ExceptionList(this))
    , m_sheet(new CaptureSheet(this))
    , m_reason(new QLineEdit(this))
{
    m_return = addButton("plain", Qt::Key_K);
    m_approve = addButton("primary");
    m_table->setLeastRows(2); // what there is to know of one recording may be much
    m_table->setFixedWidth(420);
    m_notes->setFixedWidth(420);
    m_notes->setMostLines(8); // the pictures need the room beside, exceptions are said here
    m_reason->setMaxLength(200);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_count);
    left->addWidget(m_table, 1);
    left->addWidget(m_notes);
    row->addLayout(left);
    row->addWidget(makeDetail(), 1);
    body()->addLayout(row, 1);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int current, int, int previous, int) {
                if (current != previous && current >= 0)
                    Q_EMIT rowSelected(current);
            });
    connect(m_approve, &QPushButton::clicked, this, &ApprovalPage::primary);
    connect(m_return, &QPushButton::clicked, this, &ApprovalPage::returnRequested);
    ApprovalPage::retranslate();
}

QWidget *ApprovalPage::makeDetail()
{
    auto *panel = new QFrame(this);
    setRole(panel, "panel");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    auto *who = new QHBoxLayout;
    who->setSpacing(20);
    who->addWidget(m_name, 1);
    who->addWidget(m_nik, 0, Qt::AlignTop);
    column->addLayout(who);
    column->addWidget(m_facts);
    column->addWidget(m_exceptions);
    column->addWidget(m_sheet, 1);
    column->addWidget(m_reason);
    return panel;
}

void ApprovalPage::setBackPossible(bool possible)
{
    backButton()->setVisible(possible);
}

QWidget *ApprovalPage::nextAction() const
{
    return m_state.returning ? static_cast<QWidget *>(m_reason) : m_approve;
}

void ApprovalPage::goBack()
{
    if (m_state.returning)
        Q_EMIT returnCanceled();
    else
        Q_EMIT backRequested();
}

void ApprovalPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_state.returning && enter && !event->isAutoRepeat()) {
        primary();
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        m_notes->turn(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    }
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int row = m_table->currentRow() + step;
    if (step != 0 && !m_state.returning && row >= 0 && row < m_table->rowCount()) {
        m_table->selectRow(row);
        return;
    }
    Page::keyPressEvent(event);
}

void ApprovalPage::primary()
{
    if (m_state.returning)
        Q_EMIT reasonGiven(m_reason->text());
    else
        Q_EMIT approveRequested();
}

void ApprovalPage::render(const ApprovalState &state)
{
    if (state.returning && !m_state.returning)
        m_reason->clear();
    m_state = state;
    fill();
    followNextAction();
}

void ApprovalPage::fill()
{
    fillRows();
    m_sheet->present(m_state.enrollment, m_state.pictures);
    // One of the three at a time: the pictures need the room.
    const bool excepted = m_state.enrollment && !m_state.enrollment->exceptions.empty();
    if (m_state.returning)
        m_exceptions->hide();
    else
        m_exceptions->present(m_state.enrollment);
    m_facts->setVisible(!m_state.returning && !excepted);
    QStringList advice;
    for (const population::Advice &each : m_state.advice)
        advice += text::adviceSentence(each);
    m_notes->present(m_state.enrollment, advice,
                     ExceptionList::lines(m_state.enrollment, m_state.handPhotoAsked));
    m_name->clear();
    m_nik->clear();
    m_facts->clear();
    if (m_state.enrollment) {
        const enrollment::Enrollment &e = *m_state.enrollment;
        m_name->setText(e.resident.name);
        m_nik->setText(QStringLiteral("NIK %1").arg(e.resident.nik.toString()));
        const QString born = e.resident.birthDate.toString(QStringLiteral("dd-MM-yyyy"));
        //: %1 is a date, %2 an account name, %3 date and time
        m_facts->setText(
            tr("Lahir %1   ·   direkam oleh %2   ·   %3")
                .arg(born, e.recorder,
                     e.updatedAt.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH.mm"))));
    }
    const bool complete
        = m_state.enrollment && m_state.pictures.size() == m_state.enrollment->items.size();
    m_reason->setVisible(m_state.returning);
    m_approve->setEnabled(complete && !m_state.busy);
    m_return->setVisible(!m_state.returning);
    m_return->setEnabled(m_state.enrollment && !m_state.busy);
    backButton()->setText(m_state.returning ? tr("Batal (Esc)") : tr("Ke perekaman (Esc)"));
    const bool confirms
        = m_state.enrollment && !enrollment::unconfirmedExceptions(*m_state.enrollment).empty();
    m_approve->setText(m_state.returning ? tr("Kembalikan ke perekam (Enter)")
                           : confirms    ? tr("Setujui dan tegaskan (Enter)")
                                         : tr("Setujui (Enter)"));
    say();
}

void ApprovalPage::fillRows()
{
    const QSignalBlocker blocker(m_table);
    std::vector<QStringList> rows;
    for (const store::EnrollmentOverview &each : m_state.rows)
        rows.push_back({QString(), each.number, each.name});
    m_table->setRows(rows);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const store::EnrollmentOverview &each = m_state.rows[static_cast<std::size_t>(row)];
        const QString remark = text::marksText(each.marks, each.excepted > 0);
        if (!remark.isEmpty())
            m_table->markRow(row, remark);
    }
    if (m_state.selected >= 0)
        m_table->selectRow(m_state.selected);
    m_count->setText(tr("Menunggu persetujuan: %1").arg(m_state.rows.size()));
}

void ApprovalPage::say()
{
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.returning)
        message()->say(
            MessageBar::Kind::Information,
            tr("Silakan tulis apa yang perlu dilengkapi, lalu Enter. Escape membatalkan."));
    else if (!m_state.lastNumber.isEmpty())
        //: %1 is the number of a recording
        message()->say(MessageBar::Kind::Good, tr("%1 sudah diproses.").arg(m_state.lastNumber));
    else if (m_state.rows.empty() && !m_state.busy)
        message()->say(MessageBar::Kind::Good, tr("Tidak ada yang menunggu."));
    else
        message()->say(
            MessageBar::Kind::Information,
            tr("Setelah disetujui, rekaman disegel dan hanya dapat dibuka oleh wilayah."));
}

void ApprovalPage::retranslate()
{
    setHeading(tr("Persetujuan supervisor"),
               tr("Mohon lihat foto, tanda tangan, dan sepuluh jari sebelum menyetujui."));
    m_table->setColumns({QString(), tr("Nomor rekaman"), tr("Nama")}, {30, 222});
    m_reason->setPlaceholderText(tr("Alasan pengembalian"));
    m_return->setText(tr("Kembalikan (K)"));
    fill();
}

} // namespace rekam::station
