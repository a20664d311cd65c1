// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/server_check.h"

#include <openssl/x509v3.h>

#include <QDateTime>

namespace rekam::net {

using base::ErrorCode;

bool certificateNamesHost(const vault::Certificate &certificate, const QString &host)
{
    const QByteArray name = host.toUtf8();
    // "127.0.0.1" is looked for among the addresses, everything else among the names; the subject's
    // CN is never taken for a name.
    ASN1_OCTET_STRING *address = a2i_IPADDRESS(name.constData());
    if (address) {
        ASN1_OCTET_STRING_free(address);
        return X509_check_ip_asc(certificate.get(), name.constData(), 0) == 1;
    }
    return X509_check_host(certificate.get(), name.constData(),
                           static_cast<std::size_t>(name.size()),
                           X509_CHECK_FLAG_NEVER_CHECK_SUBJECT, nullptr)
        == 1;
}

ServerCheck::ServerCheck(const vault::Certificate &authority, QString host)
    : m_authority(authority)
    , m_host(std::move(host))
{ }

bool ServerCheck::install(SSL_CTX *context)
{
    if (!context || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1)
        return false;
    // A store of its own for verifying: httplib loads the system's authorities into the context's
    // other store, and no public authority may vouch for a region's server.
    X509_STORE *trusted = X509_STORE_new();
    if (!trusted)
        return false;
    const bool stored = X509_STORE_add_cert(trusted, m_authority.get()) == 1
        && SSL_CTX_set1_verify_cert_store(context, trusted) == 1;
    X509_STORE_free(trusted);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &ServerCheck::verify, this);
    SSL_CTX_set_app_data(context, this);
    SSL_CTX_set_info_callback(context, &ServerCheck::observe);
    return stored;
}

void ServerCheck::reset()
{
    m_failure.reset();
}

int ServerCheck::verify(X509_STORE_CTX *chain, void *check)
{
    // httplib sets SSL_VERIFY_NONE on each connection and looks at the result after the handshake,
    // when our certificate has been shown: here, inside the handshake, it is not too late.
    auto *connection = static_cast<SSL *>(
        X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    SSL_set_verify(connection, SSL_VERIFY_PEER, nullptr);
    return static_cast<ServerCheck *>(check)->accept(chain) ? 1 : 0;
}

bool ServerCheck::accept(X509_STORE_CTX *chain)
{
    if (X509_verify_cert(chain) != 1) {
        const int reason = X509_STORE_CTX_get_error(chain);
        m_failure
            = base::Error{ErrorCode::ServerUntrusted, X509_verify_cert_error_string(reason), {}};
        return false;
    }
    X509 *leaf = X509_STORE_CTX_get0_cert(chain);
    X509_up_ref(leaf);
    const auto certificate = vault::Certificate::adopt(vault::X509Pointer(leaf));
    const auto checked = vault::checkCertificate(certificate, m_authority, vault::Purpose::Server,
                                                 QDateTime::currentDateTimeUtc());
    if (checked && certificateNamesHost(certificate, m_host))
        return true;
    m_failure = base::Error{ErrorCode::ServerUntrusted,
                            checked ? std::string("the certificate names another host")
                                    : std::string(base::errorName(checked.error().code)),
                            {}};
    X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION);
    return false;
}

void ServerCheck::observe(const SSL *connection, int where, int value)
{
    if (!(where & SSL_CB_READ_ALERT) || (value >> 8) != SSL3_AL_FATAL)
        return;
    auto *check = static_cast<ServerCheck *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection)));
    if (check->m_failure)
        return; // what we found out ourselves comes first
    const std::string name = SSL_alert_desc_string_long(value);
    // With TLS 1.3 the server judges our certificate only after our side of the handshake is done:
    // its verdict comes as an alert in the middle of the first request.
    switch (value & 0xff) {
    case SSL_AD_CERTIFICATE_EXPIRED:
        check->m_failure = base::Error{ErrorCode::CertificateExpired, "alert: " + name, {}};
        break;
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_REVOKED:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_ACCESS_DENIED:
    case TLS13_AD_CERTIFICATE_REQUIRED:
        check->m_failure = base::Error{ErrorCode::CertificateUntrusted, "alert: " + name, {}};
        break;
    default:
        break;
    }
}

} // namespace rekam::net
