// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_safety.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QFileInfo>
#include <QProcessEnvironment>

namespace rekam::base {

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
    // The TSS's own logs may hold secrets and go to files.
    const auto all = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : all)
        if (name.startsWith(QLatin1String("TSS2_LOG")))
            qunsetenv(qUtf8Printable(name));
}

Result<void> checkFolderOwner(const QString &home)
{
    const QFileInfo folder(home);
    if (geteuid() == 0 && folder.exists() && folder.ownerId() != 0)
        return fail(ErrorCode::EnvironmentUnsafe, "root in somebody's station");
    return {};
}

Result<void> checkUser(bool practice)
{
    if (!practice && geteuid() == 0)
        return fail(ErrorCode::EnvironmentUnsafe, "root on a real station");
    return {};
}

} // namespace rekam::base
