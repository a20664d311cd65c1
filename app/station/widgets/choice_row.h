// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>

#include <vector>

namespace rekam::station {

/** A few buttons of which one is chosen; the chosen one is told by a filled dot as well as by color. */
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    /** @p columns buttons side by side, then the next row; @p role as in the style sheet. */
    ChoiceRow(int count, int columns, const char *role, QWidget *parent = nullptr);
    /** In the order of the buttons. */
    void setTexts(const QStringList &texts);
    /** -1: none. */
    void choose(int index);
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QPushButton *button(int index) const;

Q_SIGNALS:
    /** By the person, not by choose(). */
    void chosenByHand(int index);

private:
    void fill();
    std::vector<QPushButton *> m_buttons;
    QStringList m_texts;
    int m_chosen = -1;
};

} // namespace rekam::station
