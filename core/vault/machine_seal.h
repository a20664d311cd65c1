// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArray>

#include <chrono>
#include <memory>

struct TSS2_TCTI_OPAQUE_CONTEXT_BLOB;

namespace rekam::vault {

class TpmContext;

/** Seals small secrets to this machine's TPM 2.0 (tss2 ESYS): what seal() gives can be stored
 *  anywhere and is opened by the same TPM only. It protects a disk that was taken out or copied; it
 *  does not protect against whoever may use this machine's TPM, which is why the password is needed
 *  besides (password_wrap.h).
 *
 *  Nothing is left in the TPM. The parent is an ECC P-256 storage key that the TPM makes anew each
 *  time, always the same, from the owner hierarchy's seed and the TCG's standard template (RSA would
 *  take some chips many seconds); clearing the TPM in the firmware's menu destroys the seed, and the
 *  region's recovery certificate is the way back.
 *
 *  Not bound to PCRs: a firmware or kernel update at an office would lock the station out, and the
 *  password is needed in any case. Not subject to the TPM's dictionary attack lockout (noDA): the
 *  sealed object has no password that could be guessed, and failures of other programs, or power
 *  cuts, which the chip counts as failures, must not lock the station.
 *
 *  On the wires to the chip the secret is encrypted (AES-128-CFB, HMAC session salted to the
 *  parent). The blob names the parent, so that somebody on the wires can not put a key of his own in
 *  its place when it is opened; the first seal() has to trust them.
 *
 *  One thread at a time, and never the GUI's: each call takes up to @c patience. */
class MachineSeal
{
public:
    static constexpr std::size_t maximumSecretSize = 128; ///< bytes; what every TPM 2.0 takes

    /** Opens a transport in the TSS's notation, for example "swtpm:path=/run/tpm"; empty means the
     *  kernel's /dev/tpmrm0 (resource manager, no daemon, no D-Bus). Takes up to 2 s if the TPM hangs.
     *  @p patience is the longest that one seal() or unseal() may take, all its commands together.
     *  The kernel's transport keeps it; the TSS's swtpm transport, which is for tests, notices only a
     *  closed socket.
     *  Fails with TpmMissing (no TPM, or no right to use it), TpmFailed. */
    static base::Result<std::unique_ptr<MachineSeal>> open(const QByteArray &transport = {},
                                                           std::chrono::milliseconds patience
                                                           = std::chrono::seconds(20));
    /** The same over a transport that already is open and outlives the object. */
    static base::Result<std::unique_ptr<MachineSeal>> over(TSS2_TCTI_OPAQUE_CONTEXT_BLOB *transport,
                                                           std::chrono::milliseconds patience);
    ~MachineSeal();
    Q_DISABLE_COPY_MOVE(MachineSeal)

    /** A blob of about 230 bytes for a secret of 32; 1 to maximumSecretSize bytes are taken. Opens the
     *  blob once before giving it away.
     *  Fails with KeyInvalid (size), TpmFailed (also if somebody gave the owner hierarchy a password;
     *  Linux gives it none). */
    base::Result<QByteArray> seal(const base::SecureBytes &secret);
    /** Fails with TpmOtherMachine (sealed elsewhere, TPM cleared since, or damaged), TpmFailed. After
     *  TpmFailed open the TPM anew before another try. */
    base::Result<base::SecureBytes> unseal(const QByteArray &blob);

private:
    MachineSeal(std::unique_ptr<TpmContext> context, std::chrono::milliseconds patience);
    base::Result<QByteArray> create(const base::SecureBytes &secret);
    base::Result<base::SecureBytes> load(const QByteArray &blob);

    std::unique_ptr<TpmContext> m_context;
    std::chrono::milliseconds m_patience;
};

} // namespace rekam::vault
