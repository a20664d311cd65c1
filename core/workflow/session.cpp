// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/session.h"

#include "core/workflow/station_secrets.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

Session::Session(Station &station, QString accountName, vault::Role role, vault::Keyring keyring)
    : m_station(station)
    , m_accountName(std::move(accountName))
    , m_role(role)
    , m_keyring(std::move(keyring))
    , m_roster(*station.m_store, m_keyring)
    , m_enrollments(*station.m_store, m_keyring)
    , m_outbox(*station.m_store, m_keyring)
    , m_audit(*station.m_store, m_keyring)
{ }

Session::~Session() = default;

Result<void> Session::perform(const Deed &deed, const std::function<Result<void>()> &work)
{
    if (!vault::roleMay(m_role, deed.permission)) {
        const base::Error refusal{ErrorCode::RoleForbids, deed.name.toStdString(), {}};
        const auto noted = noteRefusal(deed, refusal);
        return noted ? fail(refusal) : noted;
    }
    Result<void> done;
    {
        auto transaction = store::Transaction::begin(store().database());
        if (!transaction)
            return fail(transaction.error());
        done = work();
        if (done)
            done = m_audit.append({m_accountName, deed.name, deed.subject, QStringLiteral("ok")},
                                  now());
        if (done)
            return transaction->commit();
    } // rolled back: nothing of a failed act stays
    if (done.error().code == ErrorCode::ApproverIsRecorder)
        return noteRefusal(deed, done.error()).and_then([&done] { return done; });
    return done;
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
    if (const auto row = m_audit.append({m_accountName, deed.name, deed.subject, outcome}, now());
        !row)
        return row;
    return transaction->commit();
}

Result<void> Session::noteLogin()
{
    auto transaction = store::Transaction::begin(store().database());
    if (!transaction)
        return fail(transaction.error());
    const auto noted
        = store::AccountRepository(store()).noteSuccess(m_accountName).and_then([this] {
              return m_audit.append(
                  {m_accountName, QStringLiteral("session.login"), {}, QStringLiteral("ok")},
                  now());
          });
    return noted ? transaction->commit() : noted;
}

Result<void> Session::addAccount(const QString &name, vault::Role role,
                                 const base::SecureBytes &password)
{
    const auto checked = vault::checkAccountName(name);
    if (!checked)
        return fail(checked.error());
    const auto wrap = vault::wrapWithPassword(m_keyring.stationKey(), password, name.toUtf8());
    if (!wrap)
        return fail(wrap.error());
    return perform({vault::Act::AddAccount, QStringLiteral("account.add"), name.toUtf8()}, [&] {
        return store::AccountRepository(store()).add({name, role, *wrap, 0, {}},
                                                     m_keyring.rowMacKey());
    });
}

Result<population::RosterReadReport> Session::importRoster(QIODevice &csv)
{
    population::RosterReadReport report;
    const auto done = perform(
        {vault::Act::ImportRoster, QStringLiteral("roster.import"), {}}, [&]() -> Result<void> {
            auto read
                = population::readRosterCsv(csv, [this](const population::Resident &resident) {
                      return m_roster.put(resident);
                  });
            if (!read)
                return fail(read.error());
            report = std::move(*read);
            return {};
        });
    if (!done)
        return fail(done.error());
    m_index.clear(); // read again at the next search
    m_indexLoaded = false;
    return report;
}

Result<void> Session::loadIndex()
{
    if (m_indexLoaded)
        return {};
    m_index.clear();
    const auto loaded
        = m_roster.forEach([this](const population::Resident &resident) { m_index.add(resident); });
    m_indexLoaded = loaded.has_value();
    return loaded;
}

Result<std::vector<population::RosterHit>> Session::find(const QString &text, int limit)
{
    if (!vault::roleMay(m_role, vault::Act::FindResident))
        return fail(ErrorCode::RoleForbids, "resident.find");
    if (const auto loaded = loadIndex(); !loaded)
        return fail(loaded.error());
    return m_index.search(text, limit);
}

Result<population::Resident> Session::resident(const population::Nik &nik)
{
    const auto noted = noteReading(
        {vault::Act::FindResident, QStringLiteral("resident.view"), nik.toString().toUtf8()});
    if (!noted)
        return fail(noted.error());
    return m_roster.find(nik);
}

Result<vault::PrivateKey> Session::transportKey()
{
    if (!vault::roleMay(m_role, vault::Act::Synchronize))
        return fail(ErrorCode::RoleForbids, "exchange.connect");
    store::SettingsRepository settings(store());
    return loadStationKey(settings, m_keyring);
}

Result<int> Session::verifyAudit()
{
    const auto noted = noteReading({vault::Act::VerifyAudit, QStringLiteral("audit.verify"), {}});
    if (!noted)
        return fail(noted.error());
    return m_audit.verify();
}

} // namespace rekam::workflow
