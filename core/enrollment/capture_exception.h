// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_item.h"

#include <QDateTime>
#include <QString>

namespace rekam::enrollment {

/** Why something can not be captured; the first three are OSIA's `presence` words. */
enum class ExceptionReason {
    Amputated = 1,
    Bandaged = 2,
    Damaged = 3,
    CannotBeHeld = 4,
    Refused = 5,
    CannotSign = 6
};

/** "amputated" ... for the command line and JSON. */
QString exceptionReasonName(ExceptionReason reason);
/** Fails with InputMalformed. */
base::Result<ExceptionReason> exceptionReasonFromName(QStringView name);

/** True for what usually lasts: the default of CaptureException::permanent. */
bool lastsUsually(ExceptionReason reason);

/** A capture that is lawfully absent (domain 1.3): a finger or the signature, never the portrait. */
struct CaptureException
{
    ItemKey key;
    ExceptionReason reason = ExceptionReason::Amputated;
    bool permanent = true;
    QString note{};
    /** The supervisor who confirmed it, an account name; empty until then. */
    QString confirmer{};
    QDateTime confirmedAt{}; ///< UTC

    [[nodiscard]] bool isConfirmed() const { return !confirmer.isEmpty(); }
};

QByteArray captureExceptionToBytes(const CaptureException &exception);
/** Fails with InputMalformed. */
base::Result<CaptureException> captureExceptionFromBytes(const QByteArray &bytes);

} // namespace rekam::enrollment
