// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: owners for OpenSSL's objects, and its errors as ours.

#include "core/base/result.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <QByteArray>

#include <memory>

namespace rekam::vault {

template<auto Free>
struct OpensslDelete
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

template<typename T, auto Free>
using OpensslPointer = std::unique_ptr<T, OpensslDelete<Free>>;

using BioPointer = OpensslPointer<BIO, BIO_free_all>;
using CmsPointer = OpensslPointer<CMS_ContentInfo, CMS_ContentInfo_free>;
using KeyContextPointer = OpensslPointer<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using StorePointer = OpensslPointer<X509_STORE, X509_STORE_free>;
using StoreContextPointer = OpensslPointer<X509_STORE_CTX, X509_STORE_CTX_free>;
using ExtensionPointer = OpensslPointer<X509_EXTENSION, X509_EXTENSION_free>;
using GeneralNamesPointer = OpensslPointer<GENERAL_NAMES, GENERAL_NAMES_free>;
using BigNumberPointer = OpensslPointer<BIGNUM, BN_free>;
using Pkcs8Pointer = OpensslPointer<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using EncryptedPkcs8Pointer = OpensslPointer<X509_SIG, X509_SIG_free>;

struct CertificateStackDelete
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using CertificateStackPointer = std::unique_ptr<STACK_OF(X509), CertificateStackDelete>;

/** Leaves the thread's error queue empty at the end of a scope. TLS connections on the same thread
 *  judge their own calls by that queue, so nothing of ours may stay in it. */
class ErrorQueueGuard
{
public:
    ErrorQueueGuard();
    ~ErrorQueueGuard();
    Q_DISABLE_COPY_MOVE(ErrorQueueGuard)
};

/** An error of ours with what OpenSSL has to say about it (its queue holds no content of what was
 *  being processed); empties the queue. */
tl::unexpected<base::Error> opensslFailure(base::ErrorCode code, const char *attempt);

/** A BIO that reads @p bytes without a copy: they must outlive it. */
BioPointer readingBio(QByteArrayView bytes);
/** A BIO that collects what is written to it. */
BioPointer collectingBio();
/** A view of what a collecting BIO holds, valid until it is written to or freed. */
QByteArrayView collected(BIO *bio);

} // namespace rekam::vault
