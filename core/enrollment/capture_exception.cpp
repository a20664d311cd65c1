// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_exception.h"

#include "core/enrollment/cbor_map.h"

#include <QCborMap>
#include <QCborValue>

#include <array>

namespace rekam::enrollment {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestForm = 64 * 1024;

/** Stored as numbers: never renumber. */
enum Field { Version, Kind, Position, Reason, Permanent, Note, Confirmer, ConfirmedAt };

constexpr std::array<const char *, 6> names{"amputated",      "bandaged", "damaged",
                                            "cannot_be_held", "refused",  "cannot_sign"};

} // namespace

QString exceptionReasonName(ExceptionReason reason)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(reason) - 1));
}

base::Result<ExceptionReason> exceptionReasonFromName(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<ExceptionReason>(i + 1);
    }
    return base::fail(base::ErrorCode::InputMalformed, "not a reason",
                      name.left(64).toString().toStdString());
}

bool lastsUsually(ExceptionReason reason)
{
    return reason == ExceptionReason::Amputated;
}

QByteArray captureExceptionToBytes(const CaptureException &exception)
{
    QCborMap map;
    map[Version] = formatVersion;
    map[Kind] = static_cast<int>(exception.key.kind);
    map[Position] = exception.key.position;
    map[Reason] = static_cast<int>(exception.reason);
    map[Permanent] = exception.permanent;
    map[Note] = exception.note;
    if (exception.isConfirmed()) {
        map[Confirmer] = exception.confirmer;
        map[ConfirmedAt] = exception.confirmedAt.toMSecsSinceEpoch();
    }
    return map.toCborValue().toCbor();
}

base::Result<CaptureException> captureExceptionFromBytes(const QByteArray &bytes)
{
    CborMapReader map(bytes, longestForm);
    map.integer(Version, formatVersion, formatVersion);
    const auto key = itemKeyFromCode(map.integer(Kind, 1, 3), map.integer(Position, 0, 10));
    const int reason = map.integer(Reason, 1, static_cast<int>(names.size()));
    const bool permanent = map.boolean(Permanent);
    const QString note = map.text(Note, 4096);
    QString confirmer;
    QDateTime confirmedAt;
    if (map.has(Confirmer)) { // not in the form of earlier versions, nor before it is confirmed
        confirmer = map.text(Confirmer, 64);
        confirmedAt = map.moment(ConfirmedAt);
    }
    if (!map.ok() || !key)
        return base::fail(base::ErrorCode::InputMalformed, "capture exception");
    return CaptureException{
        *key, static_cast<ExceptionReason>(reason), permanent, note, confirmer, confirmedAt};
}

} // namespace rekam::enrollment
