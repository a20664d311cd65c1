// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace rekam::devices {

class LibfprintWorker;
struct ReaderEvent;

/** How long a reader may keep us waiting. */
struct ReaderDeadlines
{
    /** open() to opened(); some readers load firmware first. */
    std::chrono::milliseconds open{10'000};
    /** capture() until libfprint has begun it, an earlier capture having ended. */
    std::chrono::milliseconds begin{5'000};
    /** Destructor; a driver that hangs longer keeps its thread and nothing else. */
    std::chrono::milliseconds shutdown{3'000};
};

/** A fingerprint reader through libfprint, which runs on a thread of its own. Lives on the thread
 *  that made it and signals there; no call blocks, and the destructor at most for its deadline.
 *
 *  failed() ends the session: the reader is closed, open() may be tried again. After DeviceGone
 *  this object is of no more use; look with list() and create() another. captured() brings one
 *  image, for libfprint cuts no slaps. */
class LibfprintReader final : public FingerprintReader
{
    Q_OBJECT

public:
    /** Every reader that gives images. Main thread only; libfprint runs the default GLib context
     *  meanwhile. Fails with Internal on another thread's GLib context. */
    static base::Result<std::vector<DeviceInfo>> list();
    /** The reader with this DeviceInfo::id, or the first one if it is empty. Main thread only.
     *  Fails with DeviceMissing. */
    static base::Result<std::unique_ptr<LibfprintReader>>
    create(const QString &deviceId = {}, const ReaderDeadlines &deadlines = {});
    ~LibfprintReader() override;

    [[nodiscard]] const DeviceInfo &info() const { return m_info; }

    void open(quint64 session) override;
    void capture(quint64 session) override;
    void cancel() override;
    void close() override;

private:
    enum class Phase { Closed, Opening, Idle, Beginning, Capturing };
    struct Mailbox;

    LibfprintReader(DeviceInfo info, const ReaderDeadlines &deadlines);
    void handle(const ReaderEvent &event);
    void handleCapture(const ReaderEvent &event);
    void deadlinePassed();
    void failLater(quint64 session, const base::Error &error);
    void endSession();
    void tellWorker();

    const DeviceInfo m_info;
    const ReaderDeadlines m_deadlines;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<LibfprintWorker> m_worker;
    QTimer m_deadline;
    Phase m_phase = Phase::Closed;
    quint64 m_session = 0;
    quint64 m_generation = 0; ///< counts calls of open(); the worker's name for a session
    quint64 m_capture = 0; ///< counts calls of capture()
    bool m_captureWanted = false;
};

} // namespace rekam::devices
