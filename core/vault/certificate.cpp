// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/certificate.h"

#include "core/vault/openssl_pointers.h"
#include "core/vault/purpose_word.h"
#include "core/vault/sealing.h"

#include <openssl/pem.h>

namespace rekam::vault {

namespace {

constexpr qsizetype maximumCertificateBytes = 64 * 1024;

/** The @p index th entry of this kind in the subject, from 0; empty if there is none. */
QString subjectEntry(const X509 *certificate, int nid, int index = 0)
{
    const X509_NAME *subject = X509_get_subject_name(certificate);
    int position = -1;
    for (int i = 0; i <= index; ++i) {
        position = X509_NAME_get_index_by_NID(subject, nid, position);
        if (position < 0)
            return {};
    }
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(
        &text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, position)));
    if (size < 0)
        return {};
    const QString entry = QString::fromUtf8(reinterpret_cast<const char *>(text), size);
    OPENSSL_free(text);
    return entry;
}

QDateTime fromAsn1(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

/** A certificate is never encrypted: without this, OpenSSL would ask on the terminal. */
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

void X509Delete::operator()(x509_st *certificate) const
{
    X509_free(certificate);
}

base::Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    const ErrorQueueGuard guard;
    if (pem.size() > maximumCertificateBytes)
        return base::fail(base::ErrorCode::KeyInvalid, "certificate too large");
    const BioPointer bio = readingBio(pem);
    X509Pointer certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr)
                                : nullptr);
    if (!certificate)
        return opensslFailure(base::ErrorCode::KeyInvalid, "not a certificate in PEM");
    return Certificate(std::move(certificate));
}

base::Result<Certificate> Certificate::fromDer(const QByteArray &der)
{
    const ErrorQueueGuard guard;
    if (der.size() > maximumCertificateBytes)
        return base::fail(base::ErrorCode::KeyInvalid, "certificate too large");
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = position + der.size();
    X509Pointer certificate(d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    if (!certificate || position != end)
        return opensslFailure(base::ErrorCode::KeyInvalid, "not a certificate in DER");
    return Certificate(std::move(certificate));
}

Certificate Certificate::adopt(X509Pointer certificate)
{
    return Certificate(std::move(certificate));
}

Certificate::Certificate(const Certificate &other)
    : m_certificate(other.m_certificate.get())
{
    if (m_certificate)
        X509_up_ref(m_certificate.get());
}

Certificate &Certificate::operator=(Certificate other) noexcept
{
    m_certificate.swap(other.m_certificate);
    return *this;
}

QByteArray Certificate::toPem() const
{
    const ErrorQueueGuard guard;
    const BioPointer bio = collectingBio();
    if (!bio || PEM_write_bio_X509(bio.get(), m_certificate.get()) != 1)
        return {};
    return collected(bio.get()).toByteArray();
}

QByteArray Certificate::toDer() const
{
    const ErrorQueueGuard guard;
    const int size = i2d_X509(m_certificate.get(), nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *position = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(m_certificate.get(), &position);
    return der;
}

QString Certificate::commonName() const
{
    return subjectEntry(m_certificate.get(), NID_commonName);
}

QString Certificate::organization() const
{
    return subjectEntry(m_certificate.get(), NID_organizationName);
}

QString Certificate::regionCode() const
{
    return subjectEntry(m_certificate.get(), NID_serialNumber);
}

base::Result<Purpose> Certificate::purpose() const
{
    const QString word = subjectEntry(m_certificate.get(), NID_organizationalUnitName);
    if (const auto purpose = purposeFromWord(word))
        return *purpose;
    return base::fail(base::ErrorCode::KeyInvalid, "certificate without a purpose of Rekam");
}

bool Certificate::isPractice() const
{
    // The first OU is the purpose.
    return subjectEntry(m_certificate.get(), NID_organizationalUnitName, 1)
        == QLatin1String(practiceWord);
}

QDateTime Certificate::notBefore() const
{
    return fromAsn1(X509_get0_notBefore(m_certificate.get()));
}

QDateTime Certificate::notAfter() const
{
    return fromAsn1(X509_get0_notAfter(m_certificate.get()));
}

QByteArray Certificate::fingerprint() const
{
    return sha256(toDer());
}

} // namespace rekam::vault
