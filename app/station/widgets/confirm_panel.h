// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;

namespace rekam::station {

class PasswordField;

/** Where a supervisor, standing beside the operator, confirms exceptions with name and password. */
class ConfirmPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmPanel(QWidget *parent = nullptr);
    /** What is confirmed, in words. */
    void setExceptions(const QStringList &lines);
    void setBusy(bool busy);
    /** Forgets the password; the name too if @p everything. */
    void clear(bool everything);
    void retranslate();
    /** The name as long as there is none, then the password. */
    [[nodiscard]] QWidget *nextField() const;
    /** Sends what was typed, or goes to the field that is still empty. */
    void submit();

Q_SIGNALS:
    void confirmRequested(const QString &supervisor,
                          const std::shared_ptr<rekam::base::SecureBytes> &password);

private:
    QLabel *m_title;
    QLabel *m_exceptions;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_passwordLabel;
    PasswordField *m_password;
};

} // namespace rekam::station
