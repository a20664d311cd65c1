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
    SignaturePhase phase = SignaturePhase::Writing;
    devices::DeviceInfo device;
    biometrics::Signature signature; ///< as written so far
    biometrics::Image picture; ///< in Kept: as it was saved
    std::optional<enrollment::ExceptionReason> exception; ///< in KeptWithout
    std::optional<base::Error> error;
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
    void except(enrollment::ExceptionReason reason);
    void back();

Q_SIGNALS:
    void stateChanged();
    void finished();
    void left();

private:
    void write();
    void save(const enrollment::CaptureItem &item);
    void saved(const base::Result<void> &result, SignaturePhase kept);

    CoreThread &m_core;
    devices::SignaturePad &m_pad;
    const base::Clock &m_clock;
    SignatureState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    quint64 m_visit = 0;
    int m_tries = 1;
};

} // namespace rekam::station
