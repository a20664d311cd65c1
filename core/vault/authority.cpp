// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/authority.h"

#include "core/vault/openssl_pointers.h"
#include "core/vault/purpose_word.h"

#include <openssl/bn.h>
#include <openssl/rand.h>

#include <algorithm>

namespace rekam::vault {

namespace {

/** Appends one entry to a subject; OpenSSL itself chooses the string type that X.520 asks for. */
bool addEntry(X509_NAME *name, int nid, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0)
        == 1;
}

/** The layout that Certificate reads: see its docstring. */
bool setSubject(X509 *certificate, const QString &commonName, const RegionIdentity &region,
                Purpose purpose)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    return addEntry(name, NID_organizationName, region.name)
        && addEntry(name, NID_organizationalUnitName, purposeWord(purpose))
        && (!region.practice
            || addEntry(name, NID_organizationalUnitName, QLatin1String(practiceWord)))
        && addEntry(name, NID_serialNumber, region.code)
        && addEntry(name, NID_commonName, commonName);
}

/** 128 random bits, so that numbers need no ledger and can not be guessed before issue. */
bool setRandomSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    const BigNumberPointer number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setValidity(X509 *certificate, const QDateTime &notBefore, const QDateTime &notAfter)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), notBefore.toSecsSinceEpoch())
        && ASN1_TIME_set(X509_getm_notAfter(certificate), notAfter.toSecsSinceEpoch());
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPointer extension(X509V3_EXT_nconf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isHostName(const QByteArray &host)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '.';
    };
    return !host.isEmpty() && host.size() <= 253 && !host.startsWith('-') && !host.startsWith('.')
        && std::all_of(host.begin(), host.end(), allowed);
}

/** The subjectAltName is put together from parts, never from text that a host could break out of. */
bool addHosts(X509 *certificate, const QStringList &hosts)
{
    const GeneralNamesPointer names(GENERAL_NAMES_new());
    for (const QString &host : hosts) {
        const QByteArray text = host.toLatin1();
        OpensslPointer<GENERAL_NAME, GENERAL_NAME_free> name(GENERAL_NAME_new());
        OpensslPointer<ASN1_STRING, ASN1_STRING_free> value(a2i_IPADDRESS(text.constData()));
        const int kind = value ? GEN_IPADD : GEN_DNS;
        if (!value && isHostName(text)) {
            value.reset(ASN1_IA5STRING_new());
            if (!value
                || ASN1_STRING_set(value.get(), text.constData(), static_cast<int>(text.size()))
                    != 1)
                return false;
        }
        if (!name || !value)
            return false;
        GENERAL_NAME_set0_value(name.get(), kind, value.release());
        if (sk_GENERAL_NAME_push(names.get(), name.get()) <= 0)
            return false;
        name.release();
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT)
        == 1;
}

/** Key usage and extended key usage of each purpose; the words of openssl's configuration. */
bool addUsage(X509 *certificate, X509 *issuer, Purpose purpose)
{
    const char *usage = "critical,digitalSignature";
    const char *extended = nullptr;
    switch (purpose) {
    case Purpose::Authority:
        return addExtension(certificate, issuer, NID_basic_constraints,
                            "critical,CA:TRUE,pathlen:0")
            && addExtension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
    case Purpose::Opening:
    case Purpose::Recovery:
        usage = "critical,keyAgreement"; // ECDH: these never sign
        break;
    case Purpose::Receipts:
        extended = "emailProtection";
        break;
    case Purpose::Server:
        extended = "serverAuth";
        break;
    case Purpose::Station:
        extended = "clientAuth,emailProtection";
        break;
    }
    return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, issuer, NID_key_usage, usage)
        && (!extended || addExtension(certificate, issuer, NID_ext_key_usage, extended));
}

struct Request
{
    RegionIdentity region;
    Purpose purpose;
    QString commonName;
    QDateTime notBefore;
    QDateTime notAfter;
    QStringList hosts;
};

base::Result<void> checkRequest(const Request &request)
{
    const auto fits = [](const QString &text) {
        return !text.isEmpty() && text.size() <= 64; // X.520 upper bounds
    };
    if (!fits(request.region.name) || !fits(request.region.code) || !fits(request.commonName))
        return base::fail(base::ErrorCode::InputMalformed,
                          "names in a certificate have 1 to 64 characters");
    if (!request.notBefore.isValid() || !request.notAfter.isValid()
        || request.notBefore >= request.notAfter)
        return base::fail(base::ErrorCode::InputMalformed, "certificate ends before it begins");
    if ((request.purpose == Purpose::Server) == request.hosts.isEmpty())
        return base::fail(base::ErrorCode::InputMalformed,
                          "a server certificate has hosts, no other has");
    return {};
}

/** @p issuer is nothing for a self-signed authority. */
base::Result<IssuedKey> issue(const Request &request, const IssuedKey *issuer)
{
    const ErrorQueueGuard guard;
    if (const auto checked = checkRequest(request); !checked)
        return base::fail(checked.error());
    auto key = PrivateKey::generate();
    if (!key)
        return base::fail(key.error());
    X509Pointer made(X509_new());
    if (!made)
        return opensslFailure(base::ErrorCode::CryptoFailed, "no memory");
    X509 *certificate = made.get();
    X509 *issuing = issuer ? issuer->certificate.get() : certificate;
    EVP_PKEY *signing = issuer ? issuer->key.get() : key->get();
    if (!setSubject(certificate, request.commonName, request.region, request.purpose)
        || (request.purpose == Purpose::Server && !addHosts(certificate, request.hosts)))
        return opensslFailure(base::ErrorCode::InputMalformed, "name not usable in a certificate");
    const bool complete = X509_set_version(certificate, X509_VERSION_3) == 1
        && setRandomSerial(certificate)
        && setValidity(certificate, request.notBefore, request.notAfter)
        && X509_set_issuer_name(certificate, X509_get_subject_name(issuing)) == 1
        && X509_set_pubkey(certificate, key->get()) == 1
        && addUsage(certificate, issuing, request.purpose)
        && addExtension(certificate, issuing, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuing, NID_authority_key_identifier, "keyid:always")
        && X509_sign(certificate, signing, EVP_sha384()) > 0;
    if (!complete)
        return opensslFailure(base::ErrorCode::CryptoFailed, "certificate could not be made");
    return IssuedKey{Certificate::adopt(std::move(made)), std::move(*key)};
}

} // namespace

base::Result<IssuedKey> createAuthority(const RegionIdentity &region, const QDateTime &now,
                                        int years)
{
    return issue({region, Purpose::Authority, region.name, now, now.addYears(years), {}}, nullptr);
}

base::Result<IssuedKey> issueCertificate(const IssuedKey &authority, Purpose purpose,
                                         const QString &commonName, const QDateTime &notBefore,
                                         const QDateTime &notAfter, const QStringList &hosts)
{
    const Certificate &issuer = authority.certificate;
    if (purpose == Purpose::Authority || issuer.purpose() != Purpose::Authority
        || !authority.key.matches(issuer))
        return base::fail(base::ErrorCode::KeyInvalid,
                          "only a region's authority issues, "
                          "and no second authority");
    const RegionIdentity region{issuer.regionCode(), issuer.organization(), issuer.isPractice()};
    return issue({region, purpose, commonName, notBefore, notAfter, hosts}, &authority);
}

} // namespace rekam::vault
