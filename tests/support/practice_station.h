// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/session.h"
#include "tests/support/accepted_statements.h"
#include "tests/support/practice_region.h"

#include <QTemporaryDir>

namespace rekam::tests {

inline const char *const administratorName = "adm";
inline const char *const operatorName = "sari";
inline const char *const supervisorName = "budi";

base::SecureBytes password(); ///< of all three accounts

/** The two residents of the practice roster, synthetic (serials 9000 and up). */
inline const char *const womanNik = "1671014506909001";
inline const char *const manNik = "1671010102859002";

/** A practice station in a temporary folder with three accounts and a roster of two. */
class PracticeStation
{
public:
    explicit PracticeStation(const base::Clock &clock, Statement statement = Statement::Accepted);

    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("station")); }
    [[nodiscard]] const PracticeRegion &region() const { return m_region; }
    /** Closes the store, as the end of the program does. */
    void close();
    /** Opens the store again and logs in; the earlier session ends. */
    workflow::Session &login(const char *account);
    workflow::Station &station() { return *m_station; }

private:
    const base::Clock &m_clock;
    QTemporaryDir m_folder;
    PracticeRegion m_region;
    std::unique_ptr<workflow::Station> m_station;
    std::unique_ptr<workflow::Session> m_session;
};

/** A capture that is well formed, with an image of @p bytes random bytes. */
enrollment::CaptureItem sampleItem(const enrollment::ItemKey &key, int bytes = 5000);

/** Saves all twelve captures and completes the draft of @p nik. */
base::Result<enrollment::EnrollmentId> recordWhole(workflow::Session &session, const char *nik);

/** The rows of an audit chain that is whole. Fails with StoreDamaged if it is not. */
base::Result<qint64> wholeAudit(workflow::Session &session);

} // namespace rekam::tests
