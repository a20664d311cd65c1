// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/region_home.h"

#include "app/server/sqlite_packet_store.h"
#include "core/base/files.h"
#include "core/population/region_code.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;
using vault::Purpose;

namespace {

constexpr qint64 maxFileBytes = 64 * 1024;
constexpr int authorityYears = 20;
constexpr int certificateYears = 10; // opening, recovery, receipts, server
constexpr int formatVersion = 1;

QByteArray toJson(const vault::RegionIdentity &region)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("rekamRegion"), formatVersion},
                                     {QStringLiteral("code"), region.code},
                                     {QStringLiteral("name"), region.name},
                                     {QStringLiteral("practice"), region.practice}})
        .toJson();
}

} // namespace

Result<RegionHome> RegionHome::create(const QString &path, const vault::RegionIdentity &region,
                                      const QStringList &hosts,
                                      const base::SecureBytes &openingPassphrase,
                                      const QDateTime &now)
{
    const auto code = population::RegionCode::parse(region.code);
    if (!code)
        return fail(code.error());
    if (region.name.trimmed().isEmpty())
        return fail(ErrorCode::InputMalformed, "a region needs a name", "--name");
    const QDir folder(path);
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::StoreExists, "the folder is not empty", path.toStdString());

    const RegionHome home(path, {code->toString(), region.name.trimmed(), region.practice});
    for (const char *part : {"", "certificates", "keys", "opening", "recovery"})
        if (const auto made = base::makePrivateFolder(home.inside(QLatin1String(part))); !made)
            return fail(made.error());
    if (const auto made = home.makeKeys(hosts, openingPassphrase, now); !made)
        return fail(made.error());
    if (const auto database = SqlitePacketStore::create(home.databasePath()); !database)
        return fail(database.error());
    // Last: a folder without it is no region's home.
    if (const auto written = base::writeFile(home.inside(QStringLiteral("region.json")),
                                             toJson(home.m_region), base::Access::OwnerOnly);
        !written)
        return fail(written.error());
    return home;
}

Result<void> RegionHome::makeKeys(const QStringList &hosts,
                                  const base::SecureBytes &openingPassphrase,
                                  const QDateTime &now) const
{
    const auto authority = vault::createAuthority(m_region, now, authorityYears);
    if (!authority)
        return fail(authority.error());
    const QString keys = QStringLiteral("keys");
    if (const auto kept = keep(keys, QStringLiteral("authority"), *authority); !kept)
        return kept;

    struct Wanted
    {
        Purpose purpose;
        QString folder;
        QString name;
    };
    for (const Wanted &wanted :
         {Wanted{Purpose::Opening, QStringLiteral("opening"), QStringLiteral("opening")},
          Wanted{Purpose::Recovery, QStringLiteral("recovery"), QStringLiteral("recovery")},
          Wanted{Purpose::Receipts, keys, QStringLiteral("receipts")},
          Wanted{Purpose::Server, keys, QStringLiteral("server")}}) {
        const bool isServer = wanted.purpose == Purpose::Server;
        const auto issued = vault::issueCertificate(
            *authority, wanted.purpose, isServer ? hosts.first() : m_region.name, now,
            now.addYears(certificateYears), isServer ? hosts : QStringList());
        if (!issued)
            return fail(issued.error());
        const bool sealed = wanted.purpose == Purpose::Opening && !openingPassphrase.isEmpty();
        const auto kept = keep(wanted.folder, wanted.name, *issued,
                               sealed ? openingPassphrase.copy() : base::SecureBytes());
        if (!kept)
            return kept;
    }
    return {};
}

Result<void> RegionHome::keep(const QString &folder, const QString &name,
                              const vault::IssuedKey &key,
                              const base::SecureBytes &passphrase) const
{
    const auto pem = key.key.toPem(passphrase);
    if (!pem)
        return fail(pem.error());
    // The view is written out as it stands: no copy of the key outside locked memory.
    const auto bytes = QByteArray::fromRawData(pem->view().data(), pem->view().size());
    const QString keyFile = inside(folder + QLatin1Char('/') + name + QStringLiteral(".key"));
    if (const auto written = base::writeFile(keyFile, bytes, base::Access::OwnerOnly); !written)
        return written;
    return base::writeFile(inside(QStringLiteral("certificates/") + name + QStringLiteral(".pem")),
                           key.certificate.toPem());
}

Result<RegionHome> RegionHome::open(const QString &path)
{
    const QString file = QDir(path).filePath(QStringLiteral("region.json"));
    const auto bytes = base::readFile(file, maxFileBytes);
    if (!bytes)
        return fail(ErrorCode::StoreMissing, "no readable region.json", path.toStdString());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto code = population::RegionCode::parse(json.value(QStringLiteral("code")).toString());
    const QString name = json.value(QStringLiteral("name")).toString();
    const QJsonValue practice = json.value(QStringLiteral("practice"));
    if (json.value(QStringLiteral("rekamRegion")).toInt() != formatVersion || !code
        || name.isEmpty() || !practice.isBool())
        return fail(ErrorCode::StoreDamaged, "region.json", path.toStdString());
    return RegionHome(path, {code->toString(), name, practice.toBool()});
}

QString RegionHome::inside(const QString &name) const
{
    return QDir(m_path).filePath(name);
}

QString RegionHome::databasePath() const
{
    return inside(QStringLiteral("server.db"));
}

QString RegionHome::openingKeyPath() const
{
    return inside(QStringLiteral("opening/opening.key"));
}

QString RegionHome::recoveryKeyPath() const
{
    return inside(QStringLiteral("recovery/recovery.key"));
}

Result<vault::Certificate> RegionHome::certificate(const QString &name) const
{
    const auto pem = base::readFile(
        inside(QStringLiteral("certificates/") + name + QStringLiteral(".pem")), maxFileBytes);
    if (!pem)
        return fail(pem.error());
    return vault::Certificate::fromPem(*pem);
}

Result<vault::IssuedKey> RegionHome::identity(const QString &name) const
{
    auto own = certificate(name);
    if (!own)
        return fail(own.error());
    const auto pem = base::SecureBytes::fromFile(
        inside(QStringLiteral("keys/") + name + QStringLiteral(".key")), maxFileBytes);
    if (!pem)
        return fail(pem.error());
    auto key = vault::PrivateKey::fromPem(*pem);
    if (!key)
        return fail(key.error());
    if (!key->matches(*own))
        return fail(ErrorCode::KeyInvalid, "key and certificate do not belong together",
                    name.toStdString());
    return vault::IssuedKey{*std::move(own), *std::move(key)};
}

} // namespace rekam::server
