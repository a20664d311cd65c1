// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace rekam::station {

/** No plugins of the desktop's themes. Before there is an application. */
void usePlainTheme();

/** Looks into the home folder whether it is a practice station. Fails as
 *  base::checkFolderOwner() and workflow::Station::open(). Before there are threads; milliseconds. */
base::Result<bool> isPracticeStation(const QString &home);

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
