// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment_number.h"

#include <QRegularExpression>

namespace rekam::enrollment {

base::Result<StationId> StationId::parse(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[A-Z]{1,3}\\z"));
    if (text.size() > 11 || !pattern.match(text.toString()).hasMatch())
        return base::fail(base::ErrorCode::InputMalformed, "station id is not like 1671-01-A");
    return StationId(text.toString());
}

QString enrollmentNumber(const StationId &station, QDate day, int serial)
{
    return QStringLiteral("%1 %2 %3")
        .arg(station.toString(), day.toString(QStringLiteral("yyyyMMdd")))
        .arg(serial, 4, 10, QLatin1Char('0'));
}

QDate dayOfEnrollmentNumber(const QString &number)
{
    return QDate::fromString(number.section(u' ', 1, 1), QStringLiteral("yyyyMMdd"));
}

} // namespace rekam::enrollment
