// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/declare_page.h"

#include "app/station/widgets/biodata_form.h"
#include "app/station/widgets/grounds_form.h"
#include "app/text/error_text.h"
#include "app/text/person_text.h"
#include "app/text/population_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace rekam::station {

DeclarePage::DeclarePage(QWidget *parent)
    : Page(parent)
    , m_steps(new QStackedWidget(this))
    , m_form(new BiodataForm(m_steps))
    , m_grounds(new GroundsForm(m_steps))
{
    m_refer = addButton("plain");
    m_refer->setFocusPolicy(Qt::NoFocus); // F8; the Tab key stays in the form
    m_next = addButton("primary");
    m_steps->addWidget(m_form);
    m_steps->addWidget(m_grounds);
    body()->addWidget(m_steps, 1);
    connect(m_next, &QPushButton::clicked, this, &DeclarePage::nextRequested);
    connect(m_refer, &QPushButton::clicked, this, &DeclarePage::referRequested);
    connect(m_form, &BiodataForm::focusMoved, this, &DeclarePage::say);
    DeclarePage::retranslate();
}

QWidget *DeclarePage::nextAction() const
{
    if (m_state.step == DeclareStep::Grounds) {
        QWidget *field = m_grounds->fieldOf(m_state.wrongPart);
        return field && field->isVisibleTo(this) ? field : m_grounds->firstField();
    }
    return m_form->fieldOf(m_state.wrongPart);
}

void DeclarePage::stepOn()
{
    QWidget *focus = QApplication::focusWidget();
    QWidget *following
        = m_state.step == DeclareStep::Biodata ? m_form->after(focus) : m_grounds->after(focus);
    if (following)
        following->setFocus(Qt::TabFocusReason);
    else if (m_next->isEnabled())
        m_next->click();
}

void DeclarePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->isAutoRepeat()) {
        event->accept();
    } else if (enter && (event->modifiers() & Qt::ControlModifier) && m_next->isEnabled()) {
        m_next->click();
    } else if (enter) {
        stepOn();
    } else if (event->key() == Qt::Key_F8) {
        m_refer->click();
    } else {
        Page::keyPressEvent(event);
    }
}

void DeclarePage::render(const DeclareState &state)
{
    const bool moves = state.step != m_state.step || (state.error && !m_state.error);
    m_state = state;
    fill();
    if (moves && isVisibleTo(window()))
        focusNextAction();
    else
        followNextAction();
}

QStringList DeclarePage::warningSentences() const
{
    QStringList sentences;
    if (m_state.view) {
        for (const enrollment::Warning warning : m_state.view->warnings)
            sentences += text::warningLabel(warning);
    }
    return sentences;
}

void DeclarePage::fill()
{
    m_steps->setCurrentIndex(m_state.step == DeclareStep::Biodata ? 0 : 1);
    m_form->render(m_state);
    m_grounds->render(m_state.grounds, warningSentences());
    m_next->setEnabled(!m_state.busy);
    m_refer->setVisible(m_state.step == DeclareStep::Biodata && !m_state.mending);
    m_next->setText(m_state.step == DeclareStep::Biodata ? tr("Lanjut (Ctrl+Enter)")
                        : m_state.mending                ? tr("Simpan (Ctrl+Enter)")
                                                         : tr("Catat dan lanjut (Ctrl+Enter)"));
    say();
}

void DeclarePage::say()
{
    using Kind = MessageBar::Kind;
    if (m_state.error) {
        message()->showError(*m_state.error);
        return;
    }
    if (m_state.referring) {
        message()->say(Kind::Attention,
                       tr("Silakan arahkan ke pendaftaran penduduk (formulir F-1.01) di kecamatan "
                          "atau Dinas Dukcapil dengan KK atau surat pengantar lahir; gratis. "
                          "Setelah NIK terbit, rekam di sini."));
        return;
    }
    const QString remark = m_form->remarkOfFocused();
    if (!remark.isEmpty()) {
        message()->say(m_form->focusedIsWrong() ? Kind::Failure : Kind::Attention, remark);
        return;
    }
    QStringList sentences = warningSentences();
    if (m_state.view
        && m_state.view->eligibility.reason != population::EligibilityReason::MustHaveCard)
        sentences = {text::eligibilitySentence(m_state.view->eligibility)};
    if (!sentences.isEmpty() && m_state.step == DeclareStep::Biodata)
        message()->say(Kind::Attention, sentences.join(u' '));
    else
        message()->say(Kind::Information,
                       tr("Isian wajib: NIK dan nama. Kode atau kata sama-sama dapat diketik; "
                          "Enter ke isian berikutnya. Supervisor melihat bahwa data ini di luar "
                          "daftar."));
}

void DeclarePage::retranslate()
{
    setHeading(tr("Penduduk di luar daftar"),
               tr("Isi menurut Kartu Keluarga, lalu bacakan kembali. Isian tetap ada bila Anda "
                  "kembali ke pencarian."));
    m_refer->setText(tr("Belum punya NIK (F8)"));
    m_form->retranslate();
    m_grounds->retranslate();
    fill();
}

} // namespace rekam::station
