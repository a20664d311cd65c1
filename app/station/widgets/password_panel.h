// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/password_presenter.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rekam::station {

class PasswordField;

/** Asks for the password once more, over the lower edge of the page that needs it; the page stays in
 *  view. */
class PasswordPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PasswordPanel(QWidget *parent = nullptr);
    void render(const PasswordState &state);
    /** Forgets what was typed. */
    void clear();

Q_SIGNALS:
    void confirmRequested(const std::shared_ptr<rekam::base::SecureBytes> &password);
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();
    PasswordState m_state;
    QLabel *m_title;
    QLabel *m_text;
    PasswordField *m_password;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace rekam::station
