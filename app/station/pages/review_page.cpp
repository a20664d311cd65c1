// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/review_page.h"

#include "app/station/widgets/capture_sheet.h"
#include "app/station/widgets/labels.h"
#include "app/text/item_text.h"

namespace rekam::station {

ReviewPage::ReviewPage(QWidget *parent)
    : Page(parent)
    , m_resident(wrappedLabel("summary", this))
    , m_sheet(new CaptureSheet(this))
{
    m_portrait = addButton("plain", Qt::Key_1);
    m_signature = addButton("plain", Qt::Key_2);
    m_fingers = addButton("plain", Qt::Key_3);
    m_complete = addButton("primary");
    body()->addWidget(m_resident);
    body()->addWidget(m_sheet, 1);
    connect(m_complete, &QPushButton::clicked, this, &ReviewPage::completeRequested);
    connect(m_portrait, &QPushButton::clicked, this, &ReviewPage::portraitRequested);
    connect(m_signature, &QPushButton::clicked, this, &ReviewPage::signatureRequested);
    connect(m_fingers, &QPushButton::clicked, this, &ReviewPage::fingersRequested);
    ReviewPage::retranslate();
}

QWidget *ReviewPage::nextAction() const
{
    return m_complete;
}

void ReviewPage::render(const ReviewState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void ReviewPage::fill()
{
    m_sheet->present(m_state.enrollment, m_state.pictures);
    m_complete->setEnabled(m_state.enrollment && m_state.missing.empty() && !m_state.busy);
    if (m_state.enrollment) {
        const population::Resident &resident = m_state.enrollment->resident;
        m_resident->setText(
            QStringLiteral("%1   ·   NIK\u00a0%2   ·   %3")
                .arg(resident.name, resident.nik.toString(), m_state.enrollment->number));
    } else {
        m_resident->clear();
    }
    if (m_state.error) {
        message()->showError(*m_state.error);
    } else if (!m_state.missing.empty()) {
        QStringList names;
        for (const enrollment::ItemKey &key : m_state.missing)
            names += text::itemLabel(key);
        //: %1 is a list of captures such as "Pas foto, Telunjuk kanan"
        message()->say(MessageBar::Kind::Attention,
                       tr("Belum lengkap: %1.").arg(names.join(QStringLiteral(", "))));
    } else {
        message()->say(
            MessageBar::Kind::Good,
            tr("Lengkap. Silakan tanyakan kepada penduduk: apakah semuanya sudah benar?"));
    }
}

void ReviewPage::retranslate()
{
    setHeading(tr("Periksa bersama penduduk"),
               tr("Setelah disetujui penduduk, rekaman menunggu supervisor."));
    m_portrait->setText(tr("Ubah foto (1)"));
    m_signature->setText(tr("Ubah tanda tangan (2)"));
    m_fingers->setText(tr("Ubah sidik jari (3)"));
    m_complete->setText(tr("Benar, selesai (Enter)"));
    fill();
}

} // namespace rekam::station
