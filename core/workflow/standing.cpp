// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/standing.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

const vault::SealLabel &label()
{
    static const vault::SealLabel label{"station", "standing", 1};
    return label;
}

QString settingName()
{
    return QStringLiteral("standing");
}

enum Key {
    LastContact = 1,
    LastDay,
    DaysWithoutContact,
    ExtraDays,
    OfflineDays,
    RollVersion,
    Revoked
};

int wholeNumber(const QCborMap &map, Key key)
{
    return static_cast<int>(std::clamp<qint64>(map.value(qint64(key)).toInteger(), 0, 1'000'000));
}

} // namespace

bool Standing::countDay(const QDate &today)
{
    if (lastDay == today)
        return false;
    lastDay = today;
    ++daysWithoutContact;
    return true;
}

int Standing::daysUsed(const QDateTime &now) const
{
    const auto byCalendar = lastContact.daysTo(now);
    return static_cast<int>(
        std::clamp<qint64>(std::max<qint64>(byCalendar, daysWithoutContact), 0, 1'000'000));
}

int Standing::daysLeft(const QDateTime &now) const
{
    return std::max(0, offlineDays + extraDays - daysUsed(now));
}

OfflineLevel Standing::level(const QDateTime &now) const
{
    const int used = daysUsed(now);
    if (used >= offlineDays + extraDays)
        return OfflineLevel::Over;
    if (used * 5 >= offlineDays * 4)
        return OfflineLevel::Warning;
    return used * 2 >= offlineDays ? OfflineLevel::Notice : OfflineLevel::Fine;
}

Result<Standing> loadStanding(store::SettingsRepository &settings, const vault::Keyring &keyring,
                              const QDateTime &now)
{
    const auto sealed = settings.value(settingName());
    if (!sealed)
        return fail(sealed.error());
    Standing standing;
    if (sealed->isEmpty()) {
        standing.lastContact = now;
        standing.lastDay = now.date();
        return standing;
    }
    const auto bytes = vault::unseal(keyring.secretKey(), *sealed, label());
    if (!bytes)
        return fail(ErrorCode::StoreDamaged, "setting standing: " + bytes.error().detail);
    const QCborMap map = QCborValue::fromCbor(*bytes).toMap();
    standing.lastContact
        = QDateTime::fromMSecsSinceEpoch(map.value(qint64(LastContact)).toInteger(), Qt::UTC);
    standing.lastDay = QDate::fromJulianDay(map.value(qint64(LastDay)).toInteger());
    standing.daysWithoutContact = wholeNumber(map, DaysWithoutContact);
    standing.extraDays = wholeNumber(map, ExtraDays);
    standing.offlineDays = std::max(1, wholeNumber(map, OfflineDays));
    standing.rollVersion = map.value(qint64(RollVersion)).toInteger(-1);
    standing.revoked = map.value(qint64(Revoked)).toBool();
    return standing;
}

Result<void> saveStanding(store::SettingsRepository &settings, const vault::Keyring &keyring,
                          const Standing &standing)
{
    const QCborMap map{
        {qint64(LastContact), standing.lastContact.toMSecsSinceEpoch()},
        {qint64(LastDay), standing.lastDay.toJulianDay()},
        {qint64(DaysWithoutContact), standing.daysWithoutContact},
        {qint64(ExtraDays), standing.extraDays},
        {qint64(OfflineDays), standing.offlineDays},
        {qint64(RollVersion), standing.rollVersion},
        {qint64(Revoked), standing.revoked},
    };
    return settings.set(settingName(),
                        vault::seal(keyring.secretKey(), map.toCborValue().toCbor(), label()));
}

} // namespace rekam::workflow
