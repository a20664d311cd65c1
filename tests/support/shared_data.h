// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/skip.h"

#include <QDir>
#include <QString>

namespace rekam::tests {

/** Folder of real prints and faces that is not part of the project: $REKAM_TEST_DATA, or
 *  shared/data beside the checkout. Skips the test where it is absent. */
inline QString sharedData(const QString &folder)
{
    const QString fromEnvironment = qEnvironmentVariable("REKAM_TEST_DATA");
    const QString root = fromEnvironment.isEmpty()
        ? QStringLiteral(REKAM_SOURCE_DIR "/../shared/data")
        : fromEnvironment;
    const QString path = QDir::cleanPath(root + QLatin1Char('/') + folder);
    if (!QDir(path).exists())
        skip("the real prints and faces for tuning are not beside this checkout");
    return path;
}

} // namespace rekam::tests
