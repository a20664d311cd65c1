// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"
#include "devices/fingerprint/libfprint_directory.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace rekam::devices {

class LibfprintWorker;
struct FoundReader;
struct ReaderEvent;

/** How long a reader may keep us waiting. */
struct ReaderDeadlines
{
    /** open() to opened(), looking for the reader included; some load firmware first. */
    std::chrono::milliseconds open{10'000};
    /** capture() until libfprint has begun it, an earlier capture having ended. */
    std::chrono::milliseconds begin{5'000};
    /** From the finger on the glass until the reader has its image or sees the finger go. */
    std::chrono::milliseconds image{10'000};
    /** Destructor; a driver that hangs longer keeps its thread and nothing else. */
    std::chrono::milliseconds shutdown{3'000};
};

/** A fingerprint reader through libfprint, which runs on a thread of its own. Lives on the thread
 *  that made it and signals there; no call blocks, and the destructor at most for its deadline.
 *
 *  open() takes the reader that the directory prefers. failed() ends the session: the reader is
 *  closed, and open() may be tried again; after DeviceGone, DeviceNotResponding and DeviceMissing it
 *  looks for readers anew, so that one that is plugged in again is found. captured() brings one
 *  image, for libfprint cuts no slaps. */
class LibfprintReader final : public FingerprintReader
{
    Q_OBJECT

public:
    /** @p directory must outlive the reader. */
    explicit LibfprintReader(LibfprintDirectory &directory, const ReaderDeadlines &deadlines = {});
    ~LibfprintReader() override;

    void open(quint64 session) override;
    void capture(quint64 session) override;
    void cancel() override;
    void close() override;

private:
    enum class Phase { Closed, Opening, Idle, Beginning, Capturing };
    struct Mailbox;

    void seek();
    void found(quint64 search, const base::Result<std::vector<FoundReader>> &readers);
    void handle(const ReaderEvent &event);
    void handleCapture(const ReaderEvent &event);
    void sessionFailed(const base::Error &error);
    void deadlinePassed();
    void failLater(quint64 session, const base::Error &error);
    void endSession();
    void tellWorker();
    void dropWorker(std::chrono::milliseconds patience);

    LibfprintDirectory &m_directory;
    const ReaderDeadlines m_deadlines;
    const std::shared_ptr<Mailbox> m_mailbox;
    DeviceInfo m_info; ///< of m_worker's reader
    std::shared_ptr<LibfprintWorker> m_worker; ///< null until a reader was found
    bool m_workerIsOld = false; ///< it has been open before; its reader may be gone meanwhile
    QTimer m_deadline;
    Phase m_phase = Phase::Closed;
    quint64 m_session = 0;
    quint64 m_generation = 0; ///< counts calls of open(); the worker's name for a session
    quint64 m_capture = 0; ///< counts calls of capture()
    quint64 m_search = 0; ///< counts searches for readers
    bool m_captureWanted = false;
};

} // namespace rekam::devices
