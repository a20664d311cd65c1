// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/osia_json.h"

#include "core/exchange/osia_biometrics.h"

#include <QJsonArray>

namespace rekam::exchange {

namespace {

/** RFC 3339 in UTC. */
QString timeText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

void insertText(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

/** biographicData: SIAK's column names (domain 1.4), so that the regional office reads on without
 *  a dictionary. What the roster left empty is left out. */
QJsonObject biographicData(const population::Resident &resident)
{
    QJsonObject data;
    insertText(data, "NIK", resident.nik.toString());
    insertText(data, "NAMA_LGKP", resident.name);
    insertText(data, "NO_KK", resident.familyCardNumber);
    data.insert(QStringLiteral("JENIS_KLMIN"), static_cast<int>(resident.sex));
    insertText(data, "TMPT_LHR", resident.birthPlace);
    insertText(data, "TGL_LHR", resident.birthDate.toString(Qt::ISODate));
    insertText(data, "GOL_DRH", resident.bloodGroup);
    insertText(data, "AGAMA", resident.religion);
    insertText(data, "STAT_KWN", resident.maritalStatus);
    insertText(data, "STAT_HBKEL", resident.familyRelation);
    insertText(data, "PDDK_AKH", resident.education);
    insertText(data, "JENIS_PKRJN", resident.occupation);
    insertText(data, "NAMA_LGKP_IBU", resident.motherName);
    insertText(data, "NAMA_LGKP_AYAH", resident.fatherName);
    insertText(data, "ALAMAT", resident.address);
    insertText(data, "NO_RT", resident.rt);
    insertText(data, "NO_RW", resident.rw);
    const QStringList codes = resident.villageCode.split(u'.');
    constexpr const char *levels[] = {"NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL"};
    for (qsizetype i = 0; i < codes.size() && i < 4; ++i)
        insertText(data, levels[i], codes[i]);
    insertText(data, "PROP_NAME", resident.province);
    insertText(data, "KAB_NAME", resident.regency);
    insertText(data, "KEC_NAME", resident.district);
    insertText(data, "KEL_NAME", resident.village);
    insertText(data, "GELAR_DEPAN", resident.titleBefore);
    insertText(data, "GELAR_BELAKANG", resident.titleBehind);
    insertText(data, "KWRGNGRN", resident.citizenship);
    insertText(data, "PNYDNG_CCT", resident.disability);
    return data;
}

/** requestData: who recorded whom for which region. openPacket() compares some of it. */
QJsonObject requestData(const enrollment::Enrollment &enrollment,
                        const vault::RegionIdentity &region)
{
    QJsonObject data{
        {QStringLiteral("station"), enrollment.station.toString()},
        {QStringLiteral("enrollmentNumber"), enrollment.number},
        {QStringLiteral("regionCode"), region.code},
        {QStringLiteral("regionName"), region.name},
        {QStringLiteral("practice"), region.practice},
        {QStringLiteral("recorder"), enrollment.recorder},
    };
    insertText(data, "approver", enrollment.approver);
    if (enrollment.chipFingers) {
        QJsonArray fingers; // the right hand's place on the chip first
        for (const auto finger : *enrollment.chipFingers)
            fingers.append(biometrics::fingerName(finger).toUpper());
        data.insert(QStringLiteral("chipFingers"), fingers);
    }
    return data;
}

bool hasFlagged(const enrollment::Enrollment &enrollment)
{
    for (const auto &[key, item] : enrollment.items) {
        if (item.flagged)
            return true;
    }
    return false;
}

/** contextualData: when, with what, and on what grounds. What the person disputes stands here and
 *  not in biographicData, which says what SIAK says; SIAK decides on it (F-1.06). */
QJsonObject contextualData(const enrollment::Enrollment &enrollment)
{
    const enrollment::Grounds &grounds = enrollment.grounds;
    const bool declared = grounds.origin == enrollment::BiodataOrigin::Declared;
    QJsonObject data{
        {QStringLiteral("enrollmentDate"), timeText(enrollment.createdAt)},
        {QStringLiteral("lastChange"), timeText(enrollment.updatedAt)},
        {QStringLiteral("program"), QStringLiteral("Rekam " REKAM_VERSION)},
        {QStringLiteral("biodataOrigin"),
         declared ? QStringLiteral("declared") : QStringLiteral("roster")},
    };
    if (grounds.declaredReason) {
        QJsonObject declaration{
            {QStringLiteral("reason"), enrollment::declaredReasonName(*grounds.declaredReason)}};
        insertText(declaration, "note", grounds.declaredNote);
        data.insert(QStringLiteral("declaration"), declaration);
    }
    QJsonArray documents;
    for (const enrollment::DocumentSeen document : grounds.documents)
        documents.append(enrollment::documentName(document));
    if (!documents.isEmpty())
        data.insert(QStringLiteral("documentsSeen"), documents);
    if (grounds.earlier != enrollment::EarlierRecording::NotAsked) {
        QJsonObject earlier{
            {QStringLiteral("answer"), enrollment::earlierRecordingName(grounds.earlier)}};
        insertText(earlier, "place", grounds.earlierPlace);
        data.insert(QStringLiteral("recordedBefore"), earlier);
    }
    if (!grounds.warnings.empty()) {
        QJsonArray warnings;
        for (const enrollment::Warning warning : grounds.warnings)
            warnings.append(enrollment::warningName(warning));
        QJsonObject eligibility{{QStringLiteral("warnings"), warnings}};
        insertText(eligibility, "reason", grounds.reason);
        data.insert(QStringLiteral("eligibility"), eligibility);
    }
    QJsonArray corrections;
    for (const enrollment::CorrectionRequest &request : enrollment.corrections) {
        QJsonObject entry{
            {QStringLiteral("form"), QStringLiteral("F-1.06")},
            {QStringLiteral("field"), population::columnName(request.field)},
            {QStringLiteral("before"), request.before},
            {QStringLiteral("after"), request.after},
            {QStringLiteral("basis"), enrollment::documentName(request.basis)},
            {QStringLiteral("requestedBy"), request.requestedBy},
            {QStringLiteral("requestedAt"), timeText(request.requestedAt)},
        };
        insertText(entry, "note", request.note);
        corrections.append(entry);
    }
    if (!corrections.isEmpty())
        data.insert(QStringLiteral("correctionRequests"), corrections);
    return data;
}

} // namespace

QJsonObject osiaEnrollment(const enrollment::Enrollment &enrollment,
                           const vault::RegionIdentity &region)
{
    QJsonObject json{
        {QStringLiteral("enrollmentId"), enrollment.id.toString()},
        {QStringLiteral("status"), QStringLiteral("FINALIZED")},
        {QStringLiteral("enrollmentType"), QStringLiteral("citizen")},
        {QStringLiteral("enrollmentFlags"),
         QJsonObject{{QStringLiteral("practice"), region.practice},
                     {QStringLiteral("withExceptions"), !enrollment.exceptions.empty()},
                     {QStringLiteral("exceptionsConfirmed"),
                      enrollment::unconfirmedExceptions(enrollment).empty()},
                     {QStringLiteral("withPoorCaptures"), hasFlagged(enrollment)},
                     {QStringLiteral("declaredBiodata"),
                      enrollment.grounds.origin == enrollment::BiodataOrigin::Declared},
                     {QStringLiteral("withCorrectionRequests"), !enrollment.corrections.empty()},
                     {QStringLiteral("inSpiteOfWarnings"), !enrollment.grounds.warnings.empty()}}},
        {QStringLiteral("requestData"), requestData(enrollment, region)},
        {QStringLiteral("contextualData"), contextualData(enrollment)},
        {QStringLiteral("biographicData"), biographicData(enrollment.resident)},
        {QStringLiteral("biometricData"), osiaBiometrics(enrollment)},
    };
    if (const QJsonArray photos = osiaHandPhotos(enrollment); !photos.isEmpty())
        json.insert(QStringLiteral("documentData"), photos);
    return json;
}

} // namespace rekam::exchange
