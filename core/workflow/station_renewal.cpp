// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Station that takes a new certificate of its region.
#include "core/store/audit_log.h"
#include "core/store/lockout.h"
#include "core/vault/permissions.h"
#include "core/workflow/profile_settings.h"
#include "core/workflow/standing.h"
#include "core/workflow/station.h"
#include "core/workflow/station_secrets.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

Result<void> checkBundle(const vault::StationBundle &bundle, const StationProfile &me,
                         const QDateTime &now)
{
    if (bundle.stationId != me.id.toString())
        return fail(ErrorCode::BundleInvalid, "for another station", "station");
    if (bundle.region.code != me.region.code || bundle.region.practice != me.region.practice)
        return fail(ErrorCode::BundleInvalid, "of another region", "region");
    // By the authority that this station knows, not the one that the file brings along.
    using vault::Purpose;
    const auto trusted
        = vault::checkCertificate(bundle.station, me.authority, Purpose::Station, now)
              .and_then([&] {
                  return vault::checkCertificate(bundle.opening, me.authority, Purpose::Opening,
                                                 now);
              })
              .and_then([&] {
                  return vault::checkCertificate(bundle.recovery, me.authority, Purpose::Recovery,
                                                 now);
              });
    if (!trusted)
        return trusted;
    if (bundle.station.commonName() != bundle.stationId
        || !bundle.stationKey.matches(bundle.station))
        return fail(ErrorCode::BundleInvalid, "key and certificate differ", "stationKey");
    if (bundle.station.notBefore() <= me.certificate.notBefore())
        return fail(ErrorCode::CertificateExpired, "not newer than the present certificate",
                    "station");
    return {};
}

} // namespace

Result<void> Station::renew(const QString &accountName, const base::SecureBytes &password,
                            const vault::StationBundle &bundle)
{
    auto stationKey = checkPassword(accountName, password);
    if (!stationKey)
        return fail(stationKey.error());
    const auto account = store::AccountRepository(*m_store).find(accountName);
    if (!account)
        return fail(account.error());
    const vault::Keyring keyring(std::move(*stationKey));
    store::SettingsRepository settings(*m_store);
    const QDateTime moment = m_clock.now();
    const auto admitted = verifyProfile(settings, keyring.rowMacKey()).and_then([&] {
        return checkAdmission(*account, keyring, false, false);
    });
    if (!admitted)
        return admitted;
    store::AuditLog audit(*m_store, keyring);
    const auto note = [&](const char *outcome) {
        return audit.append({accountName,
                             QStringLiteral("station.renew"),
                             m_profile.id.toString().toUtf8(),
                             QLatin1String(outcome),
                             {},
                             QStringLiteral("cli")},
                            moment);
    };
    auto transaction = store::Transaction::begin(m_store->database());
    if (!transaction)
        return fail(transaction.error());
    Result<void> allowed{};
    if (!vault::roleMay(account->role, vault::Act::RenewCertificate))
        allowed = fail(ErrorCode::RoleForbids, "station.renew");
    else
        allowed = checkBundle(bundle, m_profile, moment);
    if (!allowed) {
        const auto noted = note(base::errorName(allowed.error().code).data()).and_then([&] {
            return transaction->commit();
        });
        return noted ? allowed : noted;
    }
    auto standing = loadStanding(settings, keyring, moment);
    if (!standing)
        return fail(standing.error());
    standing->revoked = false;
    StationProfile renewed = m_profile;
    renewed.serverUrl = bundle.serverUrl;
    renewed.opening = bundle.opening;
    renewed.recovery = bundle.recovery;
    renewed.certificate = bundle.station;
    const auto saved
        = saveStationSecrets(settings, keyring, bundle)
              .and_then([&] { return saveProfile(settings, renewed, keyring.rowMacKey()); })
              .and_then([&] { return saveStanding(settings, keyring, *standing); })
              .and_then([&] { return store::Lockout(*m_store, m_clock).clear(accountName); })
              .and_then([&] { return note("ok"); })
              .and_then([&] { return transaction->commit(); });
    if (saved)
        m_profile = std::move(renewed);
    return saved;
}

} // namespace rekam::workflow
