// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: reading and writing CMS in DER.

#include "core/vault/openssl_pointers.h"

namespace rekam::vault {

/** Reads a CMS object of content type @p type. Fails with PacketMalformed, also for bytes left
 *  over behind its end and for more than 128 MiB. */
base::Result<CmsPointer> readCms(const QByteArray &der, int type);
/** Fails with CryptoFailed. */
base::Result<QByteArray> writeCms(CMS_ContentInfo *cms);

} // namespace rekam::vault
