// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/lock_presenter.h"

namespace rekam::station {

class PasswordField;

/** Covers the window while nobody is there. Shows whose station it is, and nothing of anybody
 *  else. */
class LockPage : public Page
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);
    void render(const LockState &state);
    void activate() override;

Q_SIGNALS:
    void unlockRequested(const std::shared_ptr<rekam::base::SecureBytes> &password);
    void changePersonRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void fill();
    LockState m_state;
    QLabel *m_account;
    QLabel *m_label;
    PasswordField *m_password;
    QPushButton *m_unlock;
    QPushButton *m_change;
};

} // namespace rekam::station
