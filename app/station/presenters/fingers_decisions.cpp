// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of one impression: judged, kept, tried again.
#include "app/station/presenters/fingers_presenter.h"

#include <utility>

namespace rekam::station {

void FingersPresenter::judge(const biometrics::Image &impression)
{
    if (!m_state.current || m_paused || !m_state.isAtReader())
        return;
    m_state.phase = FingersPhase::Judging;
    m_state.retries = 0;
    m_state.repeated.reset();
    m_state.impression = impression;
    Q_EMIT stateChanged();
    const workflow::CaptureOrigin origin{m_state.device.driver + u' ' + m_state.device.name,
                                         m_clock.now(), m_allTries + 1};
    m_worker.run(
        this,
        [finger = *m_state.current, impression] {
            return workflow::judgeFinger(finger, impression);
        },
        [this, origin, number = ++m_judged](base::Result<workflow::JudgedFinger> finger) {
            if (number == m_judged && m_state.phase == FingersPhase::Judging)
                judged(std::move(finger), origin);
        });
}

void FingersPresenter::judged(base::Result<workflow::JudgedFinger> finger,
                              const workflow::CaptureOrigin &origin)
{
    if (finger && finger->measure.accepted()) {
        if (isBetter(*finger))
            encode({*std::move(finger), origin});
        else
            keepReplaced(/*compared=*/true);
        return;
    }
    ++m_state.tries;
    ++m_allTries;
    m_state.retry.reset();
    m_state.complaint = finger ? *finger->measure.complaint : finger.error().code;
    if (finger && finger->measure.usable()
        && (!m_poor || finger->measure.score > m_poor->finger.measure.score))
        m_poor = Impression{*std::move(finger), origin};
    ask();
}

void FingersPresenter::encode(const Impression &impression)
{
    m_worker.run(
        this,
        [position = *m_state.current, impression] {
            return workflow::makeFingerItem(position, impression.finger, impression.origin);
        },
        [this, id = *m_enrollment,
         visit = m_visit](const base::Result<enrollment::CaptureItem> &item) {
            if (item)
                save(id, *item, visit);
            else if (visit == m_visit)
                saved(base::fail(item.error()), {});
        });
    m_state.phase = FingersPhase::Saving; // the verdict is seen while the picture is being packed
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void FingersPresenter::save(const enrollment::EnrollmentId &id, const enrollment::CaptureItem &item,
                            quint64 visit)
{
    if (visit == m_visit)
        m_unsaved = item; // and if the page was left meanwhile, it is saved all the same
    const FingerCell cell{item.flagged ? FingerMark::SavedPoor : FingerMark::Saved, item.quality};
    m_core.withSession(
        this, [id, item](workflow::Session &session) { return session.saveItem(id, item); },
        [this, cell, visit](const base::Result<void> &result) {
            if (visit == m_visit)
                saved(result, cell);
        });
}

void FingersPresenter::saved(const base::Result<void> &result, FingerCell cell)
{
    if (!result) {
        m_state.phase = FingersPhase::Failed;
        m_state.error = result.error();
        m_state.unsaved = m_unsaved.has_value();
        Q_EMIT stateChanged();
        return;
    }
    m_unsaved.reset();
    m_state.unsaved = false;
    if (m_state.isRepeat()) {
        if (m_state.replaced->hasPrint())
            m_state.repeated = RepeatedFinger{m_state.replaced->finger, true};
        m_state.replaced.reset();
    }
    m_state.cells[*m_state.current] = cell;
    lookForPhoto();
    expectNext();
}

void FingersPresenter::keepPoor()
{
    if (m_state.phase != FingersPhase::Offering || !canKeep())
        return;
    if (!m_poor || !isBetter(m_poor->finger)) {
        keepReplaced(/*compared=*/true);
        return;
    }
    m_poor->origin.tries = m_allTries; // all of them, not those up to the best one
    encode(*m_poor);
}

bool FingersPresenter::canKeep() const
{
    return m_poor.has_value() || (m_state.isRepeat() && m_state.replaced->hasPrint());
}

bool FingersPresenter::isBetter(const workflow::JudgedFinger &finger) const
{
    if (!m_state.isRepeat() || !m_state.replaced->hasPrint())
        return true;
    const FingerCell &stored = m_state.replaced->cell;
    const bool storedIsPoor = stored.mark == FingerMark::SavedPoor;
    const bool isPoor = !finger.measure.accepted();
    return isPoor == storedIsPoor ? finger.measure.score > stored.quality : storedIsPoor;
}

void FingersPresenter::keepReplaced(bool compared)
{
    const ReplacedFinger kept = *std::exchange(m_state.replaced, std::nullopt);
    m_state.cells[kept.finger] = kept.cell;
    if (compared)
        m_state.repeated = RepeatedFinger{kept.finger, false};
    lookForPhoto();
    expectNext();
}

void FingersPresenter::takeBack()
{
    if (m_state.phase == FingersPhase::Saving)
        return; // its answer comes at once
    m_retryPause.stop();
    if (m_open)
        m_reader.cancel();
    ++m_judged; // a verdict that is still on its way is not wanted any more
    m_unsaved.reset();
    m_state.unsaved = false;
    keepReplaced(/*compared=*/false);
}

} // namespace rekam::station
