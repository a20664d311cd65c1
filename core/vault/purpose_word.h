// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/certificate.h"

#include <optional>

namespace rekam::vault {

/** The second OU of every certificate of a practice region. */
inline constexpr char practiceWord[] = "LATIHAN";

/** The first OU of a certificate: "Authority", "Opening" ... */
QString purposeWord(Purpose purpose);
std::optional<Purpose> purposeFromWord(QStringView word);

} // namespace rekam::vault
