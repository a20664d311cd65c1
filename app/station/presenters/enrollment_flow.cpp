// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/enrollment_flow.h"

namespace rekam::station {

Step firstOpenStep(const enrollment::Enrollment &enrollment)
{
    const auto missing = enrollment::missingItems(enrollment);
    if (missing.empty())
        return Step::Review;
    switch (missing.front().kind) {
    case enrollment::ItemKind::Portrait:
        return Step::Portrait;
    case enrollment::ItemKind::Signature:
        return Step::Signature;
    case enrollment::ItemKind::Finger:
    case enrollment::ItemKind::HandPhoto:
        break;
    }
    return Step::Fingers;
}

EnrollmentFlow::EnrollmentFlow(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{ }

void EnrollmentFlow::search()
{
    ++m_move;
    m_enrollment.reset();
    m_step = Step::Search;
    Q_EMIT searching();
}

void EnrollmentFlow::pause()
{
    if (!m_enrollment || m_step < Step::Portrait || m_step >= Step::Done)
        return;
    // Whether it went well or was paused already: the recording is in the store either way.
    m_core.withSession(
        this, [id = *m_enrollment](workflow::Session &session) { return session.pause(id); },
        [](const base::Result<void> &) {});
}

void EnrollmentFlow::confirm(const population::Nik &nik)
{
    ++m_move;
    m_step = Step::Biodata;
    Q_EMIT confirming(nik);
}

void EnrollmentFlow::start(const enrollment::Enrollment &enrollment)
{
    ++m_move;
    m_enrollment = enrollment.id;
    Q_EMIT residentChosen(enrollment.resident.nik);
    m_step = firstOpenStep(enrollment);
    Q_EMIT entered(m_step, enrollment);
}

void EnrollmentFlow::resume(const enrollment::EnrollmentId &id)
{
    m_core.withSession(
        this,
        [id](workflow::Session &session) -> base::Result<enrollment::Enrollment> {
            auto found = session.load(id);
            if (!found || found->state != enrollment::State::Paused)
                return found;
            return session.begin(found->resident.nik); // which takes it up again
        },
        [this, move = ++m_move](const base::Result<enrollment::Enrollment> &enrollment) {
            if (move != m_move)
                return;
            if (enrollment)
                start(*enrollment);
            else
                Q_EMIT failed(enrollment.error());
        });
}

void EnrollmentFlow::next()
{
    if (m_enrollment && m_step < Step::Done)
        enter(static_cast<Step>(static_cast<int>(m_step) + 1));
}

void EnrollmentFlow::previous()
{
    if (!m_enrollment || m_step <= Step::Portrait || m_step == Step::Done)
        search();
    else
        enter(static_cast<Step>(static_cast<int>(m_step) - 1));
}

void EnrollmentFlow::open(Step step)
{
    if (m_enrollment && m_step == Step::Review && step >= Step::Portrait && step < Step::Review)
        enter(step);
}

void EnrollmentFlow::enter(Step step)
{
    m_core.withSession(
        this, [id = *m_enrollment](workflow::Session &session) { return session.load(id); },
        [this, step, move = ++m_move](const base::Result<enrollment::Enrollment> &enrollment) {
            if (move != m_move)
                return;
            if (!enrollment) {
                Q_EMIT failed(enrollment.error());
                return;
            }
            m_step = step;
            Q_EMIT entered(step, *enrollment);
        });
}

} // namespace rekam::station
