// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/session.h"

namespace rekam::station {

/** What a person should know after the login, in one or two sentences; empty if nothing. */
QString noticeText(const workflow::LoginNotices &notices);
/** True if somebody should do something about it. */
bool needsAttention(const workflow::LoginNotices &notices);

} // namespace rekam::station
