// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

namespace rekam::tests {

/** Bytes that stand for an encoded picture; nothing in this room looks into one. */
inline QByteArray pictureBytes(int seed, qsizetype size = 20'000)
{
    QByteArray bytes;
    for (auto state = static_cast<quint32>(seed); bytes.size() < size;
         state = state * 1'664'525 + 1'013'904'223)
        bytes.append(static_cast<char>(state >> 24));
    return bytes;
}

inline enrollment::CaptureItem sampleItem(const enrollment::ItemKey &key)
{
    using enrollment::ItemKind;
    enrollment::CaptureItem item;
    item.key = key;
    item.image = pictureBytes(static_cast<int>(key.kind) * 100 + key.position);
    item.mimeType = key.kind == ItemKind::Portrait ? QStringLiteral("image/jpeg")
        : key.kind == ItemKind::Signature          ? QStringLiteral("image/png")
                                                   : QStringLiteral("image/jp2");
    item.width = 388;
    item.height = 374;
    item.pixelsPerInch = key.kind == ItemKind::Finger ? 500 : 0;
    item.quality = key.kind == ItemKind::Signature ? -1 : 71;
    item.device = QStringLiteral("file");
    item.capturedAt = QDateTime(QDate(2026, 11, 21), QTime(11, 58, 30), Qt::UTC);
    if (key.kind == ItemKind::Signature)
        item.strokes = QByteArrayLiteral(R"({"aspect":3,"strokes":[[[0.1,0.2,0.5,0]]]})");
    return item;
}

/** A full enrollment of a resident who does not exist. */
inline enrollment::Enrollment sampleEnrollment()
{
    const QDateTime begun(QDate(2026, 11, 21), QTime(11, 55), Qt::UTC);
    population::Resident resident{population::Nik::parse(u"1671064101019001").value()};
    resident.name = QStringLiteral("LATIHAN \"SATU\"");
    resident.familyCardNumber = QStringLiteral("1671060101019001");
    resident.sex = population::Sex::Female;
    resident.birthDate = QDate(2001, 1, 1);
    resident.address = QStringLiteral("JL. LATIHAN NO. 1");
    resident.rt = QStringLiteral("002");
    resident.rw = QStringLiteral("005");
    resident.villageCode = QStringLiteral("16.71.06.1001");
    resident.regency = QStringLiteral("KOTA PALEMBANG");
    enrollment::Enrollment enrollment{
        enrollment::EnrollmentId::parse(u"0193f0a1-b2c3-7def-8123-456789abcdef").value(),
        QStringLiteral("1671-01-A 20261121 0042"),
        enrollment::StationId::parse(u"1671-01-A").value(),
        enrollment::State::Approved,
        resident,
        QStringLiteral("siti"),
        QStringLiteral("budi"),
        begun,
        begun.addSecs(200),
        {},
        {}};
    for (const enrollment::ItemKey &key : enrollment::requiredItems())
        enrollment.items.emplace(key, sampleItem(key));
    return enrollment;
}

} // namespace rekam::tests
