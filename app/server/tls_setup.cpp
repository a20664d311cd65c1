// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tls_setup.h"

namespace rekam::server {

bool setUpTls(SSL_CTX &context, const vault::IssuedKey &identity,
              const vault::Certificate &authority)
{
    X509_STORE *trusted = X509_STORE_new();
    const bool stored = trusted && X509_STORE_add_cert(trusted, authority.get()) == 1
        && SSL_CTX_set1_verify_cert_store(&context, trusted) == 1;
    X509_STORE_free(trusted);
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    // Every connection shows its certificate anew: a resumed session would skip that.
    SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(&context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    return stored && SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION) == 1
        && SSL_CTX_set_num_tickets(&context, 0) == 1
        && SSL_CTX_use_certificate(&context, identity.certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(&context, identity.key.get()) == 1
        && SSL_CTX_check_private_key(&context) == 1;
}

} // namespace rekam::server
