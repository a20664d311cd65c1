// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/biodata_page.h"

#include "app/station/widgets/correction_strip.h"
#include "app/station/widgets/elided_label.h"
#include "app/station/widgets/grounds_form.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/record_notes.h"
#include "app/text/person_text.h"
#include "app/text/population_text.h"
#include "app/text/resident_text.h"
#include "core/population/resident_texts.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace rekam::station {

using population::Column;

namespace {

/** What is read aloud, in the order of the card; the last of two stands on the same line. */
struct Line
{
    Column column;
    std::optional<Column> second = std::nullopt;
};

constexpr std::array lines{Line{Column::TMPT_LHR, Column::TGL_LHR},
                           Line{Column::JENIS_KLMIN, Column::GOL_DRH},
                           Line{Column::AGAMA},
                           Line{Column::STAT_KWN},
                           Line{Column::JENIS_PKRJN},
                           Line{Column::KWRGNGRN},
                           Line{Column::ALAMAT},
                           Line{Column::NO_RT, Column::NO_RW},
                           Line{Column::KEL_NAME},
                           Line{Column::KEC_NAME},
                           Line{Column::KAB_NAME},
                           Line{Column::NO_KK}};

/** "1671 0441 0203 9001": groups of four are easier to read aloud. */
QString grouped(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += u' ';
        text += digits[i];
    }
    return text;
}

bool isOnCard(Column column)
{
    return column == Column::NAMA_LGKP
        || std::any_of(lines.begin(), lines.end(), [column](const Line &line) {
               return line.column == column || line.second == column;
           });
}

} // namespace

BiodataPage::BiodataPage(QWidget *parent)
    : Page(parent)
    , m_name(new ElidedLabel("residentName", 2, this))
    , m_nik(plainLabel("residentNik", this))
    , m_below(new QStackedWidget(this))
    , m_grounds(new GroundsForm(m_below))
    , m_notes(new RecordNotes(this))
    , m_corrections(new CorrectionStrip(this))
{
    m_papers = addButton("plain", Qt::Key_D);
    m_correct = addButton("plain", Qt::Key_P);
    m_confirm = addButton("primary");
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 5, 24, 5); // a long name takes two lines
    column->setSpacing(1);
    auto *who = new QHBoxLayout; // in one line: the longest biodata need the room below
    who->setSpacing(20);
    who->addWidget(m_name, 1);
    who->addWidget(m_nik, 0, Qt::AlignTop);
    column->addLayout(who);
    column->addSpacing(2);
    m_below->addWidget(makeFields());
    m_below->addWidget(m_grounds);
    column->addWidget(m_below, 1);
    m_notes->setMostLines(2);
    body()->setSpacing(6);
    body()->addWidget(card, 1);
    body()->addWidget(m_notes);
    body()->addWidget(m_corrections);
    connect(m_confirm, &QPushButton::clicked, this, &BiodataPage::confirmRequested);
    connect(m_papers, &QPushButton::clicked, this, &BiodataPage::groundsRequested);
    connect(m_correct, &QPushButton::clicked, this, &BiodataPage::correctionsRequested);
    BiodataPage::retranslate();
}

QWidget *BiodataPage::makeFields()
{
    auto *fields = new QWidget(m_below);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(1);
    constexpr int rows = static_cast<int>(lines.size()) / 2;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const Field field{plainLabel("fieldName", fields),
                          new ElidedLabel("fieldValue", 4, fields)};
        grid->addWidget(field.label, i % rows, i / rows * 2, Qt::AlignTop);
        grid->addWidget(field.value, i % rows, i / rows * 2 + 1, Qt::AlignTop);
        m_fields.push_back(field);
    }
    grid->setColumnMinimumWidth(0, 140);
    grid->setColumnMinimumWidth(2, 120);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(rows, 1);
    return fields;
}

QWidget *BiodataPage::nextAction() const
{
    switch (m_state.panel) {
    case BiodataPanel::Grounds: {
        QWidget *wanted = m_grounds->fieldOf(m_state.wrongPart);
        return wanted ? wanted : m_grounds->firstField();
    }
    case BiodataPanel::Corrections:
        return m_corrections->firstField();
    case BiodataPanel::None:
        break;
    }
    return m_confirm;
}

void BiodataPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    if (m_state.panel == BiodataPanel::Corrections) {
        if (enter) {
            m_corrections->stepOn();
            return;
        }
        if (event->key() == Qt::Key_Delete && (event->modifiers() & Qt::ShiftModifier)) {
            m_corrections->withdraw();
            return;
        }
    }
    if (m_state.panel == BiodataPanel::Grounds && enter) {
        QWidget *following = event->modifiers() & Qt::ControlModifier
            ? nullptr
            : m_grounds->after(QApplication::focusWidget());
        if (following)
            following->setFocus(Qt::TabFocusReason);
        else
            m_confirm->click();
        return;
    }
    Page::keyPressEvent(event);
}

void BiodataPage::render(const BiodataState &state)
{
    const bool moves = state.panel != m_state.panel || (state.error && !m_state.error);
    m_state = state;
    fill();
    if (moves && isVisibleTo(window()))
        focusNextAction();
    else
        followNextAction();
}

QString BiodataPage::shown(Column column, bool &corrected) const
{
    const population::Resident &resident = m_state.person->resident;
    QString text = m_state.reference ? text::residentText(resident, column, *m_state.reference)
                                     : population::residentText(resident, column);
    if (column == Column::NO_KK)
        text = grouped(text);
    for (const enrollment::CorrectionRequest &request : m_state.corrections()) {
        if (request.field != column)
            continue;
        corrected = true;
        return QStringLiteral("%1 → %2").arg(text.isEmpty() ? QStringLiteral("-") : text,
                                             request.after);
    }
    return text;
}

QStringList BiodataPage::remarks() const
{
    QStringList sentences;
    if (!m_state.person)
        return sentences;
    if (m_state.person->open) {
        enrollment::Enrollment record = *m_state.person->open;
        record.grounds.warnings.clear(); // in the message below
        std::erase_if(record.corrections,
                      [](const auto &request) { return isOnCard(request.field); });
        sentences += text::groundsLines(record);
    }
    for (const population::Advice &advice : m_state.person->advice)
        sentences += text::adviceSentence(advice);
    return sentences;
}

void BiodataPage::fill()
{
    say();
    fillFields();
    m_below->setCurrentIndex(m_state.panel == BiodataPanel::Grounds ? 1 : 0);
    for (int i = 0; i < m_below->count(); ++i) { // the one that is not seen takes no room
        const auto policy
            = i == m_below->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_below->widget(i)->setSizePolicy(policy, policy);
    }
    QStringList warnings;
    if (m_state.person) {
        for (const enrollment::Warning warning : m_state.person->warnings)
            warnings += text::warningLabel(warning);
    }
    m_grounds->render(m_state.grounds, warnings);
    // Hidden before the strip appears: showing lays the page out at once, with both.
    m_notes->say(m_state.panel == BiodataPanel::None ? remarks() : QStringList());
    m_corrections->render(m_state);
    m_corrections->setVisible(m_state.panel == BiodataPanel::Corrections);
    const bool ready = m_state.person && !m_state.busy;
    m_confirm->setEnabled(ready);
    m_papers->setEnabled(ready);
    m_papers->setVisible(m_state.panel == BiodataPanel::None);
    m_correct->setEnabled(ready);
    m_correct->setVisible(m_state.panel == BiodataPanel::None);
    m_correct->setText(m_state.isDeclared() ? tr("Ubah isian (P)") : tr("Perbaikan (P)"));
    if (m_state.panel == BiodataPanel::None && m_state.needsReason())
        m_confirm->setText(tr("Tulis alasan (Enter)"));
    else if (m_state.person && m_state.person->open)
        m_confirm->setText(tr("Sesuai, lanjut merekam (Enter)"));
    else
        m_confirm->setText(tr("Sesuai, mulai merekam (Enter)"));
}

void BiodataPage::fillFields()
{
    if (!m_state.person) {
        m_name->clear();
        m_nik->clear();
        for (const Field &field : m_fields)
            field.value->clear();
        return;
    }
    bool renamed = false;
    m_name->setText(shown(Column::NAMA_LGKP, renamed));
    m_nik->setText(tr("NIK %1").arg(grouped(m_state.person->resident.nik.toString())));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool corrected = false;
        QString value = shown(lines[i].column, corrected);
        if (lines[i].second) {
            const QString second = shown(*lines[i].second, corrected);
            const bool both = !value.isEmpty() && !second.isEmpty();
            const QString between
                = lines[i].column == Column::NO_RT ? QStringLiteral("/") : QStringLiteral(", ");
            value = both ? value + between + second : value + second;
        }
        m_fields[i].value->setText(value.isEmpty() ? QStringLiteral("-") : value);
        setRole(m_fields[i].value, corrected ? "fieldCorrected" : "fieldValue");
    }
}

void BiodataPage::say()
{
    using Kind = MessageBar::Kind;
    using population::EligibilityReason;
    if (m_state.error) {
        message()->showError(*m_state.error);
        return;
    }
    if (m_state.panel == BiodataPanel::Corrections && m_state.disputesBirthDate()
        && m_state.person->disputed && !m_state.person->eligibility.mayRecord()) {
        message()->say(Kind::Attention, text::eligibilitySentence(m_state.person->eligibility));
        return;
    }
    if (m_state.panel == BiodataPanel::Corrections && m_state.disputesBirthDate()) {
        message()->say(Kind::Information,
                       tr("Tulis tanggal lahir menurut dokumen (akta kelahiran, KK, ijazah). "
                          "Sesudah itu alasannya; supervisor memeriksa."));
        return;
    }
    if (m_state.panel == BiodataPanel::Corrections) {
        message()->say(Kind::Information,
                       tr("Isian tetap menurut SIAK; permintaan (F-1.06) ikut dikirim bersama "
                          "rekaman. Escape bila sudah selesai."));
        return;
    }
    if (m_state.panel == BiodataPanel::Grounds) {
        message()->say(Kind::Information,
                       tr("Enter ke isian berikutnya, spasi menandai dokumen, Ctrl+Enter langsung "
                          "mulai, Escape kembali ke biodata."));
        return;
    }
    const bool usual
        = !m_state.person || m_state.person->eligibility.reason == EligibilityReason::MustHaveCard;
    if (usual)
        message()->say(Kind::Information,
                       tr("Bila ada yang tidak sesuai, catat sebagai permintaan perbaikan (P) "
                          "dengan dokumen pendukung; perekaman tetap berjalan."));
    else
        message()->say(Kind::Attention, text::eligibilitySentence(m_state.person->eligibility));
}

void BiodataPage::retranslate()
{
    setHeading(tr("Pastikan biodata"),
               tr("Mohon bacakan dengan jelas. Penduduk memastikan setiap baris."));
    m_papers->setText(tr("Dokumen (D)"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        m_fields[i].label->setText(
            line.column == Column::TMPT_LHR          ? tr("Tempat, tgl lahir")
                : line.column == Column::JENIS_KLMIN ? tr("Kelamin, gol. darah")
                : line.column == Column::NO_RT       ? tr("RT/RW")
                                                     : text::fieldLabel(line.column));
    }
    m_grounds->retranslate();
    m_corrections->retranslate();
    fill();
}

} // namespace rekam::station
