// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QString>

namespace rekam::workflow {

/** A secret that only this machine's TPM gives back. */
struct MachineBinding
{
    base::SecureBytes secret; ///< vault::keySize bytes; empty without a TPM
    QByteArray sealed; ///< for the settings; empty without a TPM
};

/** The setting that holds MachineBinding::sealed. */
QString machineSetting();

/** A new secret, sealed to the TPM that @p tpm names (vault::MachineSeal::open()). An empty binding
 *  where there is none, or one that does not work, or for "none": a station without it is worth more
 *  than no station, and its screens say which one it is. */
MachineBinding bindToMachine(const QByteArray &tpm);
/** The secret back. Fails with TpmMissing, TpmFailed, TpmOtherMachine. */
base::Result<base::SecureBytes> openBinding(const QByteArray &sealed, const QByteArray &tpm);

} // namespace rekam::workflow
