// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/login_presenter.h"

class QLineEdit;

namespace rekam::station {

class PasswordField;

class LoginPage : public Page
{
    Q_OBJECT

public:
    explicit LoginPage(QWidget *parent = nullptr);
    void render(const LoginState &state);
    void activate() override;

Q_SIGNALS:
    void loginRequested(const QString &account,
                        const std::shared_ptr<rekam::base::SecureBytes> &password);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    LoginState m_state;
    QLabel *m_accountLabel;
    QLabel *m_passwordLabel;
    QLabel *m_place;
    QLineEdit *m_account;
    PasswordField *m_password;
    QLabel *m_protection;
    QPushButton *m_login;
};

} // namespace rekam::station
