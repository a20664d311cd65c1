// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace rekam::enrollment {

/** The name of a recording station: regency digits, kecamatan number or 00, a letter or more:
 *  "1671-01-A". Pattern [0-9]{4}-[0-9]{2}-[A-Z]{1,3}. Can only be built valid. */
class StationId
{
public:
    static base::Result<StationId> parse(QStringView text);
    [[nodiscard]] QString toString() const { return m_text; }
    friend bool operator==(const StationId &, const StationId &) = default;

private:
    explicit StationId(QString text)
        : m_text(std::move(text))
    { }
    QString m_text;
};

/** The number of an enrollment for people: "1671-01-A 20261121 0042". */
QString enrollmentNumber(const StationId &station, QDate day, int serial);
/** The day in such a number; invalid if @p number is none. */
QDate dayOfEnrollmentNumber(const QString &number);

} // namespace rekam::enrollment
