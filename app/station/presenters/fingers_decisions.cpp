// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of one impression: judged, kept, tried again.
#include "app/station/presenters/fingers_presenter.h"

namespace rekam::station {

void FingersPresenter::judge(const biometrics::Image &impression)
{
    if (!m_state.current || m_paused
        || (m_state.phase != FingersPhase::Expecting && m_state.phase != FingersPhase::Present))
        return;
    m_state.phase = FingersPhase::Judging;
    m_state.impression = impression;
    Q_EMIT stateChanged();
    const workflow::CaptureOrigin origin{m_state.device.driver + u' ' + m_state.device.name,
                                         m_clock.now(), m_allTries + 1};
    m_worker.run(
        this,
        [finger = *m_state.current, impression, origin] {
            Judgement judgement{workflow::makeFingerItem(finger, impression, origin), std::nullopt};
            if (!judgement.item) {
                auto poor = workflow::makeFingerItem(finger, impression, origin, /*keepPoor=*/true);
                if (poor)
                    judgement.poor = std::move(*poor);
            }
            return judgement;
        },
        [this, session = m_session](const Judgement &judgement) {
            if (session == m_session && m_state.phase == FingersPhase::Judging)
                judged(judgement);
        });
}

void FingersPresenter::judged(const Judgement &judgement)
{
    if (judgement.item) {
        save(*judgement.item);
        return;
    }
    ++m_state.tries;
    ++m_allTries;
    m_state.retry.reset();
    m_state.complaint = judgement.item.error().code;
    if (judgement.poor && (!m_poor || judgement.poor->quality > m_poor->quality))
        m_poor = judgement.poor;
    m_state.canKeepPoor = m_poor.has_value();
    if (m_state.tries < m_state.settings.fingerTries) {
        ask();
        return;
    }
    m_state.phase = FingersPhase::Offering;
    Q_EMIT stateChanged();
}

void FingersPresenter::save(const enrollment::CaptureItem &item)
{
    if (!m_enrollment)
        return;
    m_state.phase = FingersPhase::Saving;
    m_state.error.reset();
    m_unsaved = item;
    Q_EMIT stateChanged();
    const FingerCell cell{item.flagged ? FingerMark::SavedPoor : FingerMark::Saved, item.quality};
    m_core.withSession(
        this,
        [id = *m_enrollment, item](workflow::Session &session) {
            return session.saveItem(id, item);
        },
        [this, cell, session = m_session](const base::Result<void> &result) {
            if (session == m_session)
                saved(result, cell);
        });
}

void FingersPresenter::saved(const base::Result<void> &result, FingerCell cell)
{
    if (!result) {
        m_state.phase = FingersPhase::Failed;
        m_state.error = result.error();
        Q_EMIT stateChanged();
        return;
    }
    m_unsaved.reset();
    m_replaced.reset();
    m_state.cells[*m_state.current] = cell;
    lookForPhoto();
    expectNext();
}

void FingersPresenter::keepPoor()
{
    if (m_state.phase != FingersPhase::Offering || !m_poor)
        return;
    m_poor->tries = m_allTries; // all of them, not those up to the best one
    save(*m_poor);
}

} // namespace rekam::station
