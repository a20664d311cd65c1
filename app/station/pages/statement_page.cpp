// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/statement_page.h"

#include "app/station/widgets/labels.h"
#include "app/text/confidentiality_text.h"

namespace rekam::station {

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
    for (qsizetype i = text::confidentialityStatement({}).duties.size(); i > 0; --i) {
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
    const auto statement = text::confidentialityStatement(m_state.account);
    m_opening->setText(statement.opening);
    for (std::size_t i = 0; i < m_duties.size(); ++i)
        m_duties[i]->setText(statement.duties.value(static_cast<qsizetype>(i)));
    m_closing->setText(statement.closing);
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
    fill();
}

} // namespace rekam::station
