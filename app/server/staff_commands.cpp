// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam-server add-staff`, `revoke-staff` and `list-staff`.
#include "app/server/archive.h"
#include "app/server/command.h"
#include "app/server/server_text.h"
#include "core/base/clock.h"
#include "core/enrollment/enrollment_number.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

QCommandLineOption accountOption()
{
    return {QStringLiteral("account"), Text::tr("Nama akun petugas."), QStringLiteral("NAME")};
}

QCommandLineOption onlyStationOption()
{
    return {QStringLiteral("station"), Text::tr("Hanya di stasiun ini; tanpa itu di semua."),
            QStringLiteral("1671-01-A")};
}

/** The account and station that the options name; the role and the rest are not set. */
Result<StaffRecord> personOf(const QCommandLineParser &parser)
{
    const auto account = vault::checkAccountName(parser.value(QStringLiteral("account")));
    if (!account)
        return fail(account.error());
    StaffRecord record{*account, parser.value(QStringLiteral("station"))};
    if (!record.station.isEmpty())
        if (const auto station = enrollment::StationId::parse(record.station); !station)
            return fail(station.error());
    return record;
}

Result<void> keep(PacketStore &store, const StaffRecord &record, const char *act)
{
    return store.putStaff(record).and_then([&] {
        return store.addEvent({base::SystemClock().now(), QLatin1String(act), record.account,
                               vault::roleName(record.role) + u' ' + record.station});
    });
}

Result<void> add(const QCommandLineParser &parser)
{
    auto record = personOf(parser);
    if (!record)
        return fail(record.error());
    const auto role = vault::roleFromName(parser.value(QStringLiteral("role")));
    if (!role)
        return fail(ErrorCode::UsageWrong, role.error().detail, "--role");
    record->role = *role;
    const QString expires = parser.value(QStringLiteral("expires"));
    record->expiresOn = QDate::fromString(expires, Qt::ISODate);
    if (!expires.isEmpty() && !record->expiresOn.isValid())
        return fail(ErrorCode::UsageWrong, "yyyy-mm-dd", "--expires");
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    return archive ? keep(*archive->store, *record, "staff.add") : fail(archive.error());
}

Result<void> revoke(const QCommandLineParser &parser)
{
    const auto wanted = personOf(parser);
    if (!wanted)
        return fail(wanted.error());
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto all = archive->store->staff();
    if (!all)
        return fail(all.error());
    for (StaffRecord record : *all) {
        if (record.account != wanted->account || record.station != wanted->station)
            continue;
        record.revoked = true;
        return keep(*archive->store, record, "staff.revoke");
    }
    return fail(ErrorCode::AccountUnknown, "not in the list", wanted->account.toStdString());
}

Result<void> list(const QCommandLineParser &parser)
{
    auto archive = Archive::open(parser.value(QStringLiteral("home")));
    if (!archive)
        return fail(archive.error());
    const auto all = archive->store->staff();
    if (!all)
        return fail(all.error());
    QJsonArray array;
    for (const StaffRecord &record : *all) {
        const QString expires
            = record.expiresOn.isValid() ? record.expiresOn.toString(Qt::ISODate) : QString();
        if (parser.isSet(QStringLiteral("json"))) {
            array.append(QJsonObject{{QStringLiteral("account"), record.account},
                                     {QStringLiteral("station"), record.station},
                                     {QStringLiteral("role"), vault::roleName(record.role)},
                                     {QStringLiteral("expires"), expires},
                                     {QStringLiteral("revoked"), record.revoked}});
            continue;
        }
        const QString line
            = QStringLiteral("%1  %2  %3  %4  %5")
                  .arg(record.account, vault::roleName(record.role),
                       record.station.isEmpty() ? QStringLiteral("*") : record.station,
                       expires.isEmpty() ? QStringLiteral("-") : expires,
                       record.revoked ? Text::tr("dicabut") : Text::tr("berlaku"));
        std::puts(line.toUtf8().constData());
    }
    if (parser.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(array).toJson().constData(), stdout);
    return {};
}

} // namespace

Command addStaffCommand()
{
    return {QStringLiteral("add-staff"),
            Text::tr("Menyebut petugas yang boleh bekerja; sesudah itu hanya yang disebut."),
            {homeOption(),
             accountOption(),
             {QStringLiteral("role"), Text::tr("operator, supervisor atau administrator."),
              QStringLiteral("ROLE")},
             onlyStationOption(),
             {QStringLiteral("expires"), Text::tr("Hari terakhir, YYYY-MM-DD."),
              QStringLiteral("DATE")}},
            {QStringLiteral("home"), QStringLiteral("account"), QStringLiteral("role")},
            add};
}

Command revokeStaffCommand()
{
    return {QStringLiteral("revoke-staff"),
            Text::tr("Mencabut petugas; stasiun menguncinya pada hubungan berikutnya."),
            {homeOption(), accountOption(), onlyStationOption()},
            {QStringLiteral("home"), QStringLiteral("account")},
            revoke};
}

Command listStaffCommand()
{
    return {QStringLiteral("list-staff"),
            Text::tr("Menampilkan petugas yang disebut wilayah."),
            {homeOption(), {QStringLiteral("json"), Text::tr("Dalam bentuk JSON.")}},
            {QStringLiteral("home")},
            list};
}

} // namespace rekam::server
