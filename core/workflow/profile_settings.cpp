// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/profile_settings.h"

#include "core/vault/sealing.h"

#include <QCborArray>

#include <array>

namespace rekam::workflow {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr auto macName = "profile.mac";
constexpr std::array names{"station.id",          "region.code",          "region.name",
                           "region.practice",     "server.url",           "certificate.authority",
                           "certificate.opening", "certificate.recovery", "certificate.station"};

/** With the recovery wrap: nobody reads it before the day on which it must be right. */
Result<QByteArray> storedProfile(store::SettingsRepository &settings)
{
    QCborArray all;
    const auto add = [&](const char *name) {
        return settings.value(QLatin1String(name)).map([&](const QByteArray &value) {
            all.append(value);
        });
    };
    for (const char *name : names) {
        if (const auto added = add(name); !added)
            return fail(added.error());
    }
    return add("recovery.wrap").map([&] { return all.toCborValue().toCbor(); });
}

/** Damage in the file, whatever the parser of the value called it. */
tl::unexpected<base::Error> damaged(const base::Error &cause, const char *name)
{
    return fail(ErrorCode::StoreDamaged, std::string("setting ") + name + ": " + cause.detail);
}

Result<vault::Certificate> storedCertificate(store::SettingsRepository &settings, const char *name)
{
    const auto pem = settings.value(QLatin1String(name));
    if (!pem)
        return fail(pem.error());
    auto certificate = vault::Certificate::fromPem(*pem);
    if (!certificate)
        return damaged(certificate.error(), name);
    return certificate;
}

} // namespace

Result<void> saveProfile(store::SettingsRepository &settings, const StationProfile &profile,
                         const base::SecureBytes &macKey)
{
    const std::array<QByteArray, names.size()> values{
        profile.id.toString().toUtf8(), profile.region.code.toUtf8(),
        profile.region.name.toUtf8(),   profile.region.practice ? QByteArray("1") : QByteArray("0"),
        profile.serverUrl.toUtf8(),     profile.authority.toPem(),
        profile.opening.toPem(),        profile.recovery.toPem(),
        profile.certificate.toPem()};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto set = settings.set(QLatin1String(names[i]), values[i]); !set)
            return set;
    }
    const auto stored = storedProfile(settings);
    if (!stored)
        return fail(stored.error());
    return settings.set(QLatin1String(macName), vault::keyedHash(macKey, *stored));
}

Result<StationProfile> loadProfile(store::SettingsRepository &settings)
{
    const auto text = [&settings](const char *name) -> Result<QString> {
        return settings.value(QLatin1String(name)).map([](const QByteArray &value) {
            return QString::fromUtf8(value);
        });
    };
    const auto stationText = text("station.id");
    const auto regionCode = text("region.code");
    const auto regionName = text("region.name");
    const auto practice = text("region.practice");
    const auto url = text("server.url");
    for (const auto *part : {&stationText, &regionCode, &regionName, &practice, &url}) {
        if (!*part)
            return fail(part->error());
    }
    const auto station = enrollment::StationId::parse(*stationText);
    if (!station)
        return damaged(station.error(), "station.id");
    const auto authority = storedCertificate(settings, "certificate.authority");
    const auto opening = storedCertificate(settings, "certificate.opening");
    const auto recovery = storedCertificate(settings, "certificate.recovery");
    const auto certificate = storedCertificate(settings, "certificate.station");
    for (const auto *part : {&authority, &opening, &recovery, &certificate}) {
        if (!*part)
            return fail(part->error());
    }
    return StationProfile{*station,    {*regionCode, *regionName, *practice == u"1"},
                          *url,        *authority,
                          *opening,    *recovery,
                          *certificate};
}

Result<void> verifyProfile(store::SettingsRepository &settings, const base::SecureBytes &macKey)
{
    const auto stored = storedProfile(settings);
    const auto mac = settings.value(QLatin1String(macName));
    if (!stored)
        return fail(stored.error());
    if (!mac)
        return fail(mac.error());
    if (*mac != vault::keyedHash(macKey, *stored))
        return fail(ErrorCode::StoreDamaged, "the station's profile was changed outside Rekam");
    return {};
}

} // namespace rekam::workflow
