// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/widgets/message_bar.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <map>

class QLabel;

namespace rekam::station {

/** What all pages share: title and hint above, a message line, a row of buttons below; the next
 *  action has the focus, Enter does it, Escape goes back, letters press the buttons they are written
 *  on. */
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);
    /** Comes into view: puts the focus on the next action. */
    virtual void activate() { focusNextAction(); }
    /** Has the keys again after something lay over it; nothing on the page changes. */
    void activateAgain() { focusNextAction(); }

Q_SIGNALS:
    void backRequested();

protected:
    /** The widget that carries on: a button, or a field to type into. */
    [[nodiscard]] virtual QWidget *nextAction() const = 0;
    /** Sets every text anew, in the language of the moment. */
    virtual void retranslate() = 0;
    /** What the button at the left and Escape do. */
    virtual void goBack() { Q_EMIT backRequested(); }
    void focusNextAction();
    /** To be called when a state was rendered: follows the next action with the focus. */
    void followNextAction();

    void setHeading(const QString &title, const QString &hint);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    /** A button in the row below, from left to right; @p key presses it, 0 for none. */
    QPushButton *addButton(const char *role, int key = 0);

    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_hint;
    QVBoxLayout *m_body;
    MessageBar *m_message;
    QHBoxLayout *m_buttons;
    QPushButton *m_back;
    std::map<int, QPushButton *> m_keys;
    QPointer<QWidget> m_followed;
};

} // namespace rekam::station
