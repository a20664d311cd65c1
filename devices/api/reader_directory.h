// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "devices/api/device_info.h"

#include <QObject>
#include <QVector>

namespace rekam::devices {

/** The fingerprint readers that are plugged in, and which of them the station uses. Lives on the
 *  thread that made it; no call blocks. */
class ReaderDirectory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /** Looks for readers; listed() or failed() follows by the event loop. */
    virtual void refresh() = 0;
    /** The reader with this DeviceInfo::id is opened from the next open() on; empty: whichever is
     *  found first. Where it is not plugged in, another of the same driver is taken, then any. */
    virtual void prefer(const QString &id) = 0;
    [[nodiscard]] virtual QString preferred() const = 0;

Q_SIGNALS:
    /** Every reader that gives images, with its name; may be none. */
    void listed(const QVector<rekam::devices::DeviceInfo> &readers);
    /** DeviceNotResponding if looking took too long, Internal. */
    void failed(const rekam::base::Error &error);
};

} // namespace rekam::devices
