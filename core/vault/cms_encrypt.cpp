// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cms.h"
#include "core/vault/cms_form.h"
#include "core/vault/sealing.h"

#include <openssl/ec.h>

namespace rekam::vault {

namespace {

constexpr unsigned int binary = CMS_BINARY; // never translate line ends

/** OpenSSL reports a stranger's key agreement like a damaged one, so this looks first. */
bool isRecipient(CMS_ContentInfo *cms, const Certificate &certificate)
{
    STACK_OF(CMS_RecipientInfo) *recipients = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(recipients); ++i) {
        CMS_RecipientInfo *info = sk_CMS_RecipientInfo_value(recipients, i);
        if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
            continue;
        STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(info);
        for (int j = 0; j < sk_CMS_RecipientEncryptedKey_num(keys); ++j) {
            if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, j),
                                                   certificate.get())
                == 0)
                return true;
        }
    }
    return false;
}

base::Result<CmsPointer> readEnveloped(const QByteArray &enveloped)
{
    auto cms = readCms(enveloped, NID_id_smime_ct_authEnvelopedData);
    if (!cms)
        return cms;
    ASN1_OCTET_STRING **content = CMS_get0_content(cms->get());
    if (!content || !*content)
        return base::fail(base::ErrorCode::PacketMalformed, "encrypted content is elsewhere");
    return cms;
}

} // namespace

base::Result<QByteArray> encryptFor(const Certificate &recipient, QByteArrayView plain)
{
    const ErrorQueueGuard guard;
    // An AEAD cipher makes this AuthEnvelopedData; plain EnvelopedData would not notice changes.
    const CmsPointer cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), CMS_PARTIAL | binary));
    CMS_RecipientInfo *info = cms
        ? CMS_add1_recipient_cert(cms.get(), recipient.get(), CMS_KEY_PARAM | binary)
        : nullptr;
    EVP_PKEY_CTX *context = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    // The default, SHA-1, is weaker than the curve.
    if (!context || EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha384()) != 1)
        return opensslFailure(base::ErrorCode::KeyInvalid, "not a certificate to encrypt for");
    const BioPointer input = readingBio(plain);
    if (!input || CMS_final(cms.get(), input.get(), nullptr, CMS_PARTIAL | binary) != 1)
        return opensslFailure(base::ErrorCode::CryptoFailed, "encryption failed");
    return writeCms(cms.get());
}

base::Result<QByteArray> decryptWith(const Certificate &recipient, const PrivateKey &key,
                                     const QByteArray &enveloped)
{
    const ErrorQueueGuard guard;
    const auto cms = readEnveloped(enveloped);
    if (!cms)
        return base::fail(cms.error());
    if (!key.matches(recipient))
        return base::fail(base::ErrorCode::KeyInvalid, "key and certificate are not a pair");
    if (!isRecipient(cms->get(), recipient))
        return base::fail(base::ErrorCode::KeyInvalid, "encrypted for another certificate");
    if (CMS_decrypt_set1_pkey(cms->get(), key.get(), recipient.get()) != 1)
        return opensslFailure(base::ErrorCode::PacketMalformed, "content key did not open");
    const BioPointer output = collectingBio();
    // What was written before the tag turned out wrong is thrown away with the BIO.
    if (!output || CMS_decrypt(cms->get(), nullptr, nullptr, nullptr, output.get(), binary) != 1)
        return opensslFailure(base::ErrorCode::PacketMalformed, "content did not open");
    return collected(output.get()).toByteArray();
}

base::Result<void> checkEnveloped(const QByteArray &enveloped)
{
    const ErrorQueueGuard guard;
    if (const auto cms = readEnveloped(enveloped); !cms)
        return base::fail(cms.error());
    return {};
}

base::Result<void> checkEnvelopedFor(const Certificate &recipient, const QByteArray &enveloped)
{
    const ErrorQueueGuard guard;
    const auto cms = readEnveloped(enveloped);
    if (!cms)
        return base::fail(cms.error());
    if (!isRecipient(cms->get(), recipient))
        return base::fail(base::ErrorCode::KeyInvalid, "encrypted for another certificate");
    return {};
}

base::Result<QByteArray> wrapForRecovery(const base::SecureBytes &stationKey,
                                         const Certificate &recovery)
{
    if (stationKey.size() != keySize || recovery.purpose() != Purpose::Recovery)
        return base::fail(base::ErrorCode::KeyInvalid, "not a station key or recovery certificate");
    return encryptFor(recovery, stationKey.view());
}

base::Result<base::SecureBytes> unwrapRecovered(const QByteArray &wrapped,
                                                const Certificate &recovery, const PrivateKey &key)
{
    auto plain = decryptWith(recovery, key, wrapped);
    if (!plain)
        return base::fail(plain.error());
    auto stationKey = base::SecureBytes::from(*plain);
    base::scrub(*plain);
    if (stationKey.size() != keySize)
        return base::fail(base::ErrorCode::PacketMalformed, "not a station key");
    return stationKey;
}

} // namespace rekam::vault
