// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/station.h"

#include "core/base/files.h"
#include "core/store/audit_log.h"
#include "core/workflow/profile_settings.h"
#include "core/workflow/session.h"
#include "core/workflow/station_secrets.h"

#include <QDir>
#include <QFile>

namespace rekam::workflow {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

QString storePath(const QString &home)
{
    return QDir(home).filePath(QStringLiteral("station.db"));
}

/** A wrong password costs nothing the first times, then the account rests: five tries, then one
 *  minute, doubled with each further failure up to an hour. */
QDateTime lockAfter(int failures, const QDateTime &now)
{
    constexpr int freeTries = 5;
    if (failures < freeTries)
        return {};
    const int doublings = qMin(failures - freeTries, 6);
    return now.addSecs(qMin(60 << doublings, 3600));
}

Result<void> fillStore(store::Store &store, const vault::StationBundle &bundle,
                       const QString &accountName, const base::SecureBytes &password,
                       const base::Clock &clock)
{
    const auto stationId = enrollment::StationId::parse(bundle.stationId);
    if (!stationId)
        return fail(ErrorCode::BundleInvalid, stationId.error().detail);
    const vault::Keyring keyring(base::SecureBytes::random(vault::keySize));
    const auto wrap = vault::wrapWithPassword(keyring.stationKey(), password, accountName.toUtf8());
    if (!wrap)
        return fail(wrap.error());

    auto transaction = store::Transaction::begin(store.database());
    if (!transaction)
        return fail(transaction.error());
    store::SettingsRepository settings(store);
    const StationProfile profile{*stationId,       bundle.region,  bundle.serverUrl,
                                 bundle.authority, bundle.opening, bundle.recovery,
                                 bundle.station};
    store::AccountRow administrator{accountName, vault::Role::Administrator, *wrap, 0, {}};
    store::AuditLog audit(store, keyring);
    const auto filled
        = saveStationSecrets(settings, keyring, bundle)
              .and_then([&] { return saveProfile(settings, profile, keyring.rowMacKey()); })
              .and_then([&] {
                  return store::AccountRepository(store).add(administrator, keyring.rowMacKey());
              })
              .and_then([&] {
                  return audit.append({accountName, QStringLiteral("station.initialize"),
                                       bundle.stationId.toUtf8(), QStringLiteral("ok")},
                                      clock.now());
              });
    if (!filled)
        return filled;
    return transaction->commit();
}

} // namespace

Station::Station(QString home, const base::Clock &clock, std::unique_ptr<store::Store> store,
                 StationProfile profile)
    : m_home(std::move(home))
    , m_clock(clock)
    , m_store(std::move(store))
    , m_profile(std::move(profile))
{ }

Station::~Station() = default;

Result<void> Station::initialize(const QString &home, const vault::StationBundle &bundle,
                                 const QString &accountName, const base::SecureBytes &password,
                                 const base::Clock &clock)
{
    if (QFile::exists(storePath(home)))
        return fail(ErrorCode::StoreExists, "station.db", home.toStdString());
    if (const auto name = vault::checkAccountName(accountName); !name)
        return fail(name.error());
    if (const auto folder = base::makePrivateFolder(home); !folder)
        return folder;
    // Filled under another name and renamed at the end, so that a power cut leaves either no
    // station or a whole one.
    const QString unfinished = storePath(home) + QStringLiteral(".unfinished");
    const auto removeUnfinished = [&unfinished] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(unfinished + QLatin1String(suffix));
    };
    removeUnfinished();
    auto store = store::Store::create(unfinished);
    if (!store) {
        removeUnfinished();
        return fail(store.error());
    }
    const auto filled = fillStore(**store, bundle, accountName, password, clock);
    store->reset(); // closing writes the log back into the file
    if (!filled) {
        removeUnfinished();
        return filled;
    }
    return base::renameDurably(unfinished, storePath(home));
}

Result<std::unique_ptr<Station>> Station::open(const QString &home, const base::Clock &clock)
{
    auto store = store::Store::open(storePath(home));
    if (!store)
        return fail(store.error());
    store::SettingsRepository settings(**store);
    auto profile = loadProfile(settings);
    if (!profile)
        return fail(profile.error());
    return std::unique_ptr<Station>(
        new Station(home, clock, std::move(*store), std::move(*profile)));
}

Result<std::unique_ptr<Session>> Station::login(const QString &accountName,
                                                const base::SecureBytes &password)
{
    store::AccountRepository accounts(*m_store);
    const auto account = accounts.find(accountName);
    if (!account)
        return fail(account.error());
    const QDateTime now = m_clock.now();
    if (account->lockedUntil.isValid() && account->lockedUntil > now) {
        const qint64 minutes = now.secsTo(account->lockedUntil) / 60 + 1;
        return fail(ErrorCode::AccountLocked, "too many failures", std::to_string(minutes));
    }
    auto stationKey = vault::unwrapWithPassword(account->wrap, password, accountName.toUtf8());
    if (!stationKey) {
        const int failures = account->failedAttempts + 1;
        const auto noted = accounts.noteFailure(accountName, failures, lockAfter(failures, now));
        return noted ? fail(stationKey.error()) : fail(noted.error());
    }
    vault::Keyring keyring(std::move(*stationKey));
    store::SettingsRepository settings(*m_store);
    const auto intact = accounts.verify(*account, keyring.rowMacKey()).and_then([&] {
        return verifyProfile(settings, keyring.rowMacKey());
    });
    if (!intact)
        return fail(intact.error());

    std::unique_ptr<Session> session(
        new Session(*this, accountName, account->role, std::move(keyring)));
    if (const auto noted = session->noteLogin(); !noted)
        return fail(noted.error());
    return session;
}

} // namespace rekam::workflow
