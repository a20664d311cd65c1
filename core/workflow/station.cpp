// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/station.h"

#include "core/base/files.h"
#include "core/store/audit_log.h"
#include "core/vault/password_rules.h"
#include "core/workflow/machine_binding.h"
#include "core/workflow/password_cost_setting.h"
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

Result<void> fillStore(store::Store &store, const vault::StationBundle &bundle,
                       const QString &accountName, const base::SecureBytes &password,
                       const base::Clock &clock, const vault::PasswordCost &cost,
                       const QByteArray &tpm)
{
    const auto stationId = enrollment::StationId::parse(bundle.stationId);
    if (!stationId)
        return fail(ErrorCode::BundleInvalid, stationId.error().detail);
    const vault::Keyring keyring(base::SecureBytes::random(vault::keySize));
    const MachineBinding machine = bindToMachine(tpm);
    const auto wrap
        = vault::wrapWithPassword(keyring.stationKey(), password, accountName.toUtf8(), cost,
                                  machine.sealed.isEmpty() ? nullptr : &machine.secret);
    if (!wrap)
        return fail(wrap.error());

    auto transaction = store::Transaction::begin(store.database());
    if (!transaction)
        return fail(transaction.error());
    store::SettingsRepository settings(store);
    const StationProfile profile{*stationId,       bundle.region,  bundle.serverUrl,
                                 bundle.authority, bundle.opening, bundle.recovery,
                                 bundle.station};
    const store::AccountRow administrator{accountName, vault::Role::Administrator, *wrap};
    const QDateTime now = clock.now();
    Standing standing;
    standing.lastContact = now; // the bundle came from the region
    standing.lastDay = now.toLocalTime().date();
    store::AuditLog audit(store, keyring);
    const auto filled
        = saveStationSecrets(settings, keyring, bundle)
              .and_then([&] { return saveProfile(settings, profile, keyring.rowMacKey()); })
              .and_then([&] { return settings.set(machineSetting(), machine.sealed); })
              .and_then([&] { return savePasswordCost(settings, cost); })
              .and_then([&] { return saveStanding(settings, keyring, standing); })
              .and_then([&] {
                  return store::AccountRepository(store).add(administrator, keyring.rowMacKey());
              })
              .and_then([&] {
                  return audit.append({accountName, QStringLiteral("station.initialize"),
                                       bundle.stationId.toUtf8(), QStringLiteral("ok")},
                                      now);
              });
    if (!filled)
        return filled;
    return transaction->commit();
}

} // namespace

Station::Station(QString home, const base::Clock &clock, std::unique_ptr<store::Store> store,
                 StationProfile profile, Protection protection, QByteArray tpm)
    : m_home(std::move(home))
    , m_clock(clock)
    , m_store(std::move(store))
    , m_profile(std::move(profile))
    , m_protection(protection)
    , m_tpm(std::move(tpm))
    , m_reserve(m_home)
{
    m_reserve.restore();
}

Station::~Station() = default;

Result<std::shared_ptr<const population::ReferenceData>> Station::reference()
{
    if (!m_reference) {
        auto loaded = population::ReferenceData::load();
        if (!loaded)
            return fail(loaded.error());
        m_reference = *std::move(loaded);
    }
    return m_reference;
}

Result<void> Station::initialize(const QString &home, const vault::StationBundle &bundle,
                                 const QString &accountName, const base::SecureBytes &password,
                                 const base::Clock &clock, const InitializeOptions &options)
{
    if (QFile::exists(storePath(home)))
        return fail(ErrorCode::StoreExists, "station.db", home.toStdString());
    if (const auto name = vault::checkAccountName(accountName); !name)
        return fail(name.error());
    const auto words = vault::loadCommonWords();
    if (!words)
        return fail(words.error());
    if (const auto good = vault::checkPassword(password, accountName, *words); !good)
        return good;
    const auto measured
        = options.cost ? Result<vault::PasswordCost>(*options.cost) : vault::measurePasswordCost();
    if (!measured)
        return fail(measured.error());
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
    const auto filled
        = fillStore(**store, bundle, accountName, password, clock, *measured, options.tpm);
    store->reset(); // closing writes the log back into the file
    if (!filled) {
        removeUnfinished();
        return filled;
    }
    return base::renameDurably(unfinished, storePath(home));
}

Result<std::unique_ptr<Station>> Station::open(const QString &home, const base::Clock &clock,
                                               const QByteArray &tpm)
{
    auto store = store::Store::open(storePath(home));
    // The day has to be closed also after the program ended on a full disk.
    if (!store && store.error().code == ErrorCode::StoreFull && DiskReserve(home).release())
        store = store::Store::open(storePath(home));
    if (!store)
        return fail(store.error());
    store::SettingsRepository settings(**store);
    auto profile = loadProfile(settings);
    if (!profile)
        return fail(profile.error());
    const auto sealed = settings.value(machineSetting());
    if (!sealed)
        return fail(sealed.error());
    const auto protection
        = sealed->isEmpty() ? Protection::PasswordOnly : Protection::MachineAndPassword;
    return std::unique_ptr<Station>(
        new Station(home, clock, std::move(*store), std::move(*profile), protection, tpm));
}

} // namespace rekam::workflow
