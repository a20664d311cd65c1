// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settings_repository.h"
#include "core/vault/keyring.h"

#include <QDate>
#include <QDateTime>

namespace rekam::workflow {

/** How far a station has gone without its region. */
enum class OfflineLevel {
    Fine,
    Notice, ///< half of the days are used
    Warning, ///< four fifths are
    Over, ///< none left: only a supervisor gets in, and may extend
};

/** How this station stands with its region. Sealed in the settings, so known only after login. */
struct Standing
{
    QDateTime lastContact{}; ///< UTC; the making of the station counts as one
    QDate lastDay{}; ///< of work, by the station's clock
    int daysWithoutContact
        = 0; ///< days of work counted since then: setting the clock back is no help
    int extraDays = 0; ///< granted by supervisors since then
    int offlineDays = 30; ///< the region's limit
    qint64 rollVersion = -1; ///< of the newest staff roll that was taken
    bool revoked = false; ///< the region wants nothing more from this station

    /** Days used of the limit at @p now: by the calendar or by the count, whichever is more. */
    [[nodiscard]] int daysUsed(const QDateTime &now) const;
    /** Another date than that of the last day of work is one more day, wherever the clock stands. True if
     *  that changed anything. */
    bool countDay(const QDate &today);
    [[nodiscard]] int daysLeft(const QDateTime &now) const;
    [[nodiscard]] OfflineLevel level(const QDateTime &now) const;
};

/** Days that a supervisor grants at a time. */
inline constexpr int daysOfGrace = 3;

/** A store of an earlier version has none: it begins now. Fails with StoreDamaged. */
base::Result<Standing> loadStanding(store::SettingsRepository &settings,
                                    const vault::Keyring &keyring, const QDateTime &now);
base::Result<void> saveStanding(store::SettingsRepository &settings, const vault::Keyring &keyring,
                                const Standing &standing);

} // namespace rekam::workflow
