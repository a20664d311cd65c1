// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/review_page.h"

#include "app/station/widgets/capture_sheet.h"
#include "app/station/widgets/confirm_panel.h"
#include "app/station/widgets/elided_label.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/record_notes.h"
#include "app/text/exception_text.h"
#include "app/text/item_text.h"

#include <QKeyEvent>

namespace rekam::station {

ReviewPage::ReviewPage(QWidget *parent)
    : Page(parent)
    , m_name(new ElidedLabel("summary", 2, this))
    , m_numbers(plainLabel("summary", this))
    , m_chip(wrappedLabel("hint", this))
    , m_notes(new RecordNotes(this))
    , m_sheet(new CaptureSheet(this))
    , m_confirm(new ConfirmPanel(this))
{
    m_biodata = addButton("plain", Qt::Key_B);
    m_portrait = addButton("plain", Qt::Key_1);
    m_signature = addButton("plain", Qt::Key_2);
    m_fingers = addButton("plain", Qt::Key_3);
    m_confirming = addButton("plain", Qt::Key_S);
    m_submit = addButton("primary");
    m_complete = addButton("primary");
    auto *who = new QHBoxLayout;
    who->setSpacing(20);
    who->addWidget(m_name, 1);
    who->addWidget(m_numbers, 0, Qt::AlignTop);
    body()->addLayout(who);
    m_notes->setMostLines(3);
    body()->addWidget(m_notes);
    body()->addWidget(m_chip);
    body()->addWidget(m_sheet, 1);
    body()->addWidget(m_confirm);
    connect(m_confirming, &QPushButton::clicked, this, &ReviewPage::confirmingRequested);
    connect(m_submit, &QPushButton::clicked, m_confirm, &ConfirmPanel::submit);
    connect(m_confirm, &ConfirmPanel::confirmRequested, this, &ReviewPage::confirmed);
    connect(m_biodata, &QPushButton::clicked, this, &ReviewPage::biodataRequested);
    connect(m_complete, &QPushButton::clicked, this, &ReviewPage::completeRequested);
    connect(m_portrait, &QPushButton::clicked, this, &ReviewPage::portraitRequested);
    connect(m_signature, &QPushButton::clicked, this, &ReviewPage::signatureRequested);
    connect(m_fingers, &QPushButton::clicked, this, &ReviewPage::fingersRequested);
    ReviewPage::retranslate();
}

QWidget *ReviewPage::nextAction() const
{
    return m_state.confirming ? m_confirm->nextField() : m_complete;
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_state.confirming && enter && !event->isAutoRepeat()) {
        m_submit->click();
        return;
    }
    Page::keyPressEvent(event);
}

void ReviewPage::render(const ReviewState &state)
{
    const bool opens = state.confirming && !m_state.confirming;
    const bool closes = !state.confirming && m_state.confirming;
    if (opens || closes)
        m_confirm->clear(/*everything=*/true);
    m_state = state;
    fill();
    followNextAction();
}

void ReviewPage::fill()
{
    auto shown = m_state.enrollment;
    if (shown)
        shown->chipFingers = m_state.chipFingers; // as it would be decided now
    m_sheet->present(shown, m_state.pictures);
    m_chip->setText(m_state.chipFingers ? text::chipLabel(*m_state.chipFingers) : QString());
    m_chip->setVisible(!m_state.confirming && m_state.chipFingers); // the question needs the room
    m_confirm->setVisible(m_state.confirming);
    m_confirm->setBusy(m_state.busy);
    m_confirm->setExceptions(text::exceptionLines(m_state.unconfirmed));
    for (QPushButton *button : {m_biodata, m_portrait, m_signature, m_fingers, m_complete})
        button->setVisible(!m_state.confirming);
    m_confirming->setVisible(!m_state.confirming && !m_state.unconfirmed.empty());
    m_confirming->setEnabled(!m_state.busy);
    m_submit->setVisible(m_state.confirming);
    m_submit->setEnabled(!m_state.busy);
    m_notes->present(m_state.confirming ? std::nullopt : m_state.enrollment);
    m_complete->setEnabled(m_state.enrollment && m_state.missing.empty() && !m_state.busy);
    if (m_state.enrollment) {
        const population::Resident &resident = m_state.enrollment->resident;
        m_name->setText(resident.name);
        m_numbers->setText(QStringLiteral("NIK %1   ·   %2")
                               .arg(resident.nik.toString(), m_state.enrollment->number));
    } else {
        m_name->clear();
        m_numbers->clear();
    }
    say();
}

void ReviewPage::say()
{
    using Kind = MessageBar::Kind;
    if (m_state.error) {
        message()->showError(*m_state.error);
    } else if (m_state.confirming) {
        message()->say(Kind::Information,
                       m_state.busy ? tr("Memeriksa kata sandi ...")
                                    : tr("Sesi tetap milik operator; yang menegaskan tercatat."));
    } else if (!m_state.missing.empty()) {
        QStringList names;
        for (const enrollment::ItemKey &key : m_state.missing)
            names += text::itemLabel(key);
        //: %1 is a list of captures such as "Pas foto, Telunjuk kanan"
        message()->say(Kind::Attention,
                       tr("Belum lengkap: %1.").arg(names.join(QStringLiteral(", "))));
    } else if (!m_state.unconfirmed.empty()) {
        message()->say(
            Kind::Good,
            tr("Lengkap. Pengecualian ditegaskan supervisor di sini (S), atau nanti saat "
               "menyetujui."));
    } else if (m_state.confirmed) {
        message()->say(Kind::Good, tr("Lengkap. Pengecualian sudah ditegaskan supervisor."));
    } else {
        message()->say(
            Kind::Good,
            tr("Lengkap. Silakan tanyakan kepada penduduk: apakah semuanya sudah benar?"));
    }
}

void ReviewPage::retranslate()
{
    setHeading(tr("Periksa bersama penduduk"),
               tr("Setelah disetujui penduduk, rekaman menunggu supervisor."));
    m_biodata->setText(tr("Biodata (B)"));
    m_portrait->setText(tr("Foto (1)"));
    m_signature->setText(tr("Tanda tangan (2)"));
    m_fingers->setText(tr("Sidik jari (3)"));
    m_confirming->setText(tr("Penegasan supervisor (S)"));
    m_submit->setText(tr("Tegaskan (Enter)"));
    m_confirm->retranslate();
    m_complete->setText(tr("Benar, selesai (Enter)"));
    fill();
}

} // namespace rekam::station
