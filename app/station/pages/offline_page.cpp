// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/offline_page.h"

#include "app/station/widgets/labels.h"

namespace rekam::station {

OfflinePage::OfflinePage(QWidget *parent)
    : Page(parent)
    , m_title(wrappedLabel("panelTitle", this))
    , m_what(wrappedLabel("panelText", this))
    , m_then(wrappedLabel("panelText", this))
{
    m_skip = addButton("plain", Qt::Key_L);
    m_extend = addButton("primary");
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_then);
    body()->addWidget(card);
    body()->addStretch();
    connect(m_skip, &QPushButton::clicked, this, &OfflinePage::skipRequested);
    connect(m_extend, &QPushButton::clicked, this, &OfflinePage::extendRequested);
    OfflinePage::retranslate();
}

QWidget *OfflinePage::nextAction() const
{
    return m_extend;
}

void OfflinePage::render(const AdmissionState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void OfflinePage::fill()
{
    m_extend->setEnabled(!m_state.busy);
    m_skip->setEnabled(!m_state.busy);
    if (m_state.error)
        message()->showError(*m_state.error);
    else
        message()->say(MessageBar::Kind::Information,
                       tr("Perpanjangan dicatat dengan nama akun Anda."));
}

void OfflinePage::retranslate()
{
    setHeading(tr("Stasiun terlalu lama tanpa wilayah"),
               tr("Silakan sambungkan jaringan bila dapat; perpanjangan hanya untuk sementara."));
    backButton()->setText(tr("Ke halaman masuk (Esc)"));
    m_title->setText(tr("Operator tidak dapat masuk sampai stasiun terhubung lagi."));
    m_what->setText(tr("Selama tidak terhubung, stasiun tidak tahu siapa yang aksesnya sudah "
                       "dicabut, dan rekaman belum sampai di wilayah."));
    m_then->setText(tr("Dengan perpanjangan, perekaman dapat berjalan tiga hari lagi. Begitu "
                       "jaringan ada, semuanya terkirim sendiri."));
    m_skip->setText(tr("Lanjut tanpa memperpanjang (L)"));
    m_extend->setText(tr("Perpanjang 3 hari (Enter)"));
    fill();
}

} // namespace rekam::station
