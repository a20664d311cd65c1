// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/session.h"

#include <QCommandLineParser>

namespace rekam::cli {

/** The station of --home with somebody logged in. */
struct Login
{
    std::unique_ptr<workflow::Station> station;
    std::unique_ptr<workflow::Session> session; ///< destroyed before the station
};

/** Opens --home and logs --account in with --password-file. */
base::Result<Login> logIn(const QCommandLineParser &options);

} // namespace rekam::cli
