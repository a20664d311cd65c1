// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <vector>

namespace rekam::station {

/** One line of a ChoiceBox. */
struct Choice
{
    QString code; ///< as typed by whoever knows it: "7"; may be empty
    QString word; ///< what is stored: "KEPERCAYAAN TERHADAP TUHAN YME"
    QString gloss{}; ///< what it is called as well, shown behind it and understood: "Belief in God"
};

/** A list to choose from by typing a code, a word, its gloss or a part of one. What fits nothing stays
 *  as it was typed, for the presenter to speak about. Enter and Escape are the page's. */
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);
    /** Keeps what is written in it. */
    void setChoices(std::vector<Choice> choices);
    /** The word of what is chosen, or the text as it was typed. */
    [[nodiscard]] QString word() const;
    /** The code of what is chosen; empty for a text that fits nothing. */
    [[nodiscard]] QString code() const;
    /** Does not emit wordChanged(). */
    void setWord(const QString &word);

Q_SIGNALS:
    void wordChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< never changes a choice by accident
    /** Enter in the list of proposals chooses and goes on at once, as in a field without a list. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** The choice that @p text means: by code, by the whole word, by its only continuation; or -1. */
    [[nodiscard]] int meantBy(const QString &text) const;
    void settle();
    std::vector<Choice> m_choices;
};

} // namespace rekam::station
