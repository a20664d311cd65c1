// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/machine_blob.h"

#include <algorithm>

namespace rekam::vault {

namespace {

const QByteArray &head()
{
    static const QByteArray bytes("RkMS\x01", 5);
    return bytes;
}
constexpr qsizetype nameSize = 2 + TPM2_SHA256_DIGEST_SIZE;
constexpr qsizetype uniqueSize = TPM2_SHA256_DIGEST_SIZE;
/** The largest secret takes 128 bytes and about 80 more; a chip may add to them. */
constexpr qsizetype maximumPrivateSize = 512;
static_assert(maximumPrivateSize <= qsizetype(sizeof(TPM2B_PRIVATE::buffer)));

} // namespace

TPM2B_PUBLIC machineParentTemplate()
{
    TPM2B_PUBLIC key{};
    TPMT_PUBLIC &area = key.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT
        | TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA
        | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT;
    TPMS_ECC_PARMS &parameters = area.parameters.eccDetail;
    parameters.symmetric.algorithm = TPM2_ALG_AES;
    parameters.symmetric.keyBits.aes = 128;
    parameters.symmetric.mode.aes = TPM2_ALG_CFB;
    parameters.scheme.scheme = TPM2_ALG_NULL;
    parameters.curveID = TPM2_ECC_NIST_P256;
    parameters.kdf.scheme = TPM2_ALG_NULL;
    area.unique.ecc.x.size = 32; // zeros, as the template has them
    area.unique.ecc.y.size = 32;
    return key;
}

TPM2B_PUBLIC machineSealedTemplate(const QByteArray &unique)
{
    TPM2B_PUBLIC object{};
    TPMT_PUBLIC &area = object.publicArea;
    area.type = TPM2_ALG_KEYEDHASH;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT
        | TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA;
    area.parameters.keyedHashDetail.scheme.scheme = TPM2_ALG_NULL;
    area.unique.keyedHash.size = static_cast<UINT16>(unique.size());
    std::copy_n(unique.cbegin(), unique.size(), area.unique.keyedHash.buffer);
    return object;
}

base::Result<QByteArray> writeMachineBlob(const MachineBlob &blob)
{
    if (blob.parentName.size() != nameSize || blob.unique.size() != uniqueSize
        || blob.privatePart.isEmpty() || blob.privatePart.size() > maximumPrivateSize)
        return base::fail(base::ErrorCode::TpmFailed, "an object of an unknown size");
    return head() + blob.parentName + blob.unique + blob.privatePart;
}

base::Result<MachineBlob> readMachineBlob(const QByteArray &bytes)
{
    const qsizetype begin = head().size() + nameSize + uniqueSize;
    if (bytes.size() <= begin || bytes.size() > begin + maximumPrivateSize
        || !bytes.startsWith(head()))
        return base::fail(base::ErrorCode::TpmOtherMachine, "no blob of this version");
    return MachineBlob{bytes.mid(head().size(), nameSize),
                       bytes.mid(head().size() + nameSize, uniqueSize), bytes.mid(begin)};
}

} // namespace rekam::vault
