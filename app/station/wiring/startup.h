// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace rekam::station {

/** Keeps keys and faces out of core dumps and debuggers, and foreign code and logs out of the
 *  process. First thing in main(), before there are threads. */
void hardenProcess();

/** Looks into the home folder whether it is a practice station. Fails as
 *  workflow::Station::open(). Before there are threads; milliseconds. */
base::Result<bool> isPracticeStation(const QString &home);

/** Fails with EnvironmentUnsafe for root on a real station. */
base::Result<void> checkUser(bool practice);

/** The private folder with the socket of the virtual reader; libfprint's variables in the
 *  environment are cleaned, and set only if @p kit. */
struct ReaderEnvironment
{
    explicit ReaderEnvironment(bool kit);
    ~ReaderEnvironment();
    std::unique_ptr<QTemporaryDir> folder; ///< null without kit
    QString socket; ///< empty without kit
};

/** Where a station lives unless --home says otherwise. */
QString defaultHome();

} // namespace rekam::station
