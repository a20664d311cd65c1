// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"

namespace rekam::devices {

/** What the worker's thread tells the reader; private to this folder. */
struct ReaderEvent
{
    enum class Kind {
        Opened,
        CaptureStarted, ///< libfprint has taken the capture; nothing the screen needs to know
        FingerNeeded,
        FingerPresent,
        FingerTaken, ///< the image is there, the finger not yet lifted
        Captured,
        Retry,
        Failed,
    };

    Kind kind = Kind::Failed;
    quint64 session = 0;
    quint64 capture = 0; ///< number of the capture, 0 where it concerns the whole session
    biometrics::Image image;
    FingerRetry retry = FingerRetry::TryAgain;
    base::Error error;
};

} // namespace rekam::devices
