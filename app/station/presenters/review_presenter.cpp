// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/review_presenter.h"

namespace rekam::station {

ReviewPresenter::ReviewPresenter(CoreThread &core, TaskThread &worker, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
{ }

void ReviewPresenter::begin(const enrollment::Enrollment &enrollment)
{
    leave();
    m_state.enrollment = enrollment;
    m_state.missing = enrollment::missingItems(enrollment);
    Q_EMIT stateChanged();
    m_worker.run(
        this, [enrollment] { return decodePictures(enrollment); },
        [this, visit = m_visit](ItemPictures pictures) {
            if (visit != m_visit)
                return;
            m_state.pictures = std::move(pictures);
            Q_EMIT stateChanged();
        });
}

void ReviewPresenter::leave()
{
    ++m_visit;
    m_state = {};
    Q_EMIT stateChanged();
}

void ReviewPresenter::complete()
{
    if (!m_state.enrollment || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = m_state.enrollment->id](workflow::Session &session) { return session.complete(id); },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!result)
                m_state.error = result.error();
            Q_EMIT stateChanged();
            if (result)
                Q_EMIT finished();
        });
}

void ReviewPresenter::back()
{
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
