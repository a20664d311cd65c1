// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/certificate.h"
#include "core/vault/openssl_pointers.h"
#include "core/vault/purpose_word.h"

#include <optional>

namespace rekam::vault {

namespace {

/** Checks signatures and times of the chain leaf - authority; nothing else can be in it. */
base::Result<void> checkChain(const Certificate &certificate, const Certificate &authority,
                              const QDateTime &moment)
{
    const StorePointer store(X509_STORE_new());
    const StoreContextPointer context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), authority.get()) != 1
        || X509_STORE_CTX_init(context.get(), store.get(), certificate.get(), nullptr) != 1)
        return opensslFailure(base::ErrorCode::CryptoFailed, "chain could not be set up");
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, moment.toSecsSinceEpoch());
    // What a certificate is for is told by our own purpose word, which the caller compares.
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_flags(parameters,
                                X509_V_FLAG_X509_STRICT | X509_V_FLAG_CHECK_SS_SIGNATURE);
    X509_VERIFY_PARAM_set_auth_level(parameters, 3); // 128 bits: P-256 and better, no SHA-1
    if (X509_verify_cert(context.get()) == 1)
        return {};
    const int reason = X509_STORE_CTX_get_error(context.get());
    const std::string text = X509_verify_cert_error_string(reason);
    // OpenSSL looks at times only after the signatures, so these two never hide a forgery.
    if (reason == X509_V_ERR_CERT_HAS_EXPIRED)
        return base::fail(base::ErrorCode::CertificateExpired, text);
    if (reason == X509_V_ERR_CERT_NOT_YET_VALID)
        return base::fail(base::ErrorCode::CertificateNotYetValid, text);
    return base::fail(base::ErrorCode::CertificateUntrusted, text);
}

} // namespace

base::Result<void> checkCertificate(const Certificate &certificate, const Certificate &authority,
                                    Purpose purpose, const QDateTime &moment)
{
    const ErrorQueueGuard guard;
    const auto untrusted
        = [](const char *why) { return base::fail(base::ErrorCode::CertificateUntrusted, why); };
    if (!certificate.get() || !authority.get() || !moment.isValid())
        return untrusted("nothing to compare");
    if (authority.purpose() != Purpose::Authority)
        return untrusted("the issuer is not a region's authority");
    if (const auto chain = checkChain(certificate, authority, moment); !chain)
        return chain;
    if (certificate.purpose() != purpose)
        return untrusted("certificate is for another purpose");
    if (certificate.regionCode() != authority.regionCode())
        return untrusted("certificate of another region");
    if (certificate.isPractice() != authority.isPractice())
        return untrusted("practice and real mixed");
    return {};
}

} // namespace rekam::vault
