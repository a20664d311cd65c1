// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/settings_presenter.h"

namespace rekam::station {

SettingsPresenter::SettingsPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{ }

void SettingsPresenter::begin(const Identity &identity)
{
    leave();
    m_state.account = identity.account;
    m_state.mayManage = vault::roleMay(identity.role, vault::Act::AddAccount);
    m_state.mayBackUp = vault::roleMay(identity.role, vault::Act::BackUp);
    m_state.mayChangeCapture = vault::roleMay(identity.role, vault::Act::ChangeSettings);
    Q_EMIT stateChanged();
    if (m_state.mayManage)
        refresh();
}

void SettingsPresenter::leave()
{
    ++m_visit;
    m_state = {};
    Q_EMIT stateChanged();
}

void SettingsPresenter::refresh()
{
    m_core.withSession(
        this, [](workflow::Session &session) { return session.accounts(); },
        [this, visit = m_visit](base::Result<std::vector<workflow::AccountSummary>> accounts) {
            if (visit != m_visit)
                return;
            if (accounts) {
                m_state.accounts = std::move(*accounts);
                if (!m_state.chosen())
                    m_state.selected = m_state.accounts.empty() ? -1 : 0;
            } else {
                m_state.error = accounts.error();
            }
            Q_EMIT stateChanged();
        });
}

void SettingsPresenter::select(int account)
{
    // A form belongs to the account it was opened for.
    if (m_state.busy || account == m_state.selected)
        return;
    m_state.selected = account;
    if (m_state.task != SettingsTask::ChangePassword && m_state.task != SettingsTask::AddAccount
        && m_state.task != SettingsTask::Capture)
        m_state.task = SettingsTask::None;
    Q_EMIT stateChanged();
}

void SettingsPresenter::open(SettingsTask task)
{
    if (task == SettingsTask::Capture) {
        if (!m_state.busy && m_state.mayChangeCapture)
            readCapture();
        return;
    }
    const bool own = task == SettingsTask::ChangePassword;
    const bool needsAccount = !own && task != SettingsTask::AddAccount;
    if (m_state.busy || (!own && !m_state.mayManage) || (needsAccount && !m_state.chosen()))
        return;
    m_state.task = task;
    m_state.error.reset();
    m_state.done.reset();
    Q_EMIT stateChanged();
}

void SettingsPresenter::readCapture()
{
    m_state.error.reset();
    m_state.done.reset();
    m_core.withSession(
        this, [](workflow::Session &session) { return session.captureSettings(); },
        [this, visit = m_visit](const base::Result<enrollment::CaptureSettings> &settings) {
            if (visit != m_visit)
                return;
            if (settings) {
                m_state.capture = *settings;
                m_state.task = SettingsTask::Capture;
            } else {
                m_state.error = settings.error();
            }
            Q_EMIT stateChanged();
        });
}

void SettingsPresenter::changeCapture(const enrollment::CaptureSettings &settings)
{
    if (m_state.task == SettingsTask::Capture)
        act({}, [settings](workflow::Session &session) {
            return session.changeCaptureSettings(settings);
        });
}

void SettingsPresenter::close()
{
    if (m_state.busy)
        return;
    m_state.task = SettingsTask::None;
    m_state.error.reset();
    Q_EMIT stateChanged();
}

std::optional<QString> SettingsPresenter::chosenFor(SettingsTask task) const
{
    if (m_state.task != task || !m_state.chosen())
        return std::nullopt;
    return m_state.chosen()->name;
}

void SettingsPresenter::act(const QString &account, Work work, bool unlocking)
{
    if (m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    m_state.done.reset();
    Q_EMIT stateChanged();
    m_core.withSession(this, std::move(work),
                       [this, account, unlocking, visit = m_visit](const base::Result<void> &done) {
                           if (visit != m_visit)
                               return;
                           m_state.busy = false;
                           if (done) {
                               m_state.done = m_state.task;
                               m_state.unlocked = unlocking;
                               m_state.doneAccount = account;
                               m_state.task = SettingsTask::None;
                           } else if (done.error().code != base::ErrorCode::PasswordNeeded) {
                               m_state.error = done.error();
                           }
                           Q_EMIT stateChanged();
                           if (m_state.mayManage)
                               refresh();
                       });
}

void SettingsPresenter::changePassword(const Password &present, const Password &wanted)
{
    if (m_state.task == SettingsTask::ChangePassword)
        act(m_state.account, [present, wanted](workflow::Session &session) {
            return session.changePassword(*present, *wanted);
        });
}

void SettingsPresenter::addAccount(const QString &name, int role, const Password &password,
                                   QDate expiresOn)
{
    if (m_state.task != SettingsTask::AddAccount)
        return;
    const QString trimmed = name.trimmed();
    const auto wanted = static_cast<vault::Role>(role);
    act(trimmed, [trimmed, wanted, password, expiresOn](workflow::Session &session) {
        return session.addAccount(trimmed, wanted, *password, expiresOn);
    });
}

void SettingsPresenter::extendAccount(QDate expiresOn)
{
    if (const auto name = chosenFor(SettingsTask::ExtendAccount))
        act(*name, [name, expiresOn](workflow::Session &session) {
            return session.extendAccount(*name, expiresOn);
        });
}

void SettingsPresenter::resetPassword(const Password &password)
{
    if (const auto name = chosenFor(SettingsTask::ResetPassword))
        act(*name, [name, password](workflow::Session &session) {
            return session.resetPassword(*name, *password);
        });
}

void SettingsPresenter::endAccount()
{
    if (const auto name = chosenFor(SettingsTask::EndAccount))
        act(*name, [name](workflow::Session &session) { return session.endAccount(*name); });
}

void SettingsPresenter::unlock()
{
    if (!m_state.mayManage || !m_state.chosen())
        return;
    act(
        m_state.chosen()->name,
        [name = m_state.chosen()->name](workflow::Session &session) {
            return session.unlockAccount(name);
        },
        /*unlocking=*/true);
}

} // namespace rekam::station
