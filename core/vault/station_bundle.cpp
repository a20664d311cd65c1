// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/station_bundle.h"

#include "core/vault/bundle_json.h"

#include <QUrl>

namespace rekam::vault {

namespace {

tl::unexpected<base::Error> invalid(const char *why)
{
    return base::fail(base::ErrorCode::BundleInvalid, why);
}

base::Result<Certificate> certificateIn(const QJsonObject &object, QLatin1String member)
{
    auto certificate = Certificate::fromPem(object.value(member).toString().toLatin1());
    if (!certificate)
        return base::fail(base::ErrorCode::BundleInvalid, certificate.error().detail,
                          member.latin1());
    return certificate;
}

bool isServerUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

base::Result<void> checkTexts(const StationBundle &bundle)
{
    const Certificate &authority = bundle.authority;
    if (bundle.region.code != authority.regionCode()
        || bundle.region.name != authority.organization()
        || bundle.region.practice != authority.isPractice())
        return invalid("region and authority disagree");
    if (bundle.stationId.isEmpty() || bundle.stationId != bundle.station.commonName())
        return invalid("station and its certificate disagree");
    if (!isServerUrl(bundle.serverUrl))
        return invalid("server is not an https address");
    return {};
}

base::Result<void> checkCertificates(const StationBundle &bundle, const QDateTime &now)
{
    struct Expected
    {
        const Certificate &certificate;
        Purpose purpose;
        const char *name;
    };
    for (const Expected &expected : {Expected{bundle.authority, Purpose::Authority, "authority"},
                                     Expected{bundle.opening, Purpose::Opening, "opening"},
                                     Expected{bundle.recovery, Purpose::Recovery, "recovery"},
                                     Expected{bundle.station, Purpose::Station, "certificate"}}) {
        const auto checked
            = checkCertificate(expected.certificate, bundle.authority, expected.purpose, now);
        if (!checked)
            return base::fail(checked.error().code, checked.error().detail, expected.name);
    }
    return {};
}

} // namespace

base::Result<base::SecureBytes> bundleToBytes(const StationBundle &bundle,
                                              const base::SecureBytes &passphrase)
{
    if (const auto checked = checkTexts(bundle); !checked)
        return base::fail(checked.error());
    if (!bundle.stationKey.matches(bundle.station))
        return invalid("station key and certificate are not a pair");
    auto key = bundle.stationKey.toPem(passphrase);
    if (!key)
        return base::fail(key.error());
    const auto pem
        = [](const Certificate &certificate) { return QString::fromLatin1(certificate.toPem()); };
    const QJsonObject open{
        {QStringLiteral("regionCode"), bundle.region.code},
        {QStringLiteral("regionName"), bundle.region.name},
        {QStringLiteral("practice"), bundle.region.practice},
        {QStringLiteral("station"), bundle.stationId},
        {QStringLiteral("server"), bundle.serverUrl},
        {QStringLiteral("authority"), pem(bundle.authority)},
        {QStringLiteral("opening"), pem(bundle.opening)},
        {QStringLiteral("recovery"), pem(bundle.recovery)},
        {QStringLiteral("certificate"), pem(bundle.station)},
    };
    return writeBundleParts({open, std::move(*key)});
}

base::Result<StationBundle> bundleFromBytes(const base::SecureBytes &bytes, const QDateTime &now,
                                            const base::SecureBytes &passphrase)
{
    const auto parts = readBundleParts(bytes);
    if (!parts)
        return base::fail(parts.error());
    const QJsonObject &open = parts->open;
    const auto authority = certificateIn(open, QLatin1String("authority"));
    const auto opening = certificateIn(open, QLatin1String("opening"));
    const auto recovery = certificateIn(open, QLatin1String("recovery"));
    const auto station = certificateIn(open, QLatin1String("certificate"));
    for (const auto *certificate : {&authority, &opening, &recovery, &station}) {
        if (!*certificate)
            return base::fail(certificate->error());
    }
    auto key = PrivateKey::fromPem(parts->stationKeyPem, passphrase);
    if (!key && key.error().code == base::ErrorCode::PasswordWrong)
        return base::fail(key.error());
    if (!key)
        return base::fail(base::ErrorCode::BundleInvalid, key.error().detail, "stationKey");
    StationBundle bundle{{open.value(QLatin1String("regionCode")).toString(),
                          open.value(QLatin1String("regionName")).toString(),
                          open.value(QLatin1String("practice")).toBool()},
                         open.value(QLatin1String("station")).toString(),
                         open.value(QLatin1String("server")).toString(),
                         *authority,
                         *opening,
                         *recovery,
                         *station,
                         std::move(*key)};
    if (const auto checked = checkTexts(bundle); !checked)
        return base::fail(checked.error());
    if (const auto checked = checkCertificates(bundle, now); !checked)
        return base::fail(checked.error());
    if (!bundle.stationKey.matches(bundle.station))
        return invalid("station key and certificate are not a pair");
    return bundle;
}

} // namespace rekam::vault
