// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/staff_roll.h"

#include "core/exchange/region_statement.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace rekam::exchange {

namespace {

using base::ErrorCode;
using base::fail;

constexpr qsizetype maximumRollBytes = 512 * 1024;
constexpr int longestOffline = 365; // days
constexpr int formatVersion = 1;
constexpr QLatin1String formatName("rekam-staff");
const char statementKind[] = "rekam-staff";

tl::unexpected<base::Error> invalid(std::string why)
{
    return fail(ErrorCode::StaffRollInvalid, std::move(why));
}

QJsonObject toJson(const StaffEntry &entry)
{
    QJsonObject object{{QStringLiteral("account"), entry.account},
                       {QStringLiteral("role"), vault::roleName(entry.role)}};
    if (entry.expiresOn.isValid())
        object.insert(QStringLiteral("expires"), entry.expiresOn.toString(Qt::ISODate));
    if (entry.revoked)
        object.insert(QStringLiteral("revoked"), true);
    return object;
}

base::Result<StaffEntry> entryFrom(const QJsonObject &object)
{
    const auto account
        = vault::checkAccountName(object.value(QStringLiteral("account")).toString());
    const auto role = vault::roleFromName(object.value(QStringLiteral("role")).toString());
    if (!account || !role)
        return invalid("an account or a role is not one");
    StaffEntry entry{*account, *role, {}, object.value(QStringLiteral("revoked")).toBool()};
    const QString expires = object.value(QStringLiteral("expires")).toString();
    if (!expires.isEmpty()) {
        entry.expiresOn = QDate::fromString(expires, Qt::ISODate);
        if (!entry.expiresOn.isValid())
            return invalid("a date is not one");
    }
    return entry;
}

base::Result<StaffRoll> rollFrom(const QJsonObject &object)
{
    if (object.value(QStringLiteral("format")).toString() != formatName
        || object.value(QStringLiteral("formatVersion")).toInt() != formatVersion)
        return invalid("not a staff roll of this version");
    StaffRoll roll{object.value(QStringLiteral("station")).toString(),
                   object.value(QStringLiteral("version")).toInteger(-1),
                   QDateTime::fromString(object.value(QStringLiteral("issuedAt")).toString(),
                                         Qt::ISODateWithMs),
                   object.value(QStringLiteral("offlineDays")).toInt()};
    const QJsonArray people = object.value(QStringLiteral("people")).toArray();
    if (roll.version < 0 || !roll.issuedAt.isValid() || roll.offlineDays < 1
        || roll.offlineDays > longestOffline || people.size() > mostStaff)
        return invalid("a member is missing or out of range");
    for (const QJsonValue &person : people) {
        auto entry = entryFrom(person.toObject());
        if (!entry)
            return fail(entry.error());
        roll.people.push_back(*std::move(entry));
    }
    return roll;
}

} // namespace

base::Result<QByteArray> signStaffRoll(const StaffRoll &roll, const vault::Certificate &signer,
                                       const vault::PrivateKey &key)
{
    QJsonArray people;
    for (const StaffEntry &entry : roll.people)
        people.append(toJson(entry));
    const QJsonObject object{
        {QStringLiteral("format"), formatName},
        {QStringLiteral("formatVersion"), formatVersion},
        {QStringLiteral("station"), roll.stationId},
        {QStringLiteral("version"), roll.version},
        {QStringLiteral("issuedAt"), roll.issuedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("offlineDays"), roll.offlineDays},
        {QStringLiteral("people"), people},
    };
    return signStatement(statementKind, object, signer, key);
}

base::Result<StaffRoll> verifyStaffRoll(const QByteArray &bytes,
                                        const vault::Certificate &authority,
                                        const QString &stationId, const QDateTime &moment)
{
    auto roll = openStatement(bytes, maximumRollBytes, statementKind, authority, moment,
                              ErrorCode::StaffRollInvalid)
                    .and_then(rollFrom);
    if (roll && roll->stationId != stationId)
        return invalid("for another station");
    return roll;
}

base::Result<void> checkStaff(const StaffRoll &roll, const QString &account, vault::Role role,
                              QDate today)
{
    if (roll.people.empty())
        return {};
    const auto entry
        = std::find_if(roll.people.begin(), roll.people.end(),
                       [&](const StaffEntry &person) { return person.account == account; });
    if (entry == roll.people.end() || entry->revoked || entry->role != role)
        return fail(ErrorCode::AccountRevoked, "not so in the region's roll",
                    account.toStdString());
    if (entry->expiresOn.isValid() && today > entry->expiresOn)
        return fail(ErrorCode::AccountExpired, "by the region's roll", account.toStdString());
    return {};
}

} // namespace rekam::exchange
