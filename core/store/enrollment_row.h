// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/store/database.h"
#include "core/vault/sealing.h"

#include <optional>

namespace rekam::store {

/** A row of the table "enrollment" as it is stored, still sealed. */
struct EnrollmentRow
{
    enrollment::EnrollmentId id;
    enrollment::State state = enrollment::State::Draft;
    qint64 begunOn = 0; ///< yyyymmdd
    qint64 createdAt = 0; ///< milliseconds since 1970
    qint64 updatedAt = 0;
    int captured = 0; ///< captures, and a hundred for each hand photo: see overview.captured
    int excepted = 0;
    QByteArray overview{};
    // null after the detail was erased
    QByteArray nikHash{};
    QByteArray wrappedKey{};
    QByteArray name{};
    QByteArray detail{};

    [[nodiscard]] bool hasDetail() const { return !wrappedKey.isNull(); }
};

/** What a photo of a hand counts in the column captured: taken out, it is missed as any other
 *  capture is, and the list can still say how many of the twelve are there. */
inline constexpr int handPhotoWeight = 100;

/** As in the column begun_on: 20261121. */
inline qint64 dayNumber(QDate day)
{
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

/** For a query "SELECT " enrollmentColumns " FROM enrollment ...". */
extern const char *const enrollmentColumns;

/** The row on which @p statement stands. Fails with StoreDamaged if its MAC is wrong. */
base::Result<EnrollmentRow> enrollmentRowAt(const Statement &statement,
                                            const base::SecureBytes &macKey);
/** Fails with EnrollmentUnknown, StoreDamaged. */
base::Result<EnrollmentRow> findEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                              const enrollment::EnrollmentId &id);
base::Result<void> insertEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                       const EnrollmentRow &row);
base::Result<void> updateEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                       const EnrollmentRow &row);

} // namespace rekam::store
