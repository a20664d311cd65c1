// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/startup.h"

#include "core/base/clock.h"
#include "core/workflow/session.h"
#include "core/workflow/station.h"
#include "devices/fingerprint/environment.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rekam::station {

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // the leak checker attaches to the process
    prctl(PR_SET_DUMPABLE, 0);
#endif
    // These would load foreign plugins, or write what passes through Qt and TLS into files.
    for (const char *name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_LOGGING_RULES",
                             "QT_LOGGING_CONF", "SSLKEYLOGFILE"})
        qunsetenv(name);
    // Qt's own plain theme. Those of the desktops load GTK or KDE into a process that holds keys, and
    // GTK runs GLib's default context, which belongs to libfprint here.
    qputenv("QT_QPA_PLATFORMTHEME", "generic");
    // The TSS's own logs may hold secrets and go to files.
    const auto all = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : all)
        if (name.startsWith(QLatin1String("TSS2_LOG")))
            qunsetenv(qUtf8Printable(name));
}

base::Result<bool> isPracticeStation(const QString &home)
{
    const base::SystemClock clock;
    const auto station = workflow::Station::open(home, clock);
    if (!station)
        return base::fail(station.error());
    return (*station)->profile().region.practice;
}

base::Result<void> checkUser(bool practice)
{
    if (!practice && geteuid() == 0)
        return base::fail(base::ErrorCode::EnvironmentUnsafe, "root on a real station");
    return {};
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
