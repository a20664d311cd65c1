// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/session.h"

#include "core/workflow/station_secrets.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

Session::Session(Station &station, store::AccountRow account, vault::Keyring keyring,
                 Standing standing)
    : m_station(station)
    , m_accountName(std::move(account.name))
    , m_role(account.role)
    , m_standing(std::move(standing))
    , m_passwordEntered(station.m_clock.sinceBoot())
    , m_keyring(std::move(keyring))
    , m_roster(*station.m_store, m_keyring)
    , m_enrollments(*station.m_store, m_keyring)
    , m_outbox(*station.m_store, m_keyring)
    , m_audit(*station.m_store, m_keyring)
{
    m_notices.passwordGiven = account.passwordGiven;
    m_notices.statementPending = !account.statementAcceptedAt.isValid();
}

Session::~Session()
{
    (void)noteSearches(); // where even this fails, no act has succeeded since
}

Session::Deed Session::deedOn(vault::Act permission, const QString &name,
                              const enrollment::EnrollmentId &id)
{
    // Of what was never there, or is erased by now, nobody is concerned.
    const auto person = m_enrollments.personHash(id);
    return {permission, name, id.toBytes(), person ? *person : QByteArray()};
}

Result<void> Session::checkAdmitted(vault::Act act, const char *deed, const QString &account,
                                    bool passwordGiven, bool statementPending)
{
    if (passwordGiven && vault::needsAdmission(act))
        return fail(ErrorCode::PasswordGiven, deed, account.toStdString());
    if (statementPending && vault::needsAdmission(act))
        return fail(ErrorCode::StatementPending, deed, account.toStdString());
    return {};
}

Result<void> Session::checkRight(vault::Act act, const char *deed) const
{
    if (!vault::roleMay(m_role, act))
        return fail(ErrorCode::RoleForbids, deed);
    return checkAdmitted(act, deed, m_accountName, m_notices.passwordGiven,
                         m_notices.statementPending);
}

Result<void> Session::requireRight(const Deed &deed)
{
    const auto right = checkRight(deed.permission, qUtf8Printable(deed.name));
    if (right)
        return right;
    const auto noted = noteRefusal(deed, right.error());
    return noted ? right : noted;
}

Result<void> Session::requirePermission(const Deed &deed)
{
    if (const auto right = requireRight(deed); !right)
        return right;
    if (vault::needsFreshPassword(deed.permission) && !passwordIsFresh())
        return fail(ErrorCode::PasswordNeeded, deed.name.toStdString());
    return {};
}

Result<void> Session::perform(const Deed &deed, const std::function<Result<void>()> &work)
{
    if (const auto allowed = requirePermission(deed); !allowed)
        return allowed;
    const auto done = attempt(deed, work);
    if (!done && done.error().code == ErrorCode::ApproverIsRecorder)
        return noteRefusal(deed, done.error()).and_then([&done] { return done; });
    return done;
}

Result<void> Session::attempt(const Deed &deed, const std::function<Result<void>()> &work)
{
    const auto done = attemptOnce(deed, work);
    // The disk is full: the reserve is given up, so that what is begun can be finished.
    if (!done && done.error().code == ErrorCode::StoreFull && deed.beginsNothing
        && m_station.m_reserve.release())
        return attemptOnce(deed, work);
    return done;
}

Result<void> Session::attemptOnce(const Deed &deed, const std::function<Result<void>()> &work)
{
    auto transaction = store::Transaction::begin(store().database());
    if (!transaction)
        return fail(transaction.error());
    auto done = appendSearches().and_then(work);
    if (done)
        done = m_audit.append({deed.actor.isEmpty() ? m_accountName : deed.actor, deed.name,
                               deed.subject, QStringLiteral("ok"), deed.person, m_place},
                              now());
    if (done)
        done = transaction->commit();
    if (done)
        m_searches.clear();
    return done; // rolled back where it failed: nothing of the act stays
}

Result<void> Session::noteReading(const Deed &deed)
{
    return perform(deed, [] { return Result<void>{}; });
}

Result<void> Session::noteRefusal(const Deed &deed, const base::Error &error)
{
    auto transaction = store::Transaction::begin(store().database());
    if (!transaction)
        return fail(transaction.error());
    const auto outcome = QString::fromUtf8(base::errorName(error.code).data());
    if (const auto row = m_audit.append(
            {m_accountName, deed.name, deed.subject, outcome, deed.person, m_place}, now());
        !row)
        return row;
    return transaction->commit();
}

Result<population::Resident> Session::resident(const population::Nik &nik)
{
    const QByteArray digits = nik.toString().toUtf8();
    const auto noted = noteReading({vault::Act::FindResident, QStringLiteral("resident.view"),
                                    digits, m_audit.personHash(digits)});
    if (!noted)
        return fail(noted.error());
    return m_roster.find(nik);
}

Result<vault::PrivateKey> Session::transportKey()
{
    if (const auto right = checkRight(vault::Act::Synchronize, "exchange.connect"); !right)
        return fail(right.error());
    store::SettingsRepository settings(store());
    return loadStationKey(settings, m_keyring);
}

} // namespace rekam::workflow
