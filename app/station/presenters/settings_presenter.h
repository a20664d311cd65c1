// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

/** What the form on the settings page is open for. */
enum class SettingsTask {
    None,
    ChangePassword, ///< one's own; everybody
    AddAccount,
    ExtendAccount,
    ResetPassword,
    EndAccount, ///< asks once more
    Capture, ///< how captures are taken here; supervisor and administrator
};

struct SettingsState
{
    QString account; ///< who is logged in
    bool mayManage = false; ///< accounts of others
    bool mayBackUp = false;
    bool mayChangeCapture = false;
    /** As stored; unset until it was read for the form. */
    std::optional<enrollment::CaptureSettings> capture;
    std::vector<workflow::AccountSummary> accounts;
    int selected = -1;
    SettingsTask task = SettingsTask::None;
    bool busy = false;
    /** What was done last, and on which account. */
    std::optional<SettingsTask> done;
    bool unlocked = false; ///< a locked account was freed
    QString doneAccount;
    std::optional<base::Error> error;

    [[nodiscard]] const workflow::AccountSummary *chosen() const
    {
        const auto index = static_cast<std::size_t>(selected);
        return selected >= 0 && index < accounts.size() ? &accounts[index] : nullptr;
    }
};

/** Own password for everybody; captures for supervisors; accounts for the administrator. */
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    using Password = std::shared_ptr<base::SecureBytes>;

    explicit SettingsPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const SettingsState &state() const { return m_state; }

    void begin(const Identity &identity);
    void leave();
    void select(int account);
    /** Opens the form; those for an account want one selected. */
    void open(rekam::station::SettingsTask task);
    void close();

    /** What the open form sends; each does nothing where another form is open. */
    void changePassword(const Password &present, const Password &wanted);
    void addAccount(const QString &name, int role, const Password &password, QDate expiresOn);
    void extendAccount(QDate expiresOn);
    void resetPassword(const Password &password);
    void endAccount();
    void changeCapture(const enrollment::CaptureSettings &settings);
    /** Frees the selected account at once; without a form. */
    void unlock();

Q_SIGNALS:
    void stateChanged();

private:
    using Work = std::function<base::Result<void>(workflow::Session &)>;
    void refresh();
    void readCapture();
    void act(const QString &account, Work work, bool unlocking = false);
    [[nodiscard]] std::optional<QString> chosenFor(SettingsTask task) const;

    CoreThread &m_core;
    SettingsState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
