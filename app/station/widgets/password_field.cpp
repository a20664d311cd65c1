// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/password_field.h"

namespace rekam::station {

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(256); // longer ones are refused by the vault
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
}

std::shared_ptr<base::SecureBytes> PasswordField::take()
{
    auto password = secret();
    clear();
    return password;
}

std::shared_ptr<base::SecureBytes> PasswordField::secret() const
{
    QByteArray typed = text().toUtf8();
    auto password = std::make_shared<base::SecureBytes>(base::SecureBytes::from(typed));
    base::scrub(typed);
    return password;
}

} // namespace rekam::station
