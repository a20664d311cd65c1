// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that keeps accounts and passwords.
#include "core/store/lockout.h"
#include "core/vault/password_rules.h"
#include "core/workflow/password_cost_setting.h"
#include "core/workflow/session.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using store::AccountRow;
using vault::Act;

namespace {

/** After so long without the password somebody else may sit there. */
constexpr std::chrono::minutes passwordStaysFresh{10};
constexpr int expiryNotice = 14; // days

QString loginAct()
{
    return QStringLiteral("session.login");
}

} // namespace

bool Session::passwordIsFresh() const
{
    return m_station.m_clock.sinceBoot() - m_passwordEntered <= passwordStaysFresh;
}

Result<void> Session::noteLogin(const QDate &expiresOn)
{
    const QDateTime moment = now();
    const QDate today = moment.toLocalTime().date();
    store::Lockout lockout(store(), m_station.m_clock);
    const auto failures = lockout.failures(m_accountName);
    if (!failures)
        return fail(failures.error());
    m_notices.failuresBefore = *failures;
    m_notices.offline = m_standing.level(moment);
    m_notices.offlineDaysLeft = m_standing.daysLeft(moment);
    if (expiresOn.isValid() && today.daysTo(expiresOn) <= expiryNotice)
        m_notices.accountDaysLeft = static_cast<int>(today.daysTo(expiresOn));
    m_standing.countDay(today);
    auto lastLogin = m_audit.lastTime(m_accountName, loginAct());
    if (lastLogin && *lastLogin == 0)
        lastLogin = m_audit.head().map([](const store::AuditHead &head) { return head.sequence; });
    store::SettingsRepository settings(store());
    const auto entered = enter([&] {
        return attempt({Act::UseOwnAccount, loginAct(), {}}, [&] {
            return clearFailures(m_accountName).and_then([&] {
                return saveStanding(settings, m_keyring, m_standing);
            });
        });
    });
    // A chain that is damaged keeps nobody out: without it there is only less to tell.
    if (const auto back
        = lastLogin.and_then([this](qint64 sequence) { return m_audit.furthestSetBack(sequence); });
        entered && back)
        m_notices.clockSetBack = *back;
    return entered;
}

Result<void> Session::enter(const std::function<Result<void>()> &firstRow)
{
    const auto entered = firstRow();
    if (entered || entered.error().code != ErrorCode::StoreDamaged
        || entered.error().subject != "audit head")
        return entered;
    // Nobody is turned away for it, but it stays to be seen.
    auto transaction = store::Transaction::begin(store().database());
    if (!transaction)
        return fail(transaction.error());
    const auto taken
        = m_audit.reanchor(m_accountName, now()).and_then([&] { return transaction->commit(); });
    return taken ? firstRow() : taken;
}

Result<void> Session::clearFailures(const QString &account)
{
    store::Lockout lockout(store(), m_station.m_clock);
    const auto failures = lockout.failures(account);
    if (!failures)
        return fail(failures.error());
    if (*failures == 0)
        return {};
    const auto wrong = QString::fromUtf8(base::errorName(ErrorCode::PasswordWrong).data());
    return m_audit
        .append({account,
                 QStringLiteral("session.failed-logins"),
                 {},
                 wrong,
                 {},
                 QString::number(*failures)},
                now())
        .and_then([&] { return lockout.clear(account); });
}

Result<void> Session::confirmPassword(const base::SecureBytes &password)
{
    auto checked = m_station.checkPassword(m_accountName, password);
    if (!checked) {
        const auto noted = noteRefusal({Act::UseOwnAccount, QStringLiteral("session.confirm"), {}},
                                       checked.error());
        return noted ? fail(checked.error()) : noted;
    }
    // A station that is only locked over night, never left, would otherwise outlive every limit.
    const bool offlineOver = m_standing.level(now()) == OfflineLevel::Over;
    const auto account = store::AccountRepository(store()).find(m_accountName);
    if (!account)
        return fail(account.error());
    const auto admitted
        = m_station.checkAdmission(*account, m_keyring, m_standing.revoked, offlineOver);
    if (!admitted) {
        const auto noted = noteRefusal({Act::UseOwnAccount, QStringLiteral("session.confirm"), {}},
                                       admitted.error());
        return noted ? admitted : noted;
    }
    const bool newDay = m_standing.countDay(now().toLocalTime().date());
    store::SettingsRepository settings(store());
    const auto confirmed
        = attempt({Act::UseOwnAccount, QStringLiteral("session.confirm"), {}}, [&] {
              return clearFailures(m_accountName).and_then([&] {
                  return newDay ? saveStanding(settings, m_keyring, m_standing) : Result<void>{};
              });
          });
    if (confirmed)
        m_passwordEntered = m_station.m_clock.sinceBoot();
    return confirmed;
}

Result<void> Session::checkNewPassword(const base::SecureBytes &password, const QString &account)
{
    const auto words = vault::loadCommonWords();
    if (!words)
        return fail(words.error());
    return vault::checkPassword(password, account, *words);
}

Result<void> Session::changeAccount(const QString &deed, const QString &name,
                                    const std::function<Result<void>(AccountRow &)> &change)
{
    return perform({Act::AddAccount, deed, name.toUtf8()}, [&]() -> Result<void> {
        store::AccountRepository accounts(store());
        auto row = accounts.find(name);
        if (!row)
            return fail(row.error());
        return accounts.verify(*row, m_keyring.rowMacKey())
            .and_then([&] { return change(*row); })
            .and_then([&] { return accounts.update(*row, m_keyring.rowMacKey()); });
    });
}

Result<void> Session::acceptStatement()
{
    const auto accepted = attempt(
        {Act::UseOwnAccount, QStringLiteral("account.accept-statement"), m_accountName.toUtf8()},
        [&]() -> Result<void> {
            store::AccountRepository accounts(store());
            auto row = accounts.find(m_accountName);
            if (!row)
                return fail(row.error());
            row->statementAcceptedAt = now();
            return accounts.update(*row, m_keyring.rowMacKey());
        });
    if (accepted)
        m_notices.statementPending = false;
    return accepted;
}

Result<void> Session::changePassword(const base::SecureBytes &present,
                                     const base::SecureBytes &wanted)
{
    if (const auto confirmed = confirmPassword(present); !confirmed)
        return confirmed;
    if (present.view() == wanted.view())
        return fail(ErrorCode::PasswordUnchanged);
    if (const auto good = checkNewPassword(wanted, m_accountName); !good)
        return good;
    const auto wrap = m_station.wrapKey(m_keyring.stationKey(), wanted, m_accountName);
    if (!wrap)
        return fail(wrap.error());
    const auto changed
        = attempt({Act::UseOwnAccount, QStringLiteral("account.password"), m_accountName.toUtf8()},
                  [&]() -> Result<void> {
                      store::AccountRepository accounts(store());
                      auto row = accounts.find(m_accountName);
                      if (!row)
                          return fail(row.error());
                      row->wrap = *wrap;
                      row->passwordGiven = false;
                      return accounts.update(*row, m_keyring.rowMacKey());
                  });
    if (changed)
        m_notices.passwordGiven = false;
    return changed;
}

Result<void> Session::addAccount(const QString &name, vault::Role role,
                                 const base::SecureBytes &password, QDate expiresOn)
{
    const Deed deed{Act::AddAccount, QStringLiteral("account.add"), name.toUtf8()};
    if (const auto allowed = requirePermission(deed); !allowed)
        return allowed;
    const auto checked = vault::checkAccountName(name);
    if (!checked)
        return fail(checked.error());
    if (const auto good = checkNewPassword(password, name); !good)
        return good;
    const auto wrap = m_station.wrapKey(m_keyring.stationKey(), password, name);
    if (!wrap)
        return fail(wrap.error());
    return perform(deed, [&] {
        AccountRow row{name, role, *wrap, expiresOn};
        row.passwordGiven = true;
        return store::AccountRepository(store()).add(row, m_keyring.rowMacKey());
    });
}

Result<std::vector<AccountSummary>> Session::accounts()
{
    if (const auto right = checkRight(Act::AddAccount, "account.list"); !right)
        return fail(right.error());
    const auto rows = store::AccountRepository(store()).all();
    if (!rows)
        return fail(rows.error());
    store::Lockout lockout(store(), m_station.m_clock);
    std::vector<AccountSummary> summaries;
    for (const AccountRow &row : *rows) {
        const auto locked = lockout.remaining(row.name);
        if (!locked)
            return fail(locked.error());
        summaries.push_back({row.name, row.role, row.expiresOn, row.endedAt.isValid(),
                             row.statementAcceptedAt.isValid(), row.passwordGiven, *locked});
    }
    return summaries;
}

Result<void> Session::extendAccount(const QString &name, QDate expiresOn)
{
    return changeAccount(QStringLiteral("account.extend"), name, [&](AccountRow &row) {
        row.expiresOn = expiresOn;
        return Result<void>{};
    });
}

Result<void> Session::endAccount(const QString &name)
{
    return changeAccount(QStringLiteral("account.end"), name, [&](AccountRow &row) -> Result<void> {
        if (name == m_accountName)
            return fail(ErrorCode::RoleForbids, "one's own account");
        row.endedAt = now();
        // Without its wrap the password opens nothing, also in a copy of the file.
        row.wrap.wrapped = QByteArray("");
        return {};
    });
}

Result<void> Session::unlockAccount(const QString &name)
{
    return perform({Act::AddAccount, QStringLiteral("account.unlock"), name.toUtf8()}, [&] {
        return store::AccountRepository(store()).find(name).and_then(
            [&](const AccountRow &) { return clearFailures(name); });
    });
}

Result<void> Session::resetPassword(const QString &name, const base::SecureBytes &password)
{
    const Deed deed{Act::AddAccount, QStringLiteral("account.reset-password"), name.toUtf8()};
    if (const auto allowed = requirePermission(deed); !allowed)
        return allowed;
    if (const auto good = checkNewPassword(password, name); !good)
        return good;
    const auto wrap = m_station.wrapKey(m_keyring.stationKey(), password, name);
    if (!wrap)
        return fail(wrap.error());
    return changeAccount(deed.name, name, [&](AccountRow &row) -> Result<void> {
        if (row.endedAt.isValid())
            return fail(ErrorCode::AccountRevoked, "the account was ended", name.toStdString());
        row.wrap = *wrap;
        row.passwordGiven = name != m_accountName;
        return clearFailures(name);
    });
}

} // namespace rekam::workflow
