// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace rekam::server {

/** Text::tr("...") translates a sentence of the server. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rekam::server::Text)
};

/** As text::sentence(), in words for the one who runs the server where the station's do not fit. */
QString sentence(const base::Error &error);

} // namespace rekam::server
