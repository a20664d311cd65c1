// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"
#include "devices/api/device_info.h"

#include <QObject>
#include <QVector>

namespace rekam::devices {

/** What the person at the reader should do before the next try; the reader stays open. */
enum class FingerRetry { PressLonger, CenterFinger, LiftFinger, TryAgain };

/** A fingerprint reader with a thread of its own; rules as for Camera. capture() waits for one
 *  finger and delivers exactly one of captured, retry or failed; after retry the caller decides
 *  whether to capture again. Several fingers in one image (slaps) come as one Image each, in the
 *  order left to right on the glass. */
class FingerprintReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /** Opens the reader. Any earlier session ends. */
    virtual void open(quint64 session) = 0;
    /** Waits for the next finger; only between opened() and close(). */
    virtual void capture(quint64 session) = 0;
    /** Stops waiting; no outcome of a canceled capture arrives. */
    virtual void cancel() = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void opened(quint64 session, const rekam::devices::DeviceInfo &device);
    /** The glass may be touched now. */
    void fingerNeeded(quint64 session);
    void fingerPresent(quint64 session);
    /** Grey, dark ridges, at least 64 px a side, pixelsPerInch 500. */
    void captured(quint64 session, const QVector<rekam::biometrics::Image> &images);
    void retry(quint64 session, rekam::devices::FingerRetry what);
    void failed(quint64 session, const rekam::base::Error &error);
};

} // namespace rekam::devices
