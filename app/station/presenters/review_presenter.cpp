// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/review_presenter.h"

#include "core/enrollment/chip_fingers.h"

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
    m_state.unconfirmed = enrollment::unconfirmedExceptions(enrollment);
    Q_EMIT stateChanged();
    choose();
    m_worker.run(
        this, [enrollment] { return decodePictures(enrollment); },
        [this, visit = m_visit](ItemPictures pictures) {
            if (visit != m_visit)
                return;
            m_state.pictures = std::move(pictures);
            Q_EMIT stateChanged();
        });
}

void ReviewPresenter::choose()
{
    m_core.withSession(
        this, [](workflow::Session &session) { return session.captureSettings(); },
        [this, visit = m_visit](const base::Result<enrollment::CaptureSettings> &settings) {
            if (visit != m_visit || !settings || !m_state.enrollment)
                return;
            m_state.chipFingers
                = enrollment::chooseChipFingers(*m_state.enrollment, settings->chipSubstitutes);
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
    if (!m_state.enrollment || m_state.busy || m_state.confirming)
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

void ReviewPresenter::startConfirming()
{
    if (!m_state.enrollment || m_state.busy || m_state.unconfirmed.empty())
        return;
    m_state.confirming = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void ReviewPresenter::stopConfirming()
{
    if (m_state.busy)
        return;
    m_state.confirming = false;
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void ReviewPresenter::confirm(const QString &supervisor,
                              const std::shared_ptr<base::SecureBytes> &password)
{
    if (!m_state.enrollment || m_state.busy || !m_state.confirming)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = m_state.enrollment->id, name = supervisor.trimmed(), password](
            workflow::Session &session) { return session.confirmExceptions(id, name, *password); },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!result) {
                m_state.error = result.error(); // and the question stays open
                Q_EMIT stateChanged();
                return;
            }
            m_state.confirming = false;
            m_state.confirmed = true;
            reload();
        });
}

void ReviewPresenter::reload()
{
    m_core.withSession(
        this,
        [id = m_state.enrollment->id](workflow::Session &session) { return session.load(id); },
        [this, visit = m_visit](const base::Result<enrollment::Enrollment> &enrollment) {
            if (visit != m_visit)
                return;
            if (enrollment) {
                m_state.enrollment = *enrollment;
                m_state.unconfirmed = enrollment::unconfirmedExceptions(*enrollment);
            } else {
                m_state.error = enrollment.error();
            }
            Q_EMIT stateChanged();
        });
}

void ReviewPresenter::back()
{
    if (m_state.confirming) {
        stopConfirming();
        return;
    }
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
