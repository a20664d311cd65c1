// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam-server accept-audit`: after a station was restored from a backup, its chain is shorter than
// the region countersigned. Somebody at the region has to say that this was lawful.
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/server_text.h"
#include "core/base/clock.h"

#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qsizetype longestReason = 500;

Result<void> run(const QCommandLineParser &parser)
{
    const QString station = parser.value(QStringLiteral("station"));
    const QString reason = parser.value(QStringLiteral("reason")).simplified();
    if (reason.isEmpty() || reason.size() > longestReason)
        return fail(ErrorCode::UsageWrong, "1 to 500 letters", "--reason");
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    PacketStore &store = *archive->store;
    const auto last = store.lastAnchor(station);
    if (!last)
        return fail(last.error());
    if (!*last)
        return fail(ErrorCode::UsageWrong, "no anchor of this station", station.toStdString());
    // The event first: what is forgotten has to be on record.
    const QString detail = QStringLiteral("%1 %2 %3")
                               .arg(QString::number((*last)->sequence),
                                    QString::fromLatin1((*last)->hash.toHex()), reason);
    return store
        .addEvent({base::SystemClock().now(), QStringLiteral("audit.accept"), station, detail})
        .and_then([&] { return store.forgetAnchors(station); })
        .map([&] {
            std::puts(Text::tr("Jejak audit stasiun %1 diterima apa adanya pada kontak berikutnya.")
                          .arg(station)
                          .toUtf8()
                          .constData());
        });
}

} // namespace

Command acceptAuditCommand()
{
    return {QStringLiteral("accept-audit"),
            Text::tr("Menerima jejak audit stasiun yang dipulihkan dari cadangan."),
            {homeOption(),
             stationOption(),
             {QStringLiteral("reason"), Text::tr("Alasannya; tercatat pada wilayah."),
              QStringLiteral("TEXT")}},
            {QStringLiteral("home"), QStringLiteral("station"), QStringLiteral("reason")},
            run};
}

} // namespace rekam::server
