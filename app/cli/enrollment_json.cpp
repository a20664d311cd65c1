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

QJsonObject groundsJson(const enrollment::Grounds &grounds)
{
    QJsonArray documents;
    for (const auto document : grounds.documents)
        documents.append(enrollment::documentName(document));
    QJsonArray warnings;
    for (const auto warning : grounds.warnings)
        warnings.append(enrollment::warningName(warning));
    const bool declared = grounds.origin == enrollment::BiodataOrigin::Declared;
    return {{QStringLiteral("origin"),
             declared ? QStringLiteral("declared") : QStringLiteral("roster")},
            {QStringLiteral("declaredReason"),
             grounds.declaredReason ? enrollment::declaredReasonName(*grounds.declaredReason)
                                    : QString()},
            {QStringLiteral("note"), grounds.declaredNote},
            {QStringLiteral("documents"), documents},
            {QStringLiteral("recordedBefore"), enrollment::earlierRecordingName(grounds.earlier)},
            {QStringLiteral("recordedWhere"), grounds.earlierPlace},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("reason"), grounds.reason}};
}

QJsonArray correctionsJson(const std::vector<enrollment::CorrectionRequest> &corrections)
{
    QJsonArray array;
    for (const auto &request : corrections)
        array.append(QJsonObject{{QStringLiteral("field"), population::columnName(request.field)},
                                 {QStringLiteral("before"), request.before},
                                 {QStringLiteral("after"), request.after},
                                 {QStringLiteral("basis"), enrollment::documentName(request.basis)},
                                 {QStringLiteral("note"), request.note},
                                 {QStringLiteral("requestedBy"), request.requestedBy},
                                 {QStringLiteral("requestedAt"), moment(request.requestedAt)}});
    return array;
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
    QJsonObject details;
    for (const auto &[key, exception] : record.exceptions) {
        const QString name = enrollment::itemName(key);
        const QString reason = enrollment::exceptionReasonName(exception.reason);
        exceptions.insert(name, reason);
        QJsonObject detail{{QStringLiteral("reason"), reason},
                           {QStringLiteral("permanent"), exception.permanent},
                           {QStringLiteral("note"), exception.note}};
        if (exception.isConfirmed()) {
            detail.insert(QStringLiteral("confirmedBy"), exception.confirmer);
            detail.insert(QStringLiteral("confirmedAt"), moment(exception.confirmedAt));
        }
        details.insert(name, detail);
    }
    QJsonArray chip;
    for (const auto finger : record.chipFingers.value_or(std::vector<biometrics::FingerPosition>{}))
        chip.append(biometrics::fingerName(finger));
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
            {QStringLiteral("exceptionDetails"), details},
            {QStringLiteral("chipFingers"), chip},
            {QStringLiteral("exceptions"), exceptions},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("grounds"), groundsJson(record.grounds)},
            {QStringLiteral("corrections"), correctionsJson(record.corrections)}};
}

} // namespace rekam::cli
