// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/environment.h"

#include <unistd.h>

#include <QByteArray>
#include <QFile>

#include <string>
#include <vector>

namespace rekam::devices {

void sanitizeFingerprintEnvironment(bool practice, const QString &virtualSocket)
{
    std::vector<std::string> doomed;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArrayView variable(*entry);
        if (variable.startsWith("FP_VIRTUAL_") || variable.startsWith("FP_DRIVERS_"))
            doomed.emplace_back(*entry, static_cast<std::size_t>(qMax(variable.indexOf('='), 0)));
    }
    // unsetenv() moves the entries of environ, hence not in the loop above.
    for (const std::string &name : doomed)
        ::unsetenv(name.c_str());

    ::setenv("QT_NO_GLIB", "1", 1);
    if (practice) {
        ::setenv("FP_VIRTUAL_IMAGE", QFile::encodeName(virtualSocket).constData(), 1);
        ::setenv("FP_DRIVERS_WHITELIST", "virtual_image", 1);
    }
}

} // namespace rekam::devices
