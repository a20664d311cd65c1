// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/retention_presenter.h"
#include "app/station/presenters/settings_presenter.h"
#include "app/station/widgets/station_panel.h"

namespace rekam::station {

class AccountForm;
class CaptureForm;
class DevicePanel;
class RowTable;

/** The station's own affairs: protection, region, backups, accounts, and everybody's own password. */
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);
    void render(const SettingsState &state);
    /** What is due for destruction: the button is there only then. */
    void setRetention(const RetentionState &state);
    [[nodiscard]] StationPanel *station() const { return m_station; }
    [[nodiscard]] AccountForm *form() const { return m_form; }
    [[nodiscard]] DevicePanel *devices() const { return m_devices; }

Q_SIGNALS:
    void accountSelected(int row);
    void taskRequested(rekam::station::SettingsTask task);
    void taskClosed();
    void unlockRequested();
    void captureChanged(const rekam::enrollment::CaptureSettings &settings);
    /** Where the copy of the store shall go. */
    void backupRequested(const QString &path);
    /** Destroy what is due; where the minutes shall go. */
    void destructionRequested(const QString &minutes);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void goBack() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeAccounts();
    QPushButton *addTask(const char *role, int key, SettingsTask task);
    void chooseBackup();
    void chooseMinutes();
    void fill();
    void submit();
    void say();
    void sayRetention();
    SettingsState m_state;
    RetentionState m_retention;
    StationPanel *m_station;
    QWidget *m_devicePlace;
    DevicePanel *m_devices;
    QWidget *m_accounts = nullptr;
    QLabel *m_accountsTitle;
    RowTable *m_table;
    AccountForm *m_form;
    CaptureForm *m_captureForm;
    QPushButton *m_capture;
    QPushButton *m_backup;
    QPushButton *m_destroy;
    QPushButton *m_ownPassword;
    QPushButton *m_add;
    QPushButton *m_extend;
    QPushButton *m_reset;
    QPushButton *m_unlock;
    QPushButton *m_end;
    QPushButton *m_save;
};

} // namespace rekam::station
