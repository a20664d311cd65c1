// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::text {

/** What the operator reads when something did not work: what happened, what to do, and the stable
 *  code in brackets, for example "... (kode: store-full)". Indonesian unless a translator is
 *  installed. Error::subject is named in the sentence; Error::detail never is. */
QString sentence(const base::Error &error);

/** The same without subject and without the code: for guidance that is on the screen anyway. */
QString guidance(base::ErrorCode code);

} // namespace rekam::text
