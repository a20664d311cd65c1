// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/import_presenter.h"

#include "core/base/files.h"

namespace rekam::station {

ImportPresenter::ImportPresenter(CoreThread &core, TaskThread &worker, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
{
    connect(&m_core, &CoreThread::loggedOut, this, &ImportPresenter::leave);
}

void ImportPresenter::begin()
{
    leave();
}

void ImportPresenter::leave()
{
    if (m_state.isRunning())
        m_core.cancelImport();
    ++m_visit;
    m_state = {};
    Q_EMIT stateChanged();
}

void ImportPresenter::choose(const QString &path)
{
    if (m_state.isRunning() || path.isEmpty())
        return;
    m_state = {};
    m_state.path = path;
    run(true);
}

void ImportPresenter::import()
{
    if (m_state.phase == ImportPhase::Checked && m_state.report && m_state.report->accepted > 0)
        run(false);
}

void ImportPresenter::cancel()
{
    if (!m_state.isRunning())
        return;
    m_core.cancelImport();
    m_state.canceling = true;
    Q_EMIT stateChanged();
}

void ImportPresenter::run(bool dryRun)
{
    m_state.phase = dryRun ? ImportPhase::Checking : ImportPhase::Importing;
    m_state.progress = {};
    m_state.error.reset();
    m_state.canceled = false;
    m_state.savedTo.clear();
    Q_EMIT stateChanged();
    m_core.importRoster(
        m_state.path, dryRun, this,
        [this, visit = m_visit](const workflow::RosterImportProgress &progress) {
            if (visit != m_visit || !m_state.isRunning())
                return;
            m_state.progress = progress;
            Q_EMIT stateChanged();
        },
        [this, visit = m_visit, dryRun](base::Result<workflow::RosterImportReport> report) {
            if (visit == m_visit)
                finish(std::move(report), dryRun);
        });
}

void ImportPresenter::finish(base::Result<workflow::RosterImportReport> report, bool dryRun)
{
    m_state.canceling = false;
    if (report) {
        m_state.phase = dryRun ? ImportPhase::Checked : ImportPhase::Done;
        m_state.report = std::move(*report);
    } else {
        // Back to where it was started from; what was checked is still true.
        m_state.phase = dryRun ? ImportPhase::Choosing : ImportPhase::Checked;
        m_state.canceled = report.error().code == base::ErrorCode::Canceled;
        if (!m_state.canceled)
            m_state.error = report.error();
    }
    Q_EMIT stateChanged();
    if (m_state.phase == ImportPhase::Done)
        Q_EMIT imported();
}

void ImportPresenter::saveRefused(const QString &path)
{
    if (!m_state.report || m_state.report->refusedCsv.isEmpty() || path.isEmpty())
        return;
    m_worker.run(
        this,
        [path, csv = m_state.report->refusedCsv] {
            return base::writeFile(path, csv, base::Access::OwnerOnly);
        },
        [this, path, visit = m_visit](const base::Result<void> &written) {
            if (visit != m_visit)
                return;
            m_state.savedTo = written ? path : QString();
            m_state.error = written ? std::nullopt : std::optional(written.error());
            Q_EMIT stateChanged();
        });
}

} // namespace rekam::station
