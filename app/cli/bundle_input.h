// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/station_bundle.h"

#include <QCommandLineParser>

namespace rekam::cli {

/** --bundle and --passphrase-file. */
std::vector<QCommandLineOption> bundleOptions();

/** The bundle that they name. Errors as vault::bundleFromBytes(), and FileUnreadable. */
base::Result<vault::StationBundle> readBundle(const QCommandLineParser &options,
                                              const QDateTime &now);

} // namespace rekam::cli
