// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/enrollment_number.h"
#include "core/store/account_repository.h"
#include "core/store/store.h"
#include "core/vault/station_bundle.h"

namespace rekam::workflow {

class Session;

/** Who this station is; known before anybody logs in. */
struct StationProfile
{
    enrollment::StationId id;
    vault::RegionIdentity region;
    QString serverUrl;
    vault::Certificate authority;
    vault::Certificate opening;
    vault::Certificate recovery;
    vault::Certificate certificate;
};

/** The station's home folder with its store, before login. One object a process and home, all calls
 *  on the thread that opened it. */
class Station
{
public:
    /** Makes a new home from a bundle: store, station key, first account (administrator). Nothing
     *  is left behind on failure. Fails with StoreExists, the bundle's errors, PasswordTooShort,
     *  AccountNameInvalid. */
    static base::Result<void> initialize(const QString &home, const vault::StationBundle &bundle,
                                         const QString &accountName,
                                         const base::SecureBytes &password,
                                         const base::Clock &clock);
    /** Fails with StoreMissing, StoreBusy, StoreDamaged, StoreNewer. @p clock must outlive it. */
    static base::Result<std::unique_ptr<Station>> open(const QString &home,
                                                       const base::Clock &clock);
    ~Station();

    [[nodiscard]] const StationProfile &profile() const { return m_profile; }
    [[nodiscard]] QString home() const { return m_home; }

    /** Fails with AccountUnknown, PasswordWrong, AccountLocked. Takes about 0.2 s (Argon2id). The
     *  session must not outlive the station. */
    base::Result<std::unique_ptr<Session>> login(const QString &accountName,
                                                 const base::SecureBytes &password);

private:
    Station(QString home, const base::Clock &clock, std::unique_ptr<store::Store> store,
            StationProfile profile);
    friend class Session;
    QString m_home;
    const base::Clock &m_clock;
    std::unique_ptr<store::Store> m_store;
    StationProfile m_profile;
};

} // namespace rekam::workflow
