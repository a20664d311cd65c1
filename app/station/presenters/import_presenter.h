// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

enum class ImportPhase {
    Choosing, ///< which file
    Checking, ///< reads and compares, writes nothing
    Checked, ///< what would happen is in the report
    Importing,
    Done,
};

struct ImportState
{
    ImportPhase phase = ImportPhase::Choosing;
    QString path; ///< of the file
    workflow::RosterImportProgress progress;
    std::optional<workflow::RosterImportReport> report; ///< of the check, then of the import
    bool canceled = false; ///< the latest run was; the roster is as it was before
    bool canceling = false;
    QString savedTo; ///< where the refused rows were saved
    std::optional<base::Error> error;

    [[nodiscard]] bool isRunning() const
    {
        return phase == ImportPhase::Checking || phase == ImportPhase::Importing;
    }
};

/** Imports a roster in two steps: first a look that says what would happen, then the import itself. */
class ImportPresenter : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this object. */
    ImportPresenter(CoreThread &core, TaskThread &worker, QObject *parent = nullptr);
    [[nodiscard]] const ImportState &state() const { return m_state; }

    void begin();
    /** Cancels what runs and forgets what was found. */
    void leave();
    /** Takes a file and checks it. */
    void choose(const QString &path);
    /** Imports what was checked. */
    void import();
    /** The roster stays as it was. */
    void cancel();
    /** Writes the refused rows, with line numbers and reasons, for the owner only. */
    void saveRefused(const QString &path);

Q_SIGNALS:
    void stateChanged();
    /** The roster is another one now. */
    void imported();

private:
    void run(bool dryRun);
    void finish(base::Result<workflow::RosterImportReport> report, bool dryRun);

    CoreThread &m_core;
    TaskThread &m_worker;
    ImportState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
