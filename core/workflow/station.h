// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/enrollment_number.h"
#include "core/population/reference_data.h"
#include "core/store/account_repository.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"
#include "core/vault/station_bundle.h"
#include "core/workflow/disk_gauge.h"

#include <optional>

namespace rekam::workflow {

class Session;

/** The setting that holds the region's newest staff roll. */
QString staffRollSetting();

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

/** What a copy of the disk has to be attacked with. */
enum class Protection {
    PasswordOnly, ///< guessing passwords, at the cost of Argon2id each
    MachineAndPassword, ///< the same, and this very machine (its TPM) besides
};

/** How a new station is made. */
struct InitializeOptions
{
    std::optional<vault::PasswordCost> cost{}; ///< measured (about a second) unless it is said
    /** The TPM that takes part, as vault::MachineSeal::open() wants it; by default this machine's.
     *  Without one, or with "none", the password alone protects the station. */
    QByteArray tpm{};
};

/** The station's home folder with its store, before login. One object a process and home, all calls
 *  on the thread that opened it. */
class Station
{
public:
    /** Makes a new home from a bundle: store, station key, first account (administrator). Nothing
     *  is left behind on failure. Fails with StoreExists, the bundle's errors, PasswordTooShort,
     *  PasswordCommon, AccountNameInvalid. */
    static base::Result<void> initialize(const QString &home, const vault::StationBundle &bundle,
                                         const QString &accountName,
                                         const base::SecureBytes &password,
                                         const base::Clock &clock,
                                         const InitializeOptions &options = {});
    /** Fails with StoreMissing, StoreBusy, StoreDamaged, StoreNewer. @p clock must outlive it. @p tpm as for
     *  initialize(). */
    static base::Result<std::unique_ptr<Station>>
    open(const QString &home, const base::Clock &clock, const QByteArray &tpm = {});
    ~Station();

    [[nodiscard]] const StationProfile &profile() const { return m_profile; }
    [[nodiscard]] QString home() const { return m_home; }
    [[nodiscard]] Protection protection() const { return m_protection; }
    /** Regions and code lists; loaded at the first call (some 50 ms), then the same ones. Fails with
     *  ResourceDamaged. */
    base::Result<std::shared_ptr<const population::ReferenceData>> reference();
    /** What was loaded already, for whoever opens many stations one after the other. */
    void useReference(std::shared_ptr<const population::ReferenceData> loaded)
    {
        m_reference = std::move(loaded);
    }

    /** Fails with AccountUnknown, PasswordWrong, AccountLocked (Error::subject: minutes),
     *  AccountExpired, AccountRevoked, StationRevoked, OfflineTooLong (operators only: a supervisor
     *  gets in and may extend), StoreDamaged, TpmMissing, TpmFailed, TpmOtherMachine (then only the
     *  region's recovery key opens it). Takes about 0.3 s (Argon2id). The session must not
     *  outlive the station. */
    base::Result<std::unique_ptr<Session>> login(const QString &accountName,
                                                 const base::SecureBytes &password);

    /** Takes the region's new certificate and key for this station, also when the region had revoked
     *  it: a certificate of the authority that is newer than the present one is the region's word that
     *  it may go on. Of an administrator, with whose password it is done instead of a login, which a
     *  revoked station refuses. Nobody may be logged in. Fails with RoleForbids, BundleInvalid (of another
     *  station or region), CertificateExpired (also where it is not newer), the certificates' errors, and as login(). */
    base::Result<void> renew(const QString &accountName, const base::SecureBytes &password,
                             const vault::StationBundle &bundle);

    /** With the region's recovery key instead of a password, to save what a dead or locked station
     *  still holds: a session as a supervisor named recoveryActor(), written into the audit chain.
     *  Fails with KeyInvalid (another region's key), StoreDamaged. */
    base::Result<std::unique_ptr<Session>> enterByRecovery(const vault::PrivateKey &recoveryKey);
    static QString recoveryActor();

private:
    Station(QString home, const base::Clock &clock, std::unique_ptr<store::Store> store,
            StationProfile profile, Protection protection, QByteArray tpm);
    friend class Session;
    /** The station key, if the password is right; counts the wrong ones. */
    base::Result<base::SecureBytes> checkPassword(const QString &accountName,
                                                  const base::SecureBytes &password);
    /** What the TPM gives back on this machine only; empty where it takes no part. */
    base::Result<base::SecureBytes> machineSecret();
    base::Result<vault::PasswordWrap> wrapKey(const base::SecureBytes &stationKey,
                                              const base::SecureBytes &password,
                                              const QString &accountName);
    /** What the region and the calendar say about an account whose password was right. */
    base::Result<void> checkAdmission(const store::AccountRow &account,
                                      const vault::Keyring &keyring, bool revoked,
                                      bool offlineOver);
    QString m_home;
    const base::Clock &m_clock;
    std::unique_ptr<store::Store> m_store;
    StationProfile m_profile;
    Protection m_protection;
    QByteArray m_tpm;
    DiskReserve m_reserve;
    std::shared_ptr<const population::ReferenceData> m_reference{};
};

} // namespace rekam::workflow
