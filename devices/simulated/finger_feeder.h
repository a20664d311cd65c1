// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"
#include "devices/api/fingerprint_reader.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rekam::devices {

/** Puts simulated fingers on the glass of libfprint's virtual reader, over its socket. It has a
 *  thread of its own, because the socket's buffer is smaller than an image and the reader's thread
 *  must be free to read. No call blocks; the destructor takes at most a tenth of a second.
 *
 *  Call press() once the reader has said fingerNeeded(): libfprint drops what comes earlier. */
class FingerFeeder final : public QObject
{
    Q_OBJECT

public:
    /** @p socketPath as in FP_VIRTUAL_IMAGE. The connection is made with the first finger, and made
     *  again after the reader has been closed and opened. */
    explicit FingerFeeder(const QString &socketPath);
    ~FingerFeeder() override;

    /** A finger touches the glass; @p image is grey. Below minimumFingerSide or above 5000 pixels a
     *  side it is refused with failed(ImageTooSmall, ImageTooLarge): libfprint looks for minutiae in
     *  whatever comes, and its process dies of pictures of about 10 pixels. */
    void press(const biometrics::Image &image);
    /** As press(), but the finger stays on the glass until lift(). Without @p image it only lies
     *  there and the reader sees nothing. */
    void hold(const biometrics::Image &image = {});
    void lift();
    /** The finger was there, but so that the reader asks for another try. */
    void pressBadly(FingerRetry what);
    /** The reader breaks: libfprint's device error number @p code ends what is under way. */
    void breakDown(int code);
    /** The reader's cable is pulled. */
    void unplug();
    /** Forgets fingers that are not on the glass yet. */
    void discard();

Q_SIGNALS:
    /** The reader does not listen (it is not open) or does not read; from the feeder's thread. */
    void failed(const rekam::base::Error &error);

private:
    void enqueue(QByteArray message);
    void run(std::stop_token stop);
    base::Result<void> send(const QByteArray &message, const std::stop_token &stop);
    base::Result<void> ensureConnected();
    void disconnectSocket();

    const QByteArray m_path;
    int m_socket = -1; ///< feeder's thread only
    std::mutex m_mutex;
    std::condition_variable_any m_filled;
    std::deque<QByteArray> m_queue; ///< guarded by m_mutex
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace rekam::devices
