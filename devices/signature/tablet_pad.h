// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/signature_pad.h"
#include "devices/signature/pen_event.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace rekam::devices {

/** A graphics tablet as a signature pad, on a thread of its own. From start() to stop() it belongs to
 *  us alone, so that the resident's pen never moves the operator's cursor; the thread looks for it
 *  anew at each start(), so that one that is plugged in again is found.
 *
 *  Lives on the thread that made it and signals there; no call blocks. failed() ends the writing:
 *  DeviceMissing, DeviceForbidden, DeviceBusy, DeviceGone (unplugged), DeviceNotResponding. */
class TabletPad final : public SignaturePad
{
    Q_OBJECT

public:
    /** @p patience is how long opening may take. */
    explicit TabletPad(PenOpener opener,
                       std::chrono::milliseconds patience = std::chrono::seconds(3),
                       QObject *parent = nullptr);
    ~TabletPad() override;

    /** The tablet that was opened last; without a name before the first one. */
    [[nodiscard]] DeviceInfo info() const override { return m_info; }
    void start() override;
    void stop() override;
    void clear() override;

private:
    struct Session; ///< what the two threads share while the pad is open

    void hear(const std::shared_ptr<Session> &session, const std::function<void()> &news);
    void fail(const std::shared_ptr<Session> &session, const base::Error &error);
    static void run(const std::shared_ptr<Session> &session, const PenOpener &opener);

    const PenOpener m_opener;
    DeviceInfo m_info;
    QTimer m_deadline;
    bool m_down = false; ///< a stroke was begun and not ended
    std::shared_ptr<Session> m_session; ///< null while stopped
};

} // namespace rekam::devices
