// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/finger_slap.h"
#include "devices/api/device_info.h"

#include <QObject>
#include <QVector>

namespace rekam::devices {

/** What the person at the reader should do before the next try; the reader stays open. */
enum class FingerRetry {
    PressLonger,
    CenterFinger,
    LiftFinger,
    TryAgain,
    WrongHand, ///< from readers of several fingers: not those that expect() named
    TooManyFingers, ///< likewise: more than one hand's, or a palm
};

/** A fingerprint reader with a thread of its own; rules as for Camera. capture() waits for one touch
 *  and delivers exactly one of captured, retry or failed; after retry the caller decides whether to
 *  capture again. One touch is one finger, or several where the reader takes them together
 *  (DeviceInfo::fingersAtOnce). */
class FingerprintReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /** Opens the reader. Any earlier session ends. */
    virtual void open(quint64 session) = 0;
    /** Which fingers are still to come, before each capture(); the first is the one that the page
     *  asks for. A reader for single fingers need not listen. One that takes several at once expects
     *  those of @p fingers that slapOf() the first names, and no others: the rest is missing, kept
     *  already, or of the other hand. */
    virtual void expect(const QVector<rekam::biometrics::FingerPosition> &fingers)
    {
        Q_UNUSED(fingers)
    }
    /** Waits for the next touch; only between opened() and close(). */
    virtual void capture(quint64 session) = 0;
    /** Stops waiting; no outcome of a canceled capture arrives. */
    virtual void cancel() = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void opened(quint64 session, const rekam::devices::DeviceInfo &device);
    /** The glass may be touched now. */
    void fingerNeeded(quint64 session);
    void fingerPresent(quint64 session);
    /** The picture is taken and the finger may be lifted; some readers deliver captured only after
     *  that. Not every reader tells. */
    void fingerTaken(quint64 session);
    /** At least one. Each is grey, dark ridges, at least 64 px a side, pixelsPerInch 500. */
    void captured(quint64 session, const QVector<rekam::biometrics::FingerImage> &fingers);
    void retry(quint64 session, rekam::devices::FingerRetry what);
    void failed(quint64 session, const rekam::base::Error &error);
};

} // namespace rekam::devices
