// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/settings_presenter.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace rekam::station {

class PasswordField;

/** Name, role, last day, locked, ended: the cells of an account's row. */
QStringList accountCells(const workflow::AccountSummary &account);

/** The fields for one task on the settings page, each under its name. */
class AccountForm : public QFrame
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);
    /** @p anew empties the fields. */
    void setTask(SettingsTask task, const QString &account, bool anew);
    /** Null where there is nothing to type. */
    [[nodiscard]] QWidget *firstField() const;
    /** Sends what was typed, or says what is missing. */
    void submit();

Q_SIGNALS:
    void passwordChanged(const std::shared_ptr<rekam::base::SecureBytes> &present,
                         const std::shared_ptr<rekam::base::SecureBytes> &wanted);
    void accountAdded(const QString &name, int role,
                      const std::shared_ptr<rekam::base::SecureBytes> &password, QDate expiresOn);
    void accountExtended(QDate expiresOn);
    void passwordReset(const std::shared_ptr<rekam::base::SecureBytes> &password);
    void accountEnded();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QLabel *label = nullptr;
        QWidget *widget = nullptr;
    };
    Field addField(QWidget *widget);
    void retranslate();
    void fill();
    void remind(const QString &text);
    /** Puts the focus into the first field without one. */
    [[nodiscard]] bool passwordsTyped();
    [[nodiscard]] bool passwordsAgree();
    [[nodiscard]] bool readDate(QDate &date);

    SettingsTask m_task = SettingsTask::None;
    QString m_account;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_name;
    QComboBox *m_role;
    QLineEdit *m_date;
    PasswordField *m_present;
    PasswordField *m_wanted;
    PasswordField *m_again;
    Field m_nameField, m_roleField, m_presentField, m_wantedField, m_againField, m_dateField;
};

} // namespace rekam::station
