// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/server_check.h"
#include "app/server/command.h"
#include "app/server/region_home.h"
#include "app/server/server_text.h"
#include "app/server/sqlite_packet_store.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/enrollment/enrollment_number.h"
#include "core/vault/station_bundle.h"

#include <QUrl>

#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int defaultDays = 730;
constexpr int maxDays = 3650;

Result<int> daysOf(const QCommandLineParser &parser)
{
    const QString option = QStringLiteral("days");
    if (!parser.isSet(option))
        return defaultDays;
    bool ok = false;
    const int days = parser.value(option).toInt(&ok);
    if (!ok || days < 1 || days > maxDays)
        return fail(ErrorCode::UsageWrong, "1 to 3650", "--days");
    return days;
}

/** A station that could not reach the server under this address would only find out in the field. */
Result<QString> urlOf(const QCommandLineParser &parser, const vault::Certificate &server)
{
    const QString text = parser.value(QStringLiteral("url"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QStringLiteral("https") || url.host().isEmpty()
        || (!url.path().isEmpty() && url.path() != QStringLiteral("/")))
        return fail(ErrorCode::UsageWrong, "not https://host:port", "--url");
    if (!net::certificateNamesHost(server, url.host(QUrl::FullyEncoded)))
        return fail(ErrorCode::ServerUntrusted, "the server's certificate does not name this host",
                    url.host().toStdString());
    return text;
}

/** "1671-.." belongs to 16.71; a province or a whole other list of digits does not. */
bool isOfRegion(const enrollment::StationId &station, const QString &region)
{
    const QString digits = QString(region).remove(u'.').left(4);
    return station.toString().startsWith(digits);
}

Result<vault::StationBundle> issue(const RegionHome &home, const enrollment::StationId &station,
                                   const QString &url, const QDateTime &now, int days)
{
    const auto authority = home.identity(QStringLiteral("authority"));
    if (!authority)
        return fail(authority.error());
    const auto opening = home.certificate(QStringLiteral("opening"));
    if (!opening)
        return fail(opening.error());
    const auto recovery = home.certificate(QStringLiteral("recovery"));
    if (!recovery)
        return fail(recovery.error());
    // A clock that runs a little behind must not lock a new station out.
    auto own = vault::issueCertificate(*authority, vault::Purpose::Station, station.toString(),
                                       now.addDays(-1), now.addDays(days));
    if (!own)
        return fail(own.error());
    return vault::StationBundle{home.region(),          station.toString(), url,
                                authority->certificate, *opening,           *recovery,
                                own->certificate,       std::move(own->key)};
}

Result<void> noteEvent(PacketStore &store, const char *act, const QString &station)
{
    return store.addEvent({base::SystemClock().now(), QLatin1String(act), station, {}});
}

Result<void> addStation(const QCommandLineParser &parser)
{
    const auto home = RegionHome::open(parser.value(QStringLiteral("home")));
    if (!home)
        return fail(home.error());
    const auto station = enrollment::StationId::parse(parser.value(QStringLiteral("station")));
    if (!station)
        return fail(station.error());
    if (!isOfRegion(*station, home->region().code))
        return fail(ErrorCode::RegionInvalid, "the station's number is of another region",
                    station->toString().toStdString());
    const auto days = daysOf(parser);
    if (!days)
        return fail(days.error());
    const auto server = home->certificate(QStringLiteral("server"));
    if (!server)
        return fail(server.error());
    const auto url = urlOf(parser, *server);
    if (!url)
        return fail(url.error());
    const auto passphrase = passphraseOf(parser, QStringLiteral("passphrase-file"));
    if (!passphrase)
        return fail(passphrase.error());

    auto store = SqlitePacketStore::open(home->databasePath());
    if (!store)
        return fail(store.error());
    const auto known = (*store)->station(station->toString());
    if (!known)
        return fail(known.error());
    if (*known && !parser.isSet(QStringLiteral("renew")))
        return fail(ErrorCode::AccountExists, "station exists", station->toString().toStdString());

    const QDateTime now = base::SystemClock().now();
    const auto bundle = issue(*home, *station, *url, now, *days);
    if (!bundle)
        return fail(bundle.error());
    const auto bytes = vault::bundleToBytes(*bundle, *passphrase);
    if (!bytes)
        return fail(bytes.error());
    // The file first: a certificate that is nowhere must not replace one that works.
    const auto written
        = base::writeFile(parser.value(QStringLiteral("out")),
                          QByteArray::fromRawData(bytes->view().data(), bytes->view().size()),
                          base::Access::OwnerOnly);
    if (!written)
        return written;
    const auto stored = (*store)->putStation(
        {station->toString(), bundle->station.fingerprint(), now, QDateTime()});
    if (!stored)
        return stored;
    if (const auto noted
        = noteEvent(**store, *known ? "station.renew" : "station.add", station->toString());
        !noted)
        return noted;
    std::puts(Text::tr("Stasiun %1 terdaftar. Bawa berkasnya ke stasiun, lalu hapus.")
                  .arg(station->toString())
                  .toUtf8()
                  .constData());
    return {};
}

Result<void> revokeStation(const QCommandLineParser &parser)
{
    const auto home = RegionHome::open(parser.value(QStringLiteral("home")));
    if (!home)
        return fail(home.error());
    auto store = SqlitePacketStore::open(home->databasePath());
    if (!store)
        return fail(store.error());
    const QString station = parser.value(QStringLiteral("station"));
    const auto revoked = (*store)->revokeStation(station, base::SystemClock().now());
    if (!revoked)
        return fail(revoked.error());
    if (!*revoked)
        return fail(ErrorCode::UsageWrong, "no such station", station.toStdString());
    return noteEvent(**store, "station.revoke", station);
}

} // namespace

Command addStationCommand()
{
    return {
        QStringLiteral("add-station"),
        Text::tr("Mendaftarkan stasiun dan menulis berkas bekalnya."),
        {homeOption(),
         stationOption(),
         {QStringLiteral("url"), Text::tr("Alamat server bagi stasiun."),
          QStringLiteral("https://HOST:PORT")},
         {QStringLiteral("out"), Text::tr("Berkas bekal stasiun."), QStringLiteral("F")},
         {QStringLiteral("passphrase-file"), Text::tr("Berkas frasa sandi untuk bekal."),
          QStringLiteral("F")},
         {QStringLiteral("days"), Text::tr("Masa berlaku sertifikat, dalam hari."),
          QStringLiteral("N")},
         {QStringLiteral("renew"), Text::tr("Sertifikat baru bagi stasiun yang sudah terdaftar.")}},
        {QStringLiteral("home"), QStringLiteral("station"), QStringLiteral("url"),
         QStringLiteral("out")},
        addStation};
}

Command revokeStationCommand()
{
    return {QStringLiteral("revoke-station"),
            Text::tr("Menolak stasiun mulai sekarang, misalnya karena dicuri."),
            {homeOption(), stationOption()},
            {QStringLiteral("home"), QStringLiteral("station")},
            revokeStation};
}

} // namespace rekam::server
