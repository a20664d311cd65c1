// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/statement_page.h"

#include "app/station/widgets/labels.h"

namespace rekam::station {

namespace {

constexpr int dutyCount = 5;

} // namespace

StatementPage::StatementPage(QWidget *parent)
    : Page(parent)
    , m_opening(wrappedLabel("panelTitle", this))
    , m_closing(wrappedLabel("panelText", this))
{
    m_agree = addButton("primary");
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 18, 32, 18);
    column->setSpacing(10);
    column->addWidget(m_opening);
    for (int i = 0; i < dutyCount; ++i) {
        m_duties.push_back(wrappedLabel("panelText", card));
        column->addWidget(m_duties.back());
    }
    column->addWidget(m_closing);
    column->addStretch();
    body()->addWidget(card, 1);
    connect(m_agree, &QPushButton::clicked, this, &StatementPage::agreed);
    StatementPage::retranslate();
}

QWidget *StatementPage::nextAction() const
{
    return m_agree;
}

void StatementPage::render(const AdmissionState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void StatementPage::fill()
{
    m_agree->setEnabled(!m_state.busy);
    //: %1 is an account name
    m_opening->setText(tr("Saya, pemegang akun %1, menyatakan:").arg(m_state.account));
    if (m_state.error)
        message()->showError(*m_state.error);
    else
        message()->say(MessageBar::Kind::Information,
                       tr("Pernyataan ini dicatat satu kali, dengan nama akun dan waktunya."));
}

void StatementPage::retranslate()
{
    setHeading(tr("Pernyataan kerahasiaan"),
               tr("Diminta satu kali dari setiap pemegang hak akses (Permendagri 102/2019)."));
    backButton()->setText(tr("Ke halaman masuk (Esc)"));
    m_agree->setText(tr("Saya setuju (Enter)"));
    const QString duties[dutyCount] = {
        tr("1.  Saya menjaga kerahasiaan data kependudukan, juga setelah tugas saya selesai."),
        tr("2.  Saya membuka data seseorang hanya untuk pelayanan kepada orang itu."),
        tr("3.  Saya tidak menyalin, memotret, atau memberikan data kepada siapa pun yang tidak "
           "berhak."),
        tr("4.  Saya memakai akun saya sendiri, tidak meminjamkannya, dan mengunci layar bila "
           "meninggalkan tempat (Ctrl+L)."),
        tr("5.  Saya tahu bahwa setiap perbuatan atas data pribadi dicatat dan dapat diperiksa."),
    };
    for (int i = 0; i < dutyCount; ++i)
        m_duties[static_cast<std::size_t>(i)]->setText(duties[i]);
    m_closing->setText(tr("Pelanggaran dapat dikenai sanksi menurut UU 24/2013 tentang "
                          "Administrasi Kependudukan dan UU 27/2022 tentang Pelindungan Data "
                          "Pribadi."));
    fill();
}

} // namespace rekam::station
