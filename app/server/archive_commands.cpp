// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/server_text.h"
#include "core/base/files.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace rekam::server {

using base::fail;
using base::Result;

namespace {

constexpr int rowsAtOnce = 500;

QJsonObject toJson(const ReceivedRecord &record)
{
    return {{QStringLiteral("enrollment"), record.enrollment.toString()},
            {QStringLiteral("station"), record.station},
            {QStringLiteral("sha256"), QString::fromLatin1(record.sha256.toHex())},
            {QStringLiteral("size"), record.size},
            {QStringLiteral("receivedAt"), record.receivedAt.toString(Qt::ISODateWithMs)}};
}

QByteArray toLine(const ReceivedRecord &record)
{
    return QStringLiteral("%1  %2  %3  %4")
        .arg(record.receivedAt.toString(Qt::ISODate), record.station, record.enrollment.toString())
        .arg(record.size)
        .toUtf8();
}

/** Row by row, so that a province's list needs no more memory than a village's. */
Result<void> list(const QCommandLineParser &parser)
{
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const bool json = parser.isSet(QStringLiteral("json"));
    if (json)
        std::fputs("[", stdout);
    for (int seen = 0;;) {
        const auto rows = archive->store->list(seen, rowsAtOnce);
        if (!rows)
            return fail(rows.error());
        for (const ReceivedRecord &record : *rows) {
            const QByteArray text = json ? (seen ? ",\n " : "\n ")
                    + QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact)
                                         : toLine(record) + '\n';
            std::fputs(text.constData(), stdout);
            ++seen;
        }
        if (rows->size() < static_cast<std::size_t>(rowsAtOnce)) {
            if (json)
                std::fputs(seen ? "\n]\n" : "]\n", stdout);
            return {};
        }
    }
}

using Fetch = Result<QByteArray> (PacketStore::*)(const enrollment::EnrollmentId &);

/** Copies what @p fetch gives for --enrollment into --out. */
Result<void> copyOut(const QCommandLineParser &parser, Fetch fetch)
{
    const auto id = base::Uuid::parse(parser.value(QStringLiteral("enrollment")));
    if (!id)
        return fail(base::ErrorCode::UsageWrong, "not an id", "--enrollment");
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto bytes = ((*archive->store).*fetch)(*id);
    if (!bytes)
        return fail(bytes.error());
    return base::writeFile(parser.value(QStringLiteral("out")), *bytes);
}

QCommandLineOption outOption()
{
    return {QStringLiteral("out"), Text::tr("Berkas tujuan."), QStringLiteral("FILE")};
}

const QStringList requiredForCopy{QStringLiteral("home"), QStringLiteral("enrollment"),
                                  QStringLiteral("out")};

} // namespace

Command listCommand()
{
    return {QStringLiteral("list"),
            Text::tr("Menampilkan kiriman yang sudah diterima."),
            {homeOption(), {QStringLiteral("json"), Text::tr("Jawaban dalam bentuk JSON.")}},
            {QStringLiteral("home")},
            list};
}

Command receiptCommand()
{
    return {
        QStringLiteral("receipt"),
        Text::tr("Menyalin tanda terima sebuah kiriman."),
        {homeOption(), enrollmentOption(), outOption()},
        requiredForCopy,
        [](const QCommandLineParser &parser) { return copyOut(parser, &PacketStore::receipt); }};
}

Command packetCommand()
{
    return {QStringLiteral("packet"),
            Text::tr("Menyalin kiriman yang tersegel."),
            {homeOption(), enrollmentOption(), outOption()},
            requiredForCopy,
            [](const QCommandLineParser &parser) { return copyOut(parser, &PacketStore::packet); }};
}

} // namespace rekam::server
