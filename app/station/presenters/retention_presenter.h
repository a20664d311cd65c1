// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

struct RetentionState
{
    int due = 0; ///< packets whose receipt is older than workflow::retentionDays
    bool busy = false;
    std::optional<int> destroyed; ///< by the latest run
    std::optional<base::Error> error; ///< of the latest run
};

/** Says to those who may destroy old packets how many are due, and does it with minutes (berita
 *  acara). */
class RetentionPresenter : public QObject
{
    Q_OBJECT

public:
    /** @p core must outlive this object. */
    explicit RetentionPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const RetentionState &state() const { return m_state; }

    /** Looks again what is due. */
    void refresh();
    /** Destroys what is due; the minutes go to @p minutes, which must be a new file and is written
     *  before anything is erased. */
    void run(const QString &minutes);

Q_SIGNALS:
    void stateChanged();

private:
    CoreThread &m_core;
    RetentionState m_state;
};

} // namespace rekam::station
