// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

/** What the operator should know; none of it is a reason to send anybody away (domain 1.1, 1.4). */
enum class BiodataNote {
    BelowSixteen, ///< recording begins at 16, or earlier for the married
    BelowSeventeen, ///< the card is handed over from the 17th birthday on
    NikDateDiffers, ///< a NIK never changes, not even when its date is wrong
    NikSexDiffers,
};

struct BiodataState
{
    std::optional<population::Resident> resident;
    std::vector<BiodataNote> notes;
    bool busy = false;
    std::optional<base::Error> error;
};

/** Shows the biodata to be read aloud and begins the recording once they are confirmed. */
class BiodataPresenter : public QObject
{
    Q_OBJECT

public:
    BiodataPresenter(CoreThread &core, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const BiodataState &state() const { return m_state; }

    void begin(const population::Nik &nik);
    void clear();
    void confirm();
    void back();

Q_SIGNALS:
    void stateChanged();
    void confirmed(const rekam::enrollment::Enrollment &enrollment);
    void left();

private:
    CoreThread &m_core;
    const base::Clock &m_clock;
    BiodataState m_state;
    quint64 m_visit = 0;
};

/** The notes for @p resident on @p today. */
std::vector<BiodataNote> biodataNotes(const population::Resident &resident, QDate today);

} // namespace rekam::station
