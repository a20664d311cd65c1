// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: what MachineSeal asks a TPM for, and how it is written down.

#include "core/base/result.h"

#include <tss2/tss2_tpm2_types.h>

#include <QByteArray>

namespace rekam::vault {

/** The storage key under which secrets are sealed: ECC P-256 with AES-128-CFB, the TCG's template for
 *  a storage root key (TPM v2.0 Provisioning Guidance 1.0, 7.5.1; EK Credential Profile, L-2). */
TPM2B_PUBLIC machineParentTemplate();
/** A sealed data object of version 1 of the blob. @p unique is empty for a new one. */
TPM2B_PUBLIC machineSealedTemplate(const QByteArray &unique = {});

/** What seal() gives: "RkMS", the version, the parent's name, the object's unique part, its private
 *  part. The rest of its public part is the template, so that a blob can not ask for anything else. */
struct MachineBlob
{
    QByteArray
        parentName; ///< 34 bytes: SHA-256's number and the digest of the parent's public part
    QByteArray unique; ///< 32 bytes
    QByteArray privatePart; ///< 1 to 512 bytes, encrypted and authenticated by the TPM
};

/** Fails with TpmFailed if a part has a size that readMachineBlob() would refuse. */
base::Result<QByteArray> writeMachineBlob(const MachineBlob &blob);
/** Fails with TpmOtherMachine: of another version, too short or too long. */
base::Result<MachineBlob> readMachineBlob(const QByteArray &bytes);

} // namespace rekam::vault
