// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/reason_panel.h"

#include "app/station/widgets/labels.h"
#include "app/text/item_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rekam::station {

ReasonPanel::ReasonPanel(const std::vector<enrollment::ExceptionReason> &reasons, QWidget *parent)
    : QFrame(parent)
    , m_reasons(reasons)
    , m_title(wrappedLabel("panelTitle", this))
{
    setRole(this, "panel");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    for (const enrollment::ExceptionReason reason : m_reasons) {
        auto *button = new QPushButton(this);
        setRole(button, "choice");
        connect(button, &QPushButton::clicked, this, [this, reason] { Q_EMIT chosen(reason); });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    layout->addStretch();
    retranslate();
}

void ReasonPanel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ReasonPanel::retranslate()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        //: %1 is the digit to press, %2 a reason such as "Diperban"
        m_buttons[i]->setText(tr("%1  %2").arg(i + 1).arg(text::reasonLabel(m_reasons[i])));
    }
}

bool ReasonPanel::choose(int key)
{
    const int index = key - Qt::Key_1;
    if (index < 0 || index >= static_cast<int>(m_buttons.size()))
        return false;
    m_buttons[static_cast<std::size_t>(index)]->click();
    return true;
}

QWidget *ReasonPanel::firstButton() const
{
    return m_buttons.empty() ? nullptr : m_buttons.front();
}

} // namespace rekam::station
