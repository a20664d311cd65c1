// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/choice_row.h"

#include "app/station/widgets/labels.h"

#include <QGridLayout>

namespace rekam::station {

ChoiceRow::ChoiceRow(int count, int columns, const char *role, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(5);
    for (int i = 0; i < count; ++i) {
        auto *button = new QPushButton(this);
        setRole(button, role);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, i] {
            choose(i);
            Q_EMIT chosenByHand(i);
        });
        grid->addWidget(button, i / columns, i % columns);
        m_buttons.push_back(button);
    }
}

void ChoiceRow::setTexts(const QStringList &texts)
{
    m_texts = texts;
    fill();
}

void ChoiceRow::choose(int index)
{
    m_chosen = index;
    fill();
}

QPushButton *ChoiceRow::button(int index) const
{
    return m_buttons.at(static_cast<std::size_t>(index));
}

void ChoiceRow::fill()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool on = static_cast<int>(i) == m_chosen;
        m_buttons[i]->setChecked(on);
        m_buttons[i]->setText((on ? QStringLiteral("● ") : QStringLiteral("○ "))
                              + m_texts.value(static_cast<qsizetype>(i)));
    }
}

} // namespace rekam::station
