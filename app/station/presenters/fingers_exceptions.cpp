// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a finger that can not be captured: a reason, and where the site wants it a photo.
#include "app/station/presenters/fingers_presenter.h"

#include <algorithm>

namespace rekam::station {

using biometrics::FingerPosition;

namespace {

bool contains(const std::vector<enrollment::Hand> &hands, enrollment::Hand hand)
{
    return std::find(hands.begin(), hands.end(), hand) != hands.end();
}

bool hasException(const std::map<FingerPosition, FingerCell> &cells, enrollment::Hand hand)
{
    return std::any_of(cells.begin(), cells.end(), [hand](const auto &each) {
        return enrollment::handOf(each.first) == hand
            && (each.second.mark == FingerMark::Excepted
                || each.second.mark == FingerMark::Missing);
    });
}

} // namespace

void FingersPresenter::startException()
{
    using enum FingersPhase;
    if (!m_state.current || m_state.phase == Saving || m_state.phase == Photographing
        || m_state.phase == Excepting || m_unsaved)
        return;
    m_retryPause.stop();
    if (m_open)
        m_reader.cancel();
    m_state.phase = Excepting;
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void FingersPresenter::stopException()
{
    if (m_state.phase != FingersPhase::Excepting)
        return;
    ask();
}

std::vector<FingerPosition> FingersPresenter::reach(ExceptionScope scope) const
{
    std::vector<FingerPosition> fingers;
    for (const FingerPosition finger : m_state.settings.fingerOrder) {
        const bool same = finger == *m_state.current;
        const bool within = scope == ExceptionScope::BothHands
            || (scope == ExceptionScope::Hand
                && enrollment::handOf(finger) == enrollment::handOf(*m_state.current));
        // What was captured stays captured.
        if (same || (within && m_state.cells.at(finger).mark == FingerMark::Waiting))
            fingers.push_back(finger);
    }
    return fingers;
}

void FingersPresenter::except(enrollment::ExceptionReason reason, bool permanent,
                              const QString &note, ExceptionScope scope)
{
    if (m_state.phase != FingersPhase::Excepting || !m_enrollment || !m_state.current)
        return;
    std::vector<enrollment::CaptureException> exceptions;
    for (const FingerPosition finger : reach(scope)) {
        enrollment::CaptureException exception{enrollment::ItemKey::finger(finger)};
        exception.reason = reason;
        exception.permanent = permanent;
        exception.note = note.trimmed();
        exceptions.push_back(exception);
    }
    m_state.phase = FingersPhase::Saving;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = *m_enrollment, exceptions](workflow::Session &session) {
            return session.saveExceptions(id, exceptions);
        },
        [this, exceptions, visit = m_visit](const base::Result<void> &result) {
            if (visit != m_visit)
                return;
            if (result) {
                excepted(exceptions);
                return;
            }
            m_state.phase = FingersPhase::Excepting; // the reason can be chosen again
            if (result.error().code != base::ErrorCode::PasswordNeeded)
                m_state.error = result.error();
            Q_EMIT stateChanged();
        });
}

void FingersPresenter::excepted(const std::vector<enrollment::CaptureException> &exceptions)
{
    for (const enrollment::CaptureException &exception : exceptions) {
        const bool missing = exception.reason == enrollment::ExceptionReason::Amputated;
        m_state.cells[static_cast<FingerPosition>(exception.key.position)]
            = {missing ? FingerMark::Missing : FingerMark::Excepted, -1};
    }
    if (m_state.replaced && m_state.cells[m_state.replaced->finger].mark != FingerMark::Waiting)
        m_state.replaced.reset();
    lookForPhoto();
    goOn();
}

void FingersPresenter::lookForPhoto()
{
    m_state.photoWanted.reset();
    m_state.photoOffered.reset();
    if (!m_state.settings.handPhoto)
        return;
    std::vector<enrollment::Hand> offers;
    const auto offer = [&](enrollment::Hand hand) {
        if (hasException(m_state.cells, hand) && !contains(offers, hand))
            offers.push_back(hand);
    };
    // One that was left out is still wanted, but after those that nobody has seen yet; one that was
    // taken is wanted no more, but it may be blurred.
    for (const enrollment::Hand hand : enrollment::bothHands) {
        if (!contains(m_photographed, hand) && !contains(m_skipped, hand))
            offer(hand);
    }
    for (const enrollment::Hand hand : enrollment::bothHands) {
        if (!contains(m_photographed, hand))
            offer(hand);
    }
    if (!offers.empty())
        m_state.photoWanted = offers.front();
    std::for_each(m_photographed.rbegin(), m_photographed.rend(), offer);
    const auto next = std::find_if(offers.begin(), offers.end(),
                                   [this](auto hand) { return hand != m_photoLeft; });
    if (!offers.empty())
        m_state.photoOffered = next == offers.end() ? offers.front() : *next;
}

void FingersPresenter::connectCamera()
{
    connect(&m_camera, &HandCamera::frameTaken, this, [this](const biometrics::Image &frame) {
        if (m_state.phase != FingersPhase::Photographing)
            return;
        m_state.photoFrame = frame;
        m_state.photoError.reset();
        Q_EMIT stateChanged();
    });
    connect(&m_camera, &HandCamera::failed, this, [this](const base::Error &error) {
        if (m_state.phase != FingersPhase::Photographing)
            return;
        m_state.photoFrame = {};
        m_state.photoError = error;
        Q_EMIT stateChanged();
    });
}

void FingersPresenter::startPhoto()
{
    using enum FingersPhase;
    const bool again = m_state.phase == Photographing && m_state.photoHand;
    if (!again && (!m_state.photoOffered || m_unsaved || m_state.phase == Judging))
        return;
    m_retryPause.stop();
    if (m_open)
        m_reader.cancel();
    if (!again)
        m_state.photoHand = m_state.photoOffered;
    m_state.phase = Photographing;
    m_state.photoFrame = {};
    m_state.photoError.reset();
    if (!m_paused)
        m_camera.start();
    Q_EMIT stateChanged();
}

void FingersPresenter::takePhoto()
{
    if (m_state.phase != FingersPhase::Photographing || !m_enrollment || !m_state.photoHand)
        return;
    if (m_state.photoFrame.isNull()) {
        if (m_state.photoError)
            startPhoto(); // the camera once more
        return;
    }
    m_camera.stop();
    m_state.error.reset();
    m_state.phase = FingersPhase::Saving;
    Q_EMIT stateChanged();
    const workflow::CaptureOrigin origin{m_camera.device().driver + u' ' + m_camera.device().name,
                                         m_clock.now(), ++m_photoTries};
    // A hundred milliseconds at most: on the core's thread, which saves it.
    m_core.withSession(
        this,
        [id = *m_enrollment, hand = *m_state.photoHand, frame = m_state.photoFrame,
         origin](workflow::Session &session) {
            return workflow::makeHandPhotoItem(hand, frame, origin)
                .and_then([&](const enrollment::CaptureItem &item) {
                    return session.saveItem(id, item);
                });
        },
        [this, hand = *m_state.photoHand, visit = m_visit](const base::Result<void> &result) {
            if (visit == m_visit)
                photoSaved(result, hand);
        });
}

void FingersPresenter::photoSaved(const base::Result<void> &result, enrollment::Hand hand)
{
    if (!result) {
        m_state.phase = FingersPhase::Photographing;
        m_state.error = result.error();
        startPhoto();
        return;
    }
    std::erase(m_photographed, hand);
    m_photographed.push_back(hand);
    m_photoLeft.reset();
    m_photoTries = 0;
    m_state.photoHand.reset();
    m_state.photoFrame = {};
    lookForPhoto();
    goOn();
}

void FingersPresenter::skipPhoto()
{
    if (m_state.phase != FingersPhase::Photographing || !m_state.photoHand)
        return;
    m_camera.stop();
    const enrollment::Hand hand = *m_state.photoHand;
    if (contains(m_photographed, hand) || contains(m_skipped, hand))
        m_photoLeft = hand; // whoever asks again means the other one
    else
        m_skipped.push_back(hand);
    m_state.photoHand.reset();
    m_state.photoFrame = {};
    m_state.photoError.reset();
    lookForPhoto();
    goOn();
}

} // namespace rekam::station
