// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/workflow/station.h"

namespace rekam::workflow {

/** What a backup holds, after all of it was opened. */
struct RestoreReport
{
    int enrollments = 0;
    int open = 0; ///< of them: drafts, paused, returned, or waiting for approval
    int waiting = 0; ///< packets without a receipt
    int residents = 0;
    qint64 auditRows = 0;
};

/** The restore drill: copies @p backup to a temporary folder, brings it to the newest schema, logs in
 *  and opens every sealed row, every packet and the audit chain; then throws the copy away. Fails with
 *  FileUnreadable, BackupInvalid (the detail says what), and as Station::login() does. */
base::Result<RestoreReport> verifyBackup(const QString &backup, const QString &account,
                                         const base::SecureBytes &password,
                                         const base::Clock &clock);

/** The same, and the copy stays as the new home @p home, noted in its audit chain. Fails with
 *  StoreExists too. A station that was restored sends again what the region may have already; the
 *  region stores it once. */
base::Result<RestoreReport> restoreBackup(const QString &backup, const QString &home,
                                          const QString &account, const base::SecureBytes &password,
                                          const base::Clock &clock);

/** What is whole in a store that was put together by store::rescueStore(). */
struct RescueReport
{
    struct Record
    {
        QString number;
        enrollment::EnrollmentId id;
    };
    std::vector<Record> whole{};
    QStringList broken{}; ///< enrollment ids that do not open, or in their written form
};

/** Opens every enrollment and packet of the rescued home @p home. Fails as Station::login() does. */
base::Result<RescueReport> inspectRescued(const QString &home, const QString &account,
                                          const base::SecureBytes &password,
                                          const base::Clock &clock);

} // namespace rekam::workflow
