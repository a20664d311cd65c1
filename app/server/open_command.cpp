// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/enrollment_files.h"
#include "app/server/server_text.h"
#include "core/base/files.h"
#include "core/exchange/packet.h"

#include <QDir>

#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 maxKeyBytes = 64 * 1024;

Result<vault::PrivateKey> openingKeyOf(const QCommandLineParser &parser, const RegionHome &home)
{
    const auto passphrase = passphraseOf(parser, QStringLiteral("opening-passphrase-file"));
    if (!passphrase)
        return fail(passphrase.error());
    const QString elsewhere = parser.value(QStringLiteral("opening-key"));
    const auto pem = base::SecureBytes::fromFile(
        elsewhere.isEmpty() ? home.openingKeyPath() : elsewhere, maxKeyBytes);
    if (!pem)
        return fail(pem.error());
    return vault::PrivateKey::fromPem(*pem, *passphrase);
}

/** The plain JSON: signature and chain checked at the time of receipt, then decrypted. */
Result<QByteArray> plainJson(const QCommandLineParser &parser, Archive &archive)
{
    const auto id = base::Uuid::parse(parser.value(QStringLiteral("enrollment")));
    if (!id)
        return fail(ErrorCode::UsageWrong, "not an id", "--enrollment");
    const auto record = archive.store->received(*id);
    if (!record)
        return fail(record.error());
    const auto packet = archive.store->packet(*id);
    if (!packet)
        return fail(packet.error());
    const auto authority = archive.home.certificate(QStringLiteral("authority"));
    if (!authority)
        return fail(authority.error());
    const auto opening = archive.home.certificate(QStringLiteral("opening"));
    if (!opening)
        return fail(opening.error());
    const auto key = openingKeyOf(parser, archive.home);
    if (!key)
        return fail(key.error());
    // The station's certificate may have run out since: what counts is when the packet came.
    const auto envelope = exchange::verifyPacket(*packet, *authority, (*record)->receivedAt);
    if (!envelope)
        return fail(envelope.error());
    return exchange::openPacket(*envelope, *opening, *key);
}

Result<void> run(const QCommandLineParser &parser)
{
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto json = plainJson(parser, *archive);
    if (!json)
        return fail(json.error());
    const auto images = imagesOf(*json);
    if (!images)
        return fail(images.error());
    // Everything about one resident lies open here: for the owner's eyes only.
    const QString folder = parser.value(QStringLiteral("out"));
    if (const auto made = base::makePrivateFolder(folder); !made)
        return made;
    for (const EnrollmentImage &image : *images) {
        const auto written = base::writeFile(QDir(folder).filePath(image.fileName), image.bytes,
                                             base::Access::OwnerOnly);
        if (!written)
            return written;
    }
    const auto written = base::writeFile(QDir(folder).filePath(QStringLiteral("enrollment.json")),
                                         *json, base::Access::OwnerOnly);
    if (!written)
        return written;
    std::puts(Text::tr("Rekaman dibuka: %1 berkas di %2.")
                  .arg(images->size() + 1)
                  .arg(folder)
                  .toUtf8()
                  .constData());
    return {};
}

} // namespace

Command openCommand()
{
    return {QStringLiteral("open"),
            Text::tr("Memeriksa dan membuka sebuah kiriman dengan kunci pembuka."),
            {homeOption(),
             enrollmentOption(),
             {QStringLiteral("out"), Text::tr("Folder tujuan."), QStringLiteral("DIR")},
             {QStringLiteral("opening-key"),
              Text::tr("Kunci pembuka yang disimpan di tempat lain."), QStringLiteral("FILE")},
             {QStringLiteral("opening-passphrase-file"),
              Text::tr("Berkas frasa sandi kunci pembuka."), QStringLiteral("F")}},
            {QStringLiteral("home"), QStringLiteral("enrollment"), QStringLiteral("out")},
            run};
}

} // namespace rekam::server
