// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/correction_strip.h"

#include "app/station/widgets/choice_box.h"
#include "app/station/widgets/labels.h"
#include "app/text/person_text.h"
#include "app/text/resident_text.h"
#include "core/population/resident_texts.h"

#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace rekam::station {

using population::Column;

CorrectionStrip::CorrectionStrip(QWidget *parent)
    : QFrame(parent)
    , m_fieldLabel(plainLabel("caption", this))
    , m_field(new ChoiceBox(this))
    , m_afterLabel(plainLabel("caption", this))
    , m_after(new QStackedWidget(this))
    , m_line(new QLineEdit(m_after))
    , m_words(new ChoiceBox(m_after))
    , m_basisLabel(plainLabel("caption", this))
    , m_basis(new ChoiceBox(this))
    , m_noteLabel(plainLabel("caption", this))
    , m_note(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
{
    setRole(this, "panel");
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_field, m_line, m_words, m_basis, m_note})
        setRole(field, "form");
    m_line->setMaxLength(120);
    m_note->setMaxLength(200);
    m_after->addWidget(m_line);
    m_after->addWidget(m_words);
    for (QPushButton *button : {m_add, m_withdraw}) {
        setRole(button, "small");
        button->setFocusPolicy(Qt::NoFocus); // Enter and Shift+Delete
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    const auto place = [grid](QLabel *label, QWidget *field, int column, int stretch) {
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column, stretch);
    };
    place(m_fieldLabel, m_field, 0, 3);
    place(m_afterLabel, m_after, 1, 5);
    place(m_basisLabel, m_basis, 2, 4);
    place(m_noteLabel, m_note, 3, 4);
    grid->addWidget(m_add, 1, 4);
    grid->addWidget(m_withdraw, 1, 5);
    connect(m_field, &ChoiceBox::wordChanged, this, &CorrectionStrip::fieldChosen);
    connect(m_add, &QPushButton::clicked, this, &CorrectionStrip::submit);
    connect(m_withdraw, &QPushButton::clicked, this, &CorrectionStrip::withdraw);
    retranslate();
}

QWidget *CorrectionStrip::firstField() const
{
    return m_state.disputesBirthDate() ? m_after->currentWidget() : m_field;
}

std::optional<Column> CorrectionStrip::chosen() const
{
    for (const Column column : enrollment::correctableFields()) {
        if (text::fieldLabel(column) == m_field->word())
            return column;
    }
    return {};
}

std::optional<enrollment::CorrectionRequest> CorrectionStrip::presentRequest() const
{
    const auto column = chosen();
    for (const enrollment::CorrectionRequest &each : m_state.corrections()) {
        if (each.field == column)
            return each;
    }
    return {};
}

void CorrectionStrip::offerFields()
{
    std::vector<Choice> fields;
    for (const Column column : enrollment::correctableFields()) {
        // Before there is a recording the birth date alone can be disputed.
        if (!m_state.disputesBirthDate() || column == Column::TGL_LHR)
            fields.push_back({QString::number(fields.size() + 1), text::fieldLabel(column)});
    }
    m_field->setWord({});
    m_field->setChoices(std::move(fields));
    if (m_state.disputesBirthDate())
        m_field->setWord(text::fieldLabel(Column::TGL_LHR));
}

void CorrectionStrip::fieldChosen()
{
    const auto column = chosen();
    const auto request = presentRequest();
    m_withdraw->setEnabled(request.has_value());
    if (column == m_shown)
        return;
    m_shown = column;
    std::vector<Choice> words;
    const auto *list = column && m_state.reference
        ? population::codeListOf(m_state.reference->codes, *column)
        : nullptr;
    if (list) {
        for (const population::CodeWord &word : list->words())
            words.push_back({QString::number(word.code), word.word, text::gloss(word)});
    }
    m_after->setCurrentIndex(list ? 1 : 0);
    m_words->setWord({});
    m_words->setChoices(std::move(words));
    m_words->setWord(request ? request->after : QString());
    m_line->setText(request ? request->after : QString());
    m_note->setText(request ? request->note : QString());
    if (request)
        m_basis->setWord(text::documentLabel(request->basis));
}

void CorrectionStrip::stepOn()
{
    const QWidget *focus = QApplication::focusWidget();
    const auto isAt = [focus](const QWidget *field) {
        return focus == field || (focus && field->isAncestorOf(focus));
    };
    if (isAt(m_field) && chosen()) {
        fieldChosen();
        m_after->currentWidget()->setFocus(Qt::TabFocusReason);
    } else if (isAt(m_after)) {
        m_basis->setFocus(Qt::TabFocusReason);
    } else if (isAt(m_basis)) {
        m_note->setFocus(Qt::TabFocusReason);
    } else if (isAt(m_note)) {
        submit();
    }
}

void CorrectionStrip::submit()
{
    const auto column = chosen();
    if (!column || m_state.busy) {
        m_field->setFocus(Qt::TabFocusReason);
        return;
    }
    enrollment::CorrectionRequest request;
    request.field = *column;
    request.after = m_after->currentIndex() == 1 ? m_words->word() : m_line->text();
    request.note = m_note->text();
    const auto papers = enrollment::allDocuments();
    const auto paper = std::find_if(papers.begin(), papers.end(), [this](auto each) {
        return text::documentLabel(each) == m_basis->word();
    });
    if (paper == papers.end()) {
        m_basis->setFocus(Qt::TabFocusReason);
        return;
    }
    request.basis = *paper;
    Q_EMIT requested(request);
}

void CorrectionStrip::withdraw()
{
    const auto column = chosen();
    if (column && presentRequest() && !m_state.busy)
        Q_EMIT withdrawn(*column);
}

void CorrectionStrip::render(const BiodataState &state)
{
    const bool done = state.corrections() != m_state.corrections();
    const bool opens
        = state.panel == BiodataPanel::Corrections && m_state.panel != BiodataPanel::Corrections;
    m_state = state;
    if (done || opens) { // ready for the next one
        offerFields();
        m_line->clear();
        m_note->clear();
        m_basis->setWord({});
        m_shown.reset();
        fieldChosen();
        if (done && isVisible())
            firstField()->setFocus(Qt::TabFocusReason);
    }
    m_add->setEnabled(!state.busy);
    m_withdraw->setEnabled(!state.busy && presentRequest().has_value());
}

void CorrectionStrip::retranslate()
{
    m_fieldLabel->setText(tr("Yang diperbaiki"));
    m_afterLabel->setText(tr("Menjadi"));
    m_basisLabel->setText(tr("Dasar perubahan"));
    m_noteLabel->setText(tr("Nomor dokumen, keterangan"));
    m_add->setText(tr("Catat (Enter)"));
    m_withdraw->setText(tr("Tarik (Shift+Del)"));
    offerFields();
    std::vector<Choice> papers;
    for (const enrollment::DocumentSeen document : enrollment::allDocuments())
        papers.push_back({QString::number(papers.size() + 1), text::documentLabel(document)});
    m_basis->setWord({});
    m_basis->setChoices(std::move(papers));
    m_shown.reset();
}

} // namespace rekam::station
