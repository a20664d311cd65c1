// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArrayList>
#include <QStringView>

namespace rekam::vault {

/** Shortest password of an account, in bytes. Length counts before composition (NIST SP 800-63B
 *  5.1.1.2): no rule asks for capitals, digits or signs. */
inline constexpr std::size_t minimumPasswordLength = 10;
/** A longer one is refused rather than cut. */
inline constexpr std::size_t maximumPasswordLength = 256;

/** Nothing if @p password may be set for @p account. Refused is what guessers try first: common
 *  words (of @p commonWords, plain small letters) and the account's own name, whatever capitals, digits,
 *  signs and look-alikes stand around or in them, with fewer than five other letters; few different
 *  characters; runs as "abcdef" or "98765". Looks only at the secret where it lies, no copy leaves
 *  locked memory. Fails with PasswordTooShort (Error::subject is the minimum), PasswordCommon. */
base::Result<void> checkPassword(const base::SecureBytes &password, QStringView account,
                                 const QByteArrayList &commonWords);

/** The words of resources/passwords/common.txt. Fails with FileUnreadable. */
base::Result<QByteArrayList> loadCommonWords();

} // namespace rekam::vault
