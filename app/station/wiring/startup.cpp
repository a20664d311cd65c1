// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/startup.h"

#include "core/base/clock.h"
#include "core/base/process_safety.h"
#include "core/workflow/session.h"
#include "core/workflow/station.h"
#include "devices/fingerprint/environment.h"

#include <QStandardPaths>
#include <QTemporaryDir>

namespace rekam::station {

void usePlainTheme()
{
    // Qt's own plain theme. Those of the desktops load GTK or KDE into a process that holds keys, and
    // GTK runs GLib's default context, which belongs to libfprint here.
    qputenv("QT_QPA_PLATFORMTHEME", "generic");
}

base::Result<bool> isPracticeStation(const QString &home)
{
    if (const auto owned = base::checkFolderOwner(home); !owned)
        return base::fail(owned.error());
    const base::SystemClock clock;
    const auto station = workflow::Station::open(home, clock);
    if (!station)
        return base::fail(station.error());
    return (*station)->profile().region.practice;
}

ReaderEnvironment::ReaderEnvironment(bool kit)
{
    if (kit) {
        folder = std::make_unique<QTemporaryDir>(); // mode 0700
        socket = folder->filePath(QStringLiteral("reader"));
    }
    devices::sanitizeFingerprintEnvironment(kit, socket);
}

ReaderEnvironment::~ReaderEnvironment() = default;

QString defaultHome()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/rekam/station");
}

} // namespace rekam::station
