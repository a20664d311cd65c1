// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"
#include "core/biometrics/signature.h"
#include "core/workflow/capture_items.h"
#include "devices/api/signature_pad.h"

#include <QObject>

#include <optional>

namespace rekam::station {

enum class SignaturePhase { Writing, Excepting, Saving, Kept, KeptWithout };

struct SignatureState
{
    bool open = false; ///< there is a recording to sign for
    SignaturePhase phase = SignaturePhase::Writing;
    devices::DeviceInfo device;
    biometrics::Signature signature; ///< as written so far
    biometrics::Image picture; ///< in Kept: as it was saved
    std::optional<enrollment::CaptureException> exception; ///< in KeptWithout
    bool guided = false; ///< somebody guides or holds the hand
    bool residentScreen = true; ///< the site lets residents sign on a screen of their own
    std::optional<base::Error> error;

    /** Whether the field on the screen is what is written on; otherwise it only shows the ink. */
    [[nodiscard]] bool isOnScreen() const { return device.driver == u"pad"; }
};

/** The signature, or the reason why there is none. */
class SignaturePresenter : public QObject
{
    Q_OBJECT

public:
    /** Everything given must outlive this object. */
    SignaturePresenter(CoreThread &core, devices::SignaturePad &pad, const base::Clock &clock,
                       QObject *parent = nullptr);
    [[nodiscard]] const SignatureState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment);
    void leave();
    /** Empties the pad; also after something was kept. */
    void again();
    void use();
    /** Opens and closes the choice of reasons. */
    void startException();
    void stopException();
    void except(rekam::enrollment::ExceptionReason reason, bool permanent, const QString &note);
    /** Notes that somebody guides the hand, or takes it back. */
    void toggleGuided();
    /** The pen came down beside the field. */
    void noteMiss();
    /** Takes no ink until resume(). */
    void pause();
    void resume();
    void back();

Q_SIGNALS:
    void stateChanged();
    /** The ink as the pad gives it, for every place that shows it. */
    void inkBegun(const rekam::biometrics::PenPoint &point);
    void inkMoved(const rekam::biometrics::PenPoint &point);
    void inkEnded();
    void finished();
    void left();

private:
    void write();
    void loadSettings();
    void save(const enrollment::CaptureItem &item);
    void saved(const base::Result<void> &result, SignaturePhase kept);

    CoreThread &m_core;
    devices::SignaturePad &m_pad;
    const base::Clock &m_clock;
    SignatureState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    quint64 m_visit = 0;
    int m_tries = 1;
    bool m_paused = false;
};

} // namespace rekam::station
