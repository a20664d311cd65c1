// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/certificate.h"
#include "core/vault/openssl_pointers.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace rekam::vault {

namespace {

constexpr std::size_t maximumKeyBytes = 16 * 1024;
constexpr char curve[] = "P-384";
constexpr char curveInOpenssl[] = "secp384r1";
/** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256; OpenSSL's own default is 2048. */
constexpr int passphraseIterations = 600'000;
/** A key file that asks for more is damaged or meant to keep the program busy. */
constexpr long maximumIterations = 5'000'000;

/** A key is read only from what the caller holds: never ask on the terminal. */
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

/** True if the file asks for PBES2 with PBKDF2 and a bounded effort, as ours and openssl's do. */
bool passphraseEffortIsBounded(const X509_SIG *encrypted)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(encrypted, &algorithm, nullptr);
    if (OBJ_obj2nid(algorithm->algorithm) != NID_pbes2)
        return false;
    const OpensslPointer<PBE2PARAM, PBE2PARAM_free> scheme(static_cast<PBE2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter)));
    if (!scheme || OBJ_obj2nid(scheme->keyfunc->algorithm) != NID_id_pbkdf2)
        return false;
    const OpensslPointer<PBKDF2PARAM, PBKDF2PARAM_free> derivation(static_cast<PBKDF2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), scheme->keyfunc->parameter)));
    if (!derivation)
        return false;
    const long iterations = ASN1_INTEGER_get(derivation->iter);
    return iterations > 0 && iterations <= maximumIterations;
}

base::Result<Pkcs8Pointer> decryptPkcs8(BIO *bio, const base::SecureBytes &passphrase)
{
    const EncryptedPkcs8Pointer encrypted(PEM_read_bio_PKCS8(bio, nullptr, noPassphrase, nullptr));
    if (!encrypted)
        return opensslFailure(base::ErrorCode::KeyInvalid, "not an encrypted key in PEM");
    if (!passphraseEffortIsBounded(encrypted.get()))
        return opensslFailure(base::ErrorCode::KeyInvalid, "key encrypted in a way not supported");
    if (passphrase.isEmpty())
        return base::fail(base::ErrorCode::PasswordWrong, "the key needs a passphrase");
    Pkcs8Pointer plain(PKCS8_decrypt(encrypted.get(), passphrase.view().data(),
                                     static_cast<int>(passphrase.size())));
    if (!plain)
        return opensslFailure(base::ErrorCode::PasswordWrong, "key did not open");
    return plain;
}

/** Right curve, and the private half belongs to the public one. */
bool isSound(EVP_PKEY *key)
{
    char group[32] = {};
    if (EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) != 1
        || qstrcmp(group, curveInOpenssl) != 0)
        return false;
    const KeyContextPointer context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

} // namespace

void PrivateKeyDelete::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

base::Result<PrivateKey> PrivateKey::generate()
{
    const ErrorQueueGuard guard;
    PrivateKeyPointer key(EVP_EC_gen(curve));
    if (!key)
        return opensslFailure(base::ErrorCode::CryptoFailed, "no new key");
    return PrivateKey(std::move(key));
}

base::Result<PrivateKey> PrivateKey::fromPem(const base::SecureBytes &pem,
                                             const base::SecureBytes &passphrase)
{
    const ErrorQueueGuard guard;
    if (pem.size() > maximumKeyBytes || passphrase.size() > maximumKeyBytes)
        return base::fail(base::ErrorCode::KeyInvalid, "key too large");
    const BioPointer bio = readingBio(pem.view());
    if (!bio)
        return opensslFailure(base::ErrorCode::CryptoFailed, "no memory");
    Pkcs8Pointer plain;
    if (pem.view().indexOf(QByteArrayView("-----BEGIN ENCRYPTED PRIVATE KEY-----")) >= 0) {
        auto decrypted = decryptPkcs8(bio.get(), passphrase);
        if (!decrypted)
            return base::fail(decrypted.error());
        plain = std::move(*decrypted);
    } else {
        plain.reset(PEM_read_bio_PKCS8_PRIV_KEY_INFO(bio.get(), nullptr, noPassphrase, nullptr));
    }
    PrivateKeyPointer key(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr);
    if (!key || !isSound(key.get()))
        return opensslFailure(base::ErrorCode::KeyInvalid, "not a P-384 key in PKCS#8 PEM");
    return PrivateKey(std::move(key));
}

base::Result<base::SecureBytes> PrivateKey::toPem(const base::SecureBytes &passphrase) const
{
    const ErrorQueueGuard guard;
    const Pkcs8Pointer plain(EVP_PKEY2PKCS8(m_key.get()));
    const BioPointer bio = collectingBio(); // cleared by OpenSSL when it is freed
    bool written = false;
    if (plain && bio && passphrase.isEmpty()) {
        written = PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio.get(), plain.get()) == 1;
    } else if (plain && bio && passphrase.size() <= maximumKeyBytes) {
        const EncryptedPkcs8Pointer encrypted(PKCS8_encrypt(
            -1, EVP_aes_256_cbc(), passphrase.view().data(), static_cast<int>(passphrase.size()),
            nullptr, 0, passphraseIterations, plain.get()));
        written = encrypted && PEM_write_bio_PKCS8(bio.get(), encrypted.get()) == 1;
    }
    if (!written)
        return opensslFailure(base::ErrorCode::CryptoFailed, "key could not be written");
    return base::SecureBytes::from(collected(bio.get()));
}

bool PrivateKey::matches(const Certificate &certificate) const
{
    const ErrorQueueGuard guard;
    return X509_check_private_key(certificate.get(), m_key.get()) == 1;
}

} // namespace rekam::vault
