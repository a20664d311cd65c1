// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

// OpenSSL's own types, so that this header needs none of its headers.
struct x509_st;
struct evp_pkey_st;

namespace rekam::vault {

struct X509Delete
{
    void operator()(x509_st *certificate) const;
};
struct PrivateKeyDelete
{
    void operator()(evp_pkey_st *key) const;
};
using X509Pointer = std::unique_ptr<x509_st, X509Delete>;
using PrivateKeyPointer = std::unique_ptr<evp_pkey_st, PrivateKeyDelete>;

/** What a certificate of a Rekam region is for; written as its subject's OU. */
enum class Purpose { Authority, Opening, Recovery, Receipts, Server, Station };

/** An X.509 certificate of a region (EC P-384). Subject: CN the holder (station id, host, region
 *  name), O the region's name, OU the purpose word, serialNumber the region code, and a second
 *  OU=LATIHAN in every certificate of a practice region, so that `openssl x509` shows it. */
class Certificate
{
public:
    /** Fails with KeyInvalid. */
    static base::Result<Certificate> fromPem(const QByteArray &pem);
    static base::Result<Certificate> fromDer(const QByteArray &der);
    /** Shares the reference-counted object. */
    static Certificate adopt(X509Pointer certificate);
    Certificate(const Certificate &other);
    Certificate(Certificate &&) noexcept = default;
    Certificate &operator=(Certificate other) noexcept;

    [[nodiscard]] QByteArray toPem() const;
    [[nodiscard]] QByteArray toDer() const;
    [[nodiscard]] QString commonName() const;
    [[nodiscard]] QString organization() const;
    [[nodiscard]] QString regionCode() const;
    [[nodiscard]] base::Result<Purpose> purpose() const;
    [[nodiscard]] bool isPractice() const;
    [[nodiscard]] QDateTime notBefore() const;
    [[nodiscard]] QDateTime notAfter() const;
    /** SHA-256 of the DER form. */
    [[nodiscard]] QByteArray fingerprint() const;
    [[nodiscard]] x509_st *get() const { return m_certificate.get(); }

private:
    explicit Certificate(X509Pointer certificate)
        : m_certificate(std::move(certificate))
    { }
    X509Pointer m_certificate;
};

/** Nothing if @p certificate was issued by @p authority, is of @p purpose, has the authority's region
 *  and mode, and is valid at @p moment. Fails with CertificateUntrusted, CertificateExpired,
 *  CertificateNotYetValid. */
base::Result<void> checkCertificate(const Certificate &certificate, const Certificate &authority,
                                    Purpose purpose, const QDateTime &moment);

/** A private key of EC P-384. The PEM form is PKCS#8. */
class PrivateKey
{
public:
    static base::Result<PrivateKey> generate();
    /** PKCS#8 PEM, encrypted if @p passphrase is needed. Fails with KeyInvalid, PasswordWrong. */
    static base::Result<PrivateKey> fromPem(const base::SecureBytes &pem,
                                            const base::SecureBytes &passphrase = {});
    /** Plain PKCS#8 PEM, or AES-256-CBC/PBKDF2 encrypted if @p passphrase is not empty. */
    [[nodiscard]] base::Result<base::SecureBytes> toPem(const base::SecureBytes &passphrase
                                                        = {}) const;
    [[nodiscard]] bool matches(const Certificate &certificate) const;
    [[nodiscard]] evp_pkey_st *get() const { return m_key.get(); }

private:
    explicit PrivateKey(PrivateKeyPointer key)
        : m_key(std::move(key))
    { }
    PrivateKeyPointer m_key;
};

} // namespace rekam::vault
