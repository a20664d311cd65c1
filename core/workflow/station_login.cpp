// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Station that lets people in.
#include "core/store/lockout.h"
#include "core/workflow/machine_binding.h"
#include "core/workflow/password_cost_setting.h"
#include "core/workflow/profile_settings.h"
#include "core/workflow/session.h"
#include "core/workflow/station_secrets.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

QString staffRollSetting()
{
    return QStringLiteral("staff.roll");
}

Result<base::SecureBytes> Station::checkPassword(const QString &accountName,
                                                 const base::SecureBytes &password)
{
    const auto account = store::AccountRepository(*m_store).find(accountName);
    if (!account)
        return fail(account.error());
    if (account->endedAt.isValid())
        return fail(ErrorCode::AccountRevoked, "the account was ended", accountName.toStdString());
    if (account->wrap.wrapped.isEmpty())
        return fail(ErrorCode::AccountRevoked, "by the region", accountName.toStdString());
    store::Lockout lockout(*m_store, m_clock);
    const auto rest = lockout.remaining(accountName);
    if (!rest)
        return fail(rest.error());
    if (*rest > std::chrono::milliseconds::zero()) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(*rest).count();
        return fail(ErrorCode::AccountLocked, "too many failures", std::to_string(minutes));
    }
    base::SecureBytes secret;
    if (account->wrap.needsMachine) {
        auto opened = machineSecret();
        if (!opened)
            return fail(opened.error());
        secret = *std::move(opened);
    }
    auto stationKey = vault::unwrapWithPassword(account->wrap, password, accountName.toUtf8(),
                                                secret.isEmpty() ? nullptr : &secret);
    if (!stationKey && stationKey.error().code == ErrorCode::PasswordWrong) {
        const auto noted = lockout.noteFailure(accountName);
        return noted ? fail(stationKey.error()) : fail(noted.error());
    }
    return stationKey;
}

Result<base::SecureBytes> Station::machineSecret()
{
    if (m_protection == Protection::PasswordOnly)
        return base::SecureBytes();
    store::SettingsRepository settings(*m_store);
    const auto sealed = settings.value(machineSetting());
    if (!sealed)
        return fail(sealed.error());
    return openBinding(*sealed, m_tpm);
}

Result<vault::PasswordWrap> Station::wrapKey(const base::SecureBytes &stationKey,
                                             const base::SecureBytes &password,
                                             const QString &accountName)
{
    store::SettingsRepository settings(*m_store);
    const auto cost = loadPasswordCost(settings);
    if (!cost)
        return fail(cost.error());
    const auto secret = machineSecret();
    if (!secret)
        return fail(secret.error());
    return vault::wrapWithPassword(stationKey, password, accountName.toUtf8(), *cost,
                                   secret->isEmpty() ? nullptr : &*secret);
}

Result<void> Station::checkAdmission(const store::AccountRow &account,
                                     const vault::Keyring &keyring, bool revoked, bool offlineOver)
{
    const QDateTime moment = m_clock.now();
    const QDate today = moment.toLocalTime().date();
    if (const auto intact = store::AccountRepository(*m_store).verify(account, keyring.rowMacKey());
        !intact)
        return intact;
    if (revoked)
        return fail(ErrorCode::StationRevoked, "by the region");
    if (account.expiresOn.isValid() && today > account.expiresOn)
        return fail(ErrorCode::AccountExpired, "at the station", account.name.toStdString());
    store::SettingsRepository settings(*m_store);
    const auto bytes = settings.value(staffRollSetting());
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->isEmpty()) {
        const auto roll = exchange::verifyStaffRoll(*bytes, m_profile.authority,
                                                    m_profile.id.toString(), moment);
        if (!roll)
            return fail(ErrorCode::StoreDamaged, "setting staff.roll: " + roll.error().detail);
        if (const auto named = exchange::checkStaff(*roll, account.name, account.role, today);
            !named)
            return named;
    }
    if (offlineOver && account.role == vault::Role::Operator)
        return fail(ErrorCode::OfflineTooLong, "the region's limit");
    return {};
}

Result<std::unique_ptr<Session>> Station::login(const QString &accountName,
                                                const base::SecureBytes &password)
{
    auto stationKey = checkPassword(accountName, password);
    if (!stationKey)
        return fail(stationKey.error());
    auto account = store::AccountRepository(*m_store).find(accountName);
    if (!account)
        return fail(account.error());
    vault::Keyring keyring(std::move(*stationKey));
    store::SettingsRepository settings(*m_store);
    if (const auto intact = verifyProfile(settings, keyring.rowMacKey()); !intact)
        return fail(intact.error());
    auto standing = loadStanding(settings, keyring, m_clock.now());
    if (!standing)
        return fail(standing.error());
    const bool offlineOver = standing->level(m_clock.now()) == OfflineLevel::Over;
    const auto admitted = checkAdmission(*account, keyring, standing->revoked, offlineOver);
    const QDate expiresOn = account->expiresOn;
    std::unique_ptr<Session> session(
        new Session(*this, *std::move(account), std::move(keyring), *std::move(standing)));
    if (!admitted) {
        const auto noted = session->noteRefusal(
            {vault::Act::UseOwnAccount, QStringLiteral("session.login"), {}}, admitted.error());
        return noted ? fail(admitted.error()) : fail(noted.error());
    }
    if (const auto noted = session->noteLogin(expiresOn); !noted)
        return fail(noted.error());
    return session;
}

QString Station::recoveryActor()
{
    return QStringLiteral("(wilayah)"); // no account can be called so
}

Result<std::unique_ptr<Session>> Station::enterByRecovery(const vault::PrivateKey &recoveryKey)
{
    store::SettingsRepository settings(*m_store);
    auto stationKey = unwrapForRecovery(settings, m_profile.recovery, recoveryKey);
    if (!stationKey)
        return fail(stationKey.error());
    vault::Keyring keyring(*std::move(stationKey));
    if (const auto intact = verifyProfile(settings, keyring.rowMacKey()); !intact)
        return fail(intact.error());
    auto standing = loadStanding(settings, keyring, m_clock.now());
    if (!standing)
        return fail(standing.error());
    store::AccountRow region;
    region.name = recoveryActor();
    region.role = vault::Role::Supervisor;
    region.statementAcceptedAt = m_clock.now();
    std::unique_ptr<Session> session(
        new Session(*this, std::move(region), std::move(keyring), *std::move(standing)));
    const auto noted = session->enter([&] {
        return session->noteReading({vault::Act::UseOwnAccount, QStringLiteral("station.recover"),
                                     m_profile.id.toString().toUtf8()});
    });
    if (!noted)
        return fail(noted.error());
    return session;
}

} // namespace rekam::workflow
