// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident_texts.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QBuffer>

namespace rekam::tests {

using enrollment::DocumentSeen;
using enrollment::EarlierRecording;
using enrollment::Grounds;
using population::Column;

inline const base::SystemClock systemClock;
inline const char *const unlistedNik = "1605054506909003";

inline population::Nik nik(const char *digits)
{
    return *population::Nik::parse(QString::fromLatin1(digits));
}

/** Somebody born on @p born, with serial 9004. */
inline population::Nik nikOf(QDate born)
{
    return *population::Nik::parse(QStringLiteral("167101")
                                   + born.toString(QStringLiteral("ddMMyy"))
                                   + QStringLiteral("9004"));
}

inline population::Resident unlisted(const char *digits = unlistedNik)
{
    return population::residentFromTexts({{Column::NIK, QString::fromLatin1(digits)},
                                          {Column::NAMA_LGKP, QStringLiteral("LATIHAN KENANGA")},
                                          {Column::AGAMA, QStringLiteral("1")},
                                          {Column::ALAMAT, QStringLiteral("JL LATIHAN 3")}},
                                         QDate(2026, 11, 21))
        .value();
}

inline Grounds outOfDomicile()
{
    Grounds grounds;
    grounds.origin = enrollment::BiodataOrigin::Declared;
    grounds.declaredReason = enrollment::DeclaredReason::OutOfDomicile;
    grounds.documents = {DocumentSeen::FamilyCard};
    grounds.earlier = EarlierRecording::Never;
    return grounds;
}

inline enrollment::CorrectionRequest correction(Column field, const char *after)
{
    enrollment::CorrectionRequest request;
    request.field = field;
    request.after = QString::fromLatin1(after);
    request.basis = DocumentSeen::BirthCertificate;
    request.note = QStringLiteral("1671-LT-01");
    return request;
}

inline base::Result<void> captureAll(workflow::Session &session, const enrollment::EnrollmentId &id)
{
    for (const auto &key : enrollment::requiredItems()) {
        if (const auto saved = session.saveItem(id, sampleItem(key)); !saved)
            return saved;
    }
    return session.complete(id);
}

inline void addToRoster(PracticeStation &station, const QByteArray &line)
{
    QByteArray csv = "NIK,NAMA_LGKP,TGL_LHR,STAT_KWN,STATUS,STAT_RKM\n" + line;
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    const auto report = station.login(administratorName).importRoster(buffer);
    REQUIRE(report);
    REQUIRE(report->accepted == 1);
}

} // namespace rekam::tests
