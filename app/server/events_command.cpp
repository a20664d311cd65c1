// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/server_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace rekam::server {

using base::fail;
using base::Result;

namespace {

Result<void> run(const QCommandLineParser &parser)
{
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto events = archive->store->events();
    if (!events)
        return fail(events.error());
    QJsonArray array;
    for (const EventRecord &event : *events) {
        const QString when = event.happenedAt.toString(Qt::ISODateWithMs);
        if (parser.isSet(QStringLiteral("json")))
            array.append(QJsonObject{{QStringLiteral("happenedAt"), when},
                                     {QStringLiteral("act"), event.act},
                                     {QStringLiteral("subject"), event.subject},
                                     {QStringLiteral("detail"), event.detail}});
        else
            std::puts(QStringLiteral("%1  %2  %3  %4")
                          .arg(when, event.act, event.subject, event.detail)
                          .toUtf8()
                          .constData());
    }
    if (parser.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(array).toJson().constData(), stdout);
    return {};
}

} // namespace

Command eventsCommand()
{
    return {QStringLiteral("events"),
            Text::tr("Menampilkan apa yang dilakukan dengan kunci wilayah."),
            {homeOption(), {QStringLiteral("json"), Text::tr("Dalam bentuk JSON.")}},
            {QStringLiteral("home")},
            run};
}

} // namespace rekam::server
