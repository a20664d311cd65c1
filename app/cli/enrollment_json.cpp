// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/enrollment_json.h"

#include <QJsonArray>

namespace rekam::cli {

namespace {

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject overviewJson(const store::EnrollmentOverview &overview)
{
    return {{QStringLiteral("id"), overview.id.toString()},
            {QStringLiteral("number"), overview.number},
            {QStringLiteral("state"), enrollment::stateName(overview.state)},
            {QStringLiteral("name"), overview.name},
            {QStringLiteral("initials"), overview.initials},
            {QStringLiteral("recorder"), overview.recorder},
            {QStringLiteral("reason"), overview.reason},
            {QStringLiteral("captured"), overview.captured},
            {QStringLiteral("excepted"), overview.excepted},
            {QStringLiteral("createdAt"), moment(overview.createdAt)},
            {QStringLiteral("updatedAt"), moment(overview.updatedAt)}};
}

QJsonObject enrollmentJson(const enrollment::Enrollment &record)
{
    QJsonObject items;
    for (const auto &[key, item] : record.items) {
        items.insert(enrollment::itemName(key),
                     QJsonObject{{QStringLiteral("quality"), item.quality},
                                 {QStringLiteral("tries"), item.tries},
                                 {QStringLiteral("flagged"), item.flagged},
                                 {QStringLiteral("width"), item.width},
                                 {QStringLiteral("height"), item.height},
                                 {QStringLiteral("bytes"), item.image.size()},
                                 {QStringLiteral("device"), item.device},
                                 {QStringLiteral("capturedAt"), moment(item.capturedAt)}});
    }
    QJsonObject exceptions;
    for (const auto &[key, exception] : record.exceptions)
        exceptions.insert(enrollment::itemName(key),
                          enrollment::exceptionReasonName(exception.reason));
    QJsonArray missing;
    for (const auto &key : enrollment::missingItems(record))
        missing.append(enrollment::itemName(key));
    return {{QStringLiteral("id"), record.id.toString()},
            {QStringLiteral("number"), record.number},
            {QStringLiteral("state"), enrollment::stateName(record.state)},
            {QStringLiteral("nik"), record.resident.nik.toString()},
            {QStringLiteral("name"), record.resident.name},
            {QStringLiteral("recorder"), record.recorder},
            {QStringLiteral("items"), items},
            {QStringLiteral("exceptions"), exceptions},
            {QStringLiteral("missing"), missing}};
}

} // namespace rekam::cli
