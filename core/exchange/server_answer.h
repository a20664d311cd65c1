// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/http_client.h"

namespace rekam::exchange {

/** The kebab-case reason of a refusal; empty if the body is not of our server's form. */
std::string reasonOf(const HttpResponse &response);

/** An answer that is not the one hoped for, as an error: ServerFailed for what passes with time (5xx,
 *  408, 429: the next try may succeed), StationRevoked, else ServerRefused with the server's reason as
 *  Error::subject. @p step names the request. */
tl::unexpected<base::Error> refusal(const HttpResponse &response, const char *step);

} // namespace rekam::exchange
