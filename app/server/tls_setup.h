// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"

#include <openssl/ssl.h>

namespace rekam::server {

/** Prepares a server's context: TLS 1.3 or newer, our certificate, and only clients that show one of
 *  @p authority, anew on every connection. False if OpenSSL refuses a part of it. */
bool setUpTls(SSL_CTX &context, const vault::IssuedKey &identity,
              const vault::Certificate &authority);

} // namespace rekam::server
