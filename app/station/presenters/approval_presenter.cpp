// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/approval_presenter.h"

#include <algorithm>

namespace rekam::station {

ApprovalPresenter::ApprovalPresenter(CoreThread &core, TaskThread &worker, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
{ }

void ApprovalPresenter::begin()
{
    leave();
    m_core.withSession(
        this, [](workflow::Session &session) { return session.captureSettings(); },
        [this, visit = m_visit](const base::Result<enrollment::CaptureSettings> &settings) {
            if (visit != m_visit || !settings)
                return;
            m_state.handPhotoAsked = settings->handPhoto;
            Q_EMIT stateChanged();
        });
    refresh();
}

void ApprovalPresenter::leave()
{
    ++m_visit;
    ++m_selection;
    m_state = {};
    Q_EMIT stateChanged();
}

void ApprovalPresenter::refresh()
{
    m_state.busy = true;
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [](workflow::Session &session) { return session.list(); },
        [this, visit = m_visit](base::Result<std::vector<store::EnrollmentOverview>> list) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!list) {
                m_state.error = list.error();
                Q_EMIT stateChanged();
                return;
            }
            std::erase_if(*list, [](const store::EnrollmentOverview &row) {
                return row.state != enrollment::State::Complete;
            });
            std::reverse(list->begin(), list->end());
            m_state.rows = std::move(*list);
            select(m_state.rows.empty() ? -1 : 0);
        });
}

void ApprovalPresenter::select(int row)
{
    ++m_selection;
    m_state.selected = row >= 0 && row < static_cast<int>(m_state.rows.size()) ? row : -1;
    m_state.enrollment.reset();
    m_state.advice.clear();
    m_state.pictures.clear();
    m_state.returning = false;
    Q_EMIT stateChanged();
    if (m_state.selected < 0)
        return;
    const auto id = m_state.rows[static_cast<std::size_t>(m_state.selected)].id;
    using Answer = std::pair<enrollment::Enrollment, std::vector<population::Advice>>;
    m_core.withSession(
        this,
        [id](workflow::Session &session) {
            return session.load(id).and_then([&](const enrollment::Enrollment &enrollment) {
                return session.adviceOn(enrollment.resident).map([&](const auto &advice) {
                    return Answer{enrollment, advice};
                });
            });
        },
        [this, selection = m_selection](const base::Result<Answer> &answer) {
            if (selection != m_selection)
                return;
            if (answer) {
                m_state.advice = answer->second;
                show(answer->first);
                return;
            }
            m_state.error = answer.error();
            Q_EMIT stateChanged();
        });
}

void ApprovalPresenter::show(const enrollment::Enrollment &enrollment)
{
    m_state.enrollment = enrollment;
    Q_EMIT stateChanged();
    m_worker.run(
        this, [enrollment] { return decodePictures(enrollment); },
        [this, selection = m_selection](ItemPictures pictures) {
            if (selection != m_selection)
                return;
            m_state.pictures = std::move(pictures);
            Q_EMIT stateChanged();
        });
}

void ApprovalPresenter::approve()
{
    // Nobody approves what was not shown.
    if (!m_state.enrollment || m_state.busy || m_state.returning
        || m_state.pictures.size() != m_state.enrollment->items.size())
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = m_state.enrollment->id](workflow::Session &session) { return session.approve(id); },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit == m_visit)
                decided(result, /*wasApproval=*/true);
        });
}

void ApprovalPresenter::startReturn()
{
    if (!m_state.enrollment || m_state.busy)
        return;
    m_state.returning = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void ApprovalPresenter::stopReturn()
{
    m_state.returning = false;
    Q_EMIT stateChanged();
}

void ApprovalPresenter::giveBack(const QString &reason)
{
    if (!m_state.enrollment || m_state.busy || !m_state.returning || reason.trimmed().isEmpty())
        return;
    m_state.busy = true;
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = m_state.enrollment->id, reason = reason.trimmed()](workflow::Session &session) {
            return session.returnToRecorder(id, reason);
        },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit == m_visit)
                decided(result, /*wasApproval=*/false);
        });
}

void ApprovalPresenter::decided(const base::Result<void> &result, bool wasApproval)
{
    m_state.busy = false;
    m_state.returning = false;
    if (!result) {
        m_state.error = result.error();
        Q_EMIT stateChanged();
        return;
    }
    m_state.lastNumber = m_state.enrollment->number;
    if (wasApproval) {
        ++m_state.approved;
        Q_EMIT approved();
    }
    refresh();
}

} // namespace rekam::station
