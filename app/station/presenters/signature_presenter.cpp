// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/signature_presenter.h"

#include "core/biometrics/image_codec.h"

namespace rekam::station {

SignaturePresenter::SignaturePresenter(CoreThread &core, devices::SignaturePad &pad,
                                       const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_pad(pad)
    , m_clock(clock)
{
    connect(&m_pad, &devices::SignaturePad::penDown, this,
            [this](const biometrics::PenPoint &point) {
                if (m_state.phase != SignaturePhase::Writing || !m_enrollment || m_paused)
                    return;
                m_state.signature.strokes.push_back({point});
                m_state.error.reset();
                Q_EMIT inkBegun(point);
                Q_EMIT stateChanged();
            });
    connect(&m_pad, &devices::SignaturePad::penUp, this, &SignaturePresenter::inkEnded);
    connect(&m_pad, &devices::SignaturePad::penMoved, this,
            [this](const biometrics::PenPoint &point) {
                if (m_state.phase != SignaturePhase::Writing || m_state.signature.strokes.empty()
                    || m_paused)
                    return;
                m_state.signature.strokes.back().push_back(point);
                Q_EMIT inkMoved(point);
            });
    connect(&m_pad, &devices::SignaturePad::opened, this,
            [this](const devices::DeviceInfo &device) {
                m_state.device = device;
                Q_EMIT stateChanged();
            });
    connect(&m_pad, &devices::SignaturePad::failed, this, [this](const base::Error &error) {
        m_state.error = error;
        Q_EMIT stateChanged();
    });
}

void SignaturePresenter::begin(const enrollment::Enrollment &enrollment)
{
    leave();
    m_enrollment = enrollment.id;
    m_tries = 1;
    m_state.open = true;
    loadSettings();
    const auto kept = enrollment.items.find(enrollment::ItemKey::signature());
    const auto without = enrollment.exceptions.find(enrollment::ItemKey::signature());
    if (kept != enrollment.items.end()) {
        m_state.phase = SignaturePhase::Kept;
        m_state.guided = kept->second.guided;
        // A signature is a few kilobytes of PNG: decoding takes less than a frame.
        if (const auto picture
            = biometrics::decodeImage(kept->second.image, biometrics::DecodeAs::Grey))
            m_state.picture = *picture;
        else
            m_state.error = picture.error();
    } else if (without != enrollment.exceptions.end()) {
        m_state.phase = SignaturePhase::KeptWithout;
        m_state.exception = without->second;
    } else {
        write();
        return;
    }
    Q_EMIT stateChanged();
}

void SignaturePresenter::leave()
{
    ++m_visit;
    m_pad.stop();
    m_pad.clear();
    m_enrollment.reset();
    m_state = {};
    Q_EMIT stateChanged();
}

void SignaturePresenter::loadSettings()
{
    m_core.withSession(
        this, [](workflow::Session &session) { return session.captureSettings(); },
        [this, visit = m_visit](const base::Result<enrollment::CaptureSettings> &settings) {
            if (visit != m_visit || !settings)
                return;
            m_state.residentScreen = settings->residentScreen;
            Q_EMIT stateChanged();
        });
}

void SignaturePresenter::write()
{
    const bool residentScreen = m_state.residentScreen;
    m_state = {};
    m_state.open = true;
    m_state.residentScreen = residentScreen;
    m_pad.start();
    m_state.device = m_pad.info(); // a tablet of before is opened first, if it is still there
    Q_EMIT stateChanged();
}

void SignaturePresenter::again()
{
    if (!m_enrollment || m_state.phase == SignaturePhase::Saving)
        return;
    if (!m_state.signature.strokes.empty())
        ++m_tries;
    write();
}

void SignaturePresenter::use()
{
    if (m_state.phase == SignaturePhase::Kept || m_state.phase == SignaturePhase::KeptWithout) {
        Q_EMIT finished();
        return;
    }
    if (m_state.phase != SignaturePhase::Writing || !m_enrollment)
        return;
    const workflow::CaptureOrigin origin{m_state.device.driver + u' ' + m_state.device.name,
                                         m_clock.now(), m_tries};
    const auto item = workflow::makeSignatureItem(m_state.signature, origin, m_state.guided);
    if (!item) {
        m_state.error = item.error();
        Q_EMIT stateChanged();
        return;
    }
    save(*item);
}

void SignaturePresenter::save(const enrollment::CaptureItem &item)
{
    m_state.phase = SignaturePhase::Saving; // the pad keeps its ink until this is committed
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = *m_enrollment, item](workflow::Session &session) {
            return session.saveItem(id, item);
        },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit == m_visit)
                saved(result, SignaturePhase::Kept);
        });
}

void SignaturePresenter::saved(const base::Result<void> &result, SignaturePhase kept)
{
    if (!result) {
        m_state.phase = SignaturePhase::Writing; // what was written is still there
        m_state.error = result.error();
        Q_EMIT stateChanged();
        return;
    }
    m_state.phase = kept;
    Q_EMIT stateChanged();
    Q_EMIT finished();
}

void SignaturePresenter::startException()
{
    if (m_state.phase != SignaturePhase::Writing)
        return;
    m_state.phase = SignaturePhase::Excepting;
    Q_EMIT stateChanged();
}

void SignaturePresenter::stopException()
{
    if (m_state.phase != SignaturePhase::Excepting)
        return;
    m_state.phase = SignaturePhase::Writing;
    Q_EMIT stateChanged();
}

void SignaturePresenter::toggleGuided()
{
    if (m_state.phase != SignaturePhase::Writing)
        return;
    m_state.guided = !m_state.guided;
    Q_EMIT stateChanged();
}

void SignaturePresenter::noteMiss()
{
    if (m_state.phase != SignaturePhase::Writing || !m_enrollment || m_paused)
        return;
    m_state.error = base::Error{base::ErrorCode::SignatureOutOfField, {}, {}};
    Q_EMIT stateChanged();
}

void SignaturePresenter::pause()
{
    m_paused = true;
}

void SignaturePresenter::resume()
{
    m_paused = false;
}

void SignaturePresenter::except(enrollment::ExceptionReason reason, bool permanent,
                                const QString &note)
{
    if (m_state.phase != SignaturePhase::Excepting || !m_enrollment)
        return;
    m_state.phase = SignaturePhase::Saving;
    enrollment::CaptureException exception{enrollment::ItemKey::signature()};
    exception.reason = reason;
    exception.permanent = permanent;
    exception.note = note.trimmed();
    m_state.exception = exception;
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = *m_enrollment, exception](workflow::Session &session) {
            return session.saveException(id, exception);
        },
        [this, visit = m_visit](const base::Result<void> &result) {
            if (visit != m_visit)
                return;
            if (!result && result.error().code == base::ErrorCode::PasswordNeeded) {
                m_state.phase = SignaturePhase::Excepting; // the reason can be chosen again
                m_state.exception.reset();
                Q_EMIT stateChanged();
                return;
            }
            saved(result, SignaturePhase::KeptWithout);
        });
}

void SignaturePresenter::back()
{
    if (m_state.phase == SignaturePhase::Excepting) {
        stopException();
        return;
    }
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
