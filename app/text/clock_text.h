// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace rekam::text {

/** That the machine's clock was set back by @p by, what it does to records, and what to do. */
QString clockSetBackSentence(std::chrono::seconds by);

} // namespace rekam::text
