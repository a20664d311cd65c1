// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/machine_binding.h"

#include "core/vault/machine_seal.h"
#include "core/vault/sealing.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

QString machineSetting()
{
    return QStringLiteral("machine.seal");
}

MachineBinding bindToMachine(const QByteArray &tpm)
{
    MachineBinding none{{}, QByteArray("")};
    if (tpm == "none")
        return none;
    auto machine = vault::MachineSeal::open(tpm);
    if (!machine)
        return none;
    auto secret = base::SecureBytes::random(vault::keySize);
    auto sealed = (*machine)->seal(secret);
    if (!sealed)
        return none;
    return MachineBinding{std::move(secret), *std::move(sealed)};
}

Result<base::SecureBytes> openBinding(const QByteArray &sealed, const QByteArray &tpm)
{
    auto machine = vault::MachineSeal::open(tpm);
    if (!machine)
        return fail(machine.error());
    return (*machine)->unseal(sealed);
}

} // namespace rekam::workflow
