// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cms.h"
#include "core/vault/cms_form.h"

namespace rekam::vault {

namespace {

constexpr unsigned int binary = CMS_BINARY; // never translate line ends
constexpr qsizetype maximumIdentifierBytes = 256;

/** The one value of a signed attribute, or nothing if it is absent or there are several. */
const ASN1_TYPE *attributeValue(const CMS_SignerInfo *signer, int nid)
{
    const int position = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (position < 0 || CMS_signed_get_attr_by_NID(signer, nid, position) >= 0)
        return nullptr;
    X509_ATTRIBUTE *attribute = CMS_signed_get_attr(signer, position);
    return X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
}

QByteArray identifierOf(const CMS_SignerInfo *signer)
{
    const ASN1_TYPE *value = attributeValue(signer, NID_id_smime_aa_contentIdentifier);
    if (!value || value->type != V_ASN1_OCTET_STRING
        || ASN1_STRING_length(value->value.octet_string) > maximumIdentifierBytes)
        return {};
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(value->value.octet_string)),
            ASN1_STRING_length(value->value.octet_string)};
}

QDateTime signingTimeOf(const CMS_SignerInfo *signer)
{
    const ASN1_TYPE *value = attributeValue(signer, NID_pkcs9_signingTime);
    std::tm parts{};
    // UTCTime and GeneralizedTime are both ASN1_STRINGs; ASN1_TIME_to_tm() tells them apart.
    if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)
        || ASN1_TIME_to_tm(value->value.asn1_string, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

/** The single signer, who uses our algorithms and signed attributes. */
base::Result<CMS_SignerInfo *> onlySigner(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1)
        return base::fail(base::ErrorCode::PacketMalformed, "not exactly one signer");
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    // Without signed attributes the signature covers the content directly, and a signature over
    // some attributes could be passed off as one over a content that looks like them.
    if (CMS_signed_get_attr_count(signer) <= 0)
        return base::fail(base::ErrorCode::PacketMalformed, "no signed attributes");
    X509_ALGOR *digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
    if (!digest || OBJ_obj2nid(digest->algorithm) != NID_sha384)
        return base::fail(base::ErrorCode::PacketMalformed, "digest is not SHA-384");
    return signer;
}

base::Result<Certificate> certificateOf(CMS_ContentInfo *cms, CMS_SignerInfo *signer)
{
    const CertificateStackPointer certificates(CMS_get1_certs(cms));
    X509 *certificate = nullptr;
    if (certificates && CMS_set1_signers_certs(cms, certificates.get(), 0) == 1)
        CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    if (!certificate)
        return opensslFailure(base::ErrorCode::PacketUntrusted, "signer's certificate is missing");
    X509_up_ref(certificate);
    return Certificate::adopt(X509Pointer(certificate));
}

/** Turns a refusal of the certificate into the one that helps the operator most. It only ever
 *  chooses the words: what the subject of an untrusted certificate claims accepts nothing. */
tl::unexpected<base::Error> refusal(const base::Error &reason, const Certificate &signer,
                                    const Certificate &authority)
{
    if (reason.code != base::ErrorCode::CertificateUntrusted)
        return base::fail(reason);
    const QString region = signer.regionCode();
    if (!region.isEmpty() && region != authority.regionCode())
        return base::fail(base::ErrorCode::PacketWrongRegion, reason.detail);
    if (!region.isEmpty() && signer.isPractice() != authority.isPractice())
        return base::fail(base::ErrorCode::PacketWrongMode, reason.detail);
    return base::fail(base::ErrorCode::PacketUntrusted, reason.detail);
}

} // namespace

base::Result<QByteArray> signContent(const Certificate &signer, const PrivateKey &key,
                                     QByteArrayView content, const QByteArray &contentIdentifier)
{
    const ErrorQueueGuard guard;
    if (!key.matches(signer))
        return base::fail(base::ErrorCode::KeyInvalid, "key and certificate are not a pair");
    if (contentIdentifier.size() > maximumIdentifierBytes)
        return base::fail(base::ErrorCode::InputMalformed, "content identifier too long");
    constexpr unsigned int flags = CMS_PARTIAL | CMS_NOSMIMECAP | binary;
    const CmsPointer cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    CMS_SignerInfo *info
        = cms ? CMS_add1_signer(cms.get(), signer.get(), key.get(), EVP_sha384(), flags) : nullptr;
    const bool identified = info
        && (contentIdentifier.isEmpty()
            || CMS_signed_add1_attr_by_NID(info, NID_id_smime_aa_contentIdentifier,
                                           V_ASN1_OCTET_STRING, contentIdentifier.constData(),
                                           static_cast<int>(contentIdentifier.size()))
                == 1);
    const BioPointer input = readingBio(content);
    // CMS_final() adds the signing time.
    if (!identified || !input || CMS_final(cms.get(), input.get(), nullptr, flags) != 1)
        return opensslFailure(base::ErrorCode::CryptoFailed, "signing failed");
    return writeCms(cms.get());
}

base::Result<SignedContent> verifyContent(const QByteArray &signedData,
                                          const Certificate &authority, Purpose purpose,
                                          const QDateTime &moment)
{
    const ErrorQueueGuard guard;
    const auto cms = readCms(signedData, NID_pkcs7_signed);
    if (!cms)
        return base::fail(cms.error());
    ASN1_OCTET_STRING **content = CMS_get0_content(cms->get());
    if (!content || !*content || OBJ_obj2nid(CMS_get0_eContentType(cms->get())) != NID_pkcs7_data)
        return base::fail(base::ErrorCode::PacketMalformed, "content is not inside");
    const auto signer = onlySigner(cms->get());
    if (!signer)
        return base::fail(signer.error());
    const auto certificate = certificateOf(cms->get(), *signer);
    if (!certificate)
        return base::fail(certificate.error());
    if (const auto checked = checkCertificate(*certificate, authority, purpose, moment); !checked)
        return refusal(checked.error(), *certificate, authority);
    // The chain was checked above, against this authority alone and at this moment.
    if (CMS_verify(cms->get(), nullptr, nullptr, nullptr, nullptr,
                   CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | binary)
        != 1)
        return opensslFailure(base::ErrorCode::PacketUntrusted, "signature does not hold");
    return SignedContent{QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(*content)),
                                    ASN1_STRING_length(*content)),
                         *certificate, identifierOf(*signer), signingTimeOf(*signer)};
}

} // namespace rekam::vault
