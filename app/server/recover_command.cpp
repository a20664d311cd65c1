// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam-server recover`: what a dead or locked station still holds, with the region's recovery key.
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/server_text.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/exchange/osia_json.h"
#include "core/workflow/session.h"

#include <QDir>
#include <QJsonDocument>

#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::State;

namespace {

constexpr qint64 maxKeyBytes = 64 * 1024;

struct Counts
{
    int drafts = 0; ///< written out in the open
    int packets = 0; ///< written out sealed, for the opening key
    int lost = 0; ///< that did not open
};

Result<vault::PrivateKey> recoveryKeyOf(const QCommandLineParser &parser, const RegionHome &home)
{
    const auto passphrase = passphraseOf(parser, QStringLiteral("recovery-passphrase-file"));
    if (!passphrase)
        return fail(passphrase.error());
    const QString elsewhere = parser.value(QStringLiteral("recovery-key"));
    const auto pem = base::SecureBytes::fromFile(
        elsewhere.isEmpty() ? home.recoveryKeyPath() : elsewhere, maxKeyBytes);
    if (!pem)
        return fail(pem.error());
    return vault::PrivateKey::fromPem(*pem, *passphrase);
}

QString suffixOf(const QString &mimeType)
{
    return mimeType == u"image/jpeg" ? QStringLiteral("jpg")
        : mimeType == u"image/jp2"   ? QStringLiteral("jp2")
                                     : QStringLiteral("png");
}

/** A draft as it stands: its JSON and its pictures in a folder of its own. */
Result<void> writeDraft(const enrollment::Enrollment &draft, const vault::RegionIdentity &region,
                        const QString &folder)
{
    if (const auto made = base::makePrivateFolder(folder); !made)
        return made;
    for (const auto &[key, item] : draft.items) {
        const QString name = enrollment::itemName(key) + u'.' + suffixOf(item.mimeType);
        const auto written
            = base::writeFile(QDir(folder).filePath(name), item.image, base::Access::OwnerOnly);
        if (!written)
            return written;
    }
    return base::writeFile(QDir(folder).filePath(QStringLiteral("enrollment.json")),
                           QJsonDocument(exchange::osiaEnrollment(draft, region)).toJson(),
                           base::Access::OwnerOnly);
}

Result<void> saveOne(workflow::Session &session, const store::EnrollmentOverview &overview,
                     const QDir &out, Counts &counts)
{
    const QString id = overview.id.toString();
    if (enrollment::isOpen(overview.state) || overview.state == State::Complete) {
        const auto draft = session.load(overview.id);
        if (!draft) {
            ++counts.lost;
            return {};
        }
        ++counts.drafts;
        return writeDraft(*draft, session.profile().region, out.filePath(id));
    }
    if (overview.state != State::Approved && overview.state != State::Sent)
        return {}; // the region has it, or nobody wants it
    const auto packet = session.packet(overview.id);
    if (!packet) {
        ++counts.lost;
        return {};
    }
    ++counts.packets;
    return base::writeFile(out.filePath(id + QStringLiteral(".cms")), *packet,
                           base::Access::OwnerOnly);
}

Result<Counts> saveAll(workflow::Session &session, const QDir &out)
{
    Counts counts;
    for (const auto &id : session.everyEnrollment()) {
        const auto overview = session.overview(id);
        if (!overview) {
            ++counts.lost;
            continue;
        }
        if (const auto saved = saveOne(session, *overview, out, counts); !saved)
            return fail(saved.error());
    }
    return counts;
}

Result<void> run(const QCommandLineParser &parser)
{
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto key = recoveryKeyOf(parser, archive->home);
    if (!key)
        return fail(key.error());
    const base::SystemClock clock;
    const auto station = workflow::Station::open(parser.value(QStringLiteral("disk")), clock);
    if (!station)
        return fail(station.error());
    const QString name = (*station)->profile().id.toString();
    // On this side first: a recovery that is not written down does not begin.
    const auto noted = archive->store->addEvent({clock.now(), QStringLiteral("station.recover"),
                                                 name, parser.value(QStringLiteral("reason"))});
    if (!noted)
        return noted;
    const auto session = (*station)->enterByRecovery(*key);
    if (!session)
        return fail(session.error());
    const QDir out(parser.value(QStringLiteral("out")));
    if (const auto made = base::makePrivateFolder(out.path()); !made)
        return made;
    const auto counts = saveAll(**session, out);
    if (!counts)
        return fail(counts.error());
    std::puts(Text::tr("Stasiun %1: %2 perekaman terbuka dan %3 kiriman tersegel diselamatkan, %4 "
                       "tidak terbaca.")
                  .arg(name)
                  .arg(counts->drafts)
                  .arg(counts->packets)
                  .arg(counts->lost)
                  .toUtf8()
                  .constData());
    return {};
}

} // namespace

Command recoverCommand()
{
    return {QStringLiteral("recover"),
            Text::tr("Menyelamatkan isi stasiun yang mati dengan kunci pemulihan wilayah."),
            {homeOption(),
             {QStringLiteral("disk"), Text::tr("Folder stasiun pada disk yang diselamatkan."),
              QStringLiteral("H")},
             {QStringLiteral("out"), Text::tr("Folder tujuan."), QStringLiteral("DIR")},
             {QStringLiteral("reason"), Text::tr("Alasan, untuk catatan wilayah."),
              QStringLiteral("TEXT")},
             {QStringLiteral("recovery-key"),
              Text::tr("Kunci pemulihan yang disimpan di tempat lain."), QStringLiteral("FILE")},
             {QStringLiteral("recovery-passphrase-file"),
              Text::tr("Berkas frasa sandi kunci pemulihan."), QStringLiteral("F")}},
            {QStringLiteral("home"), QStringLiteral("disk"), QStringLiteral("out"),
             QStringLiteral("reason")},
            run};
}

} // namespace rekam::server
