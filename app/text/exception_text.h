// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_exception.h"

#include <QStringList>

#include <vector>

namespace rekam::text {

/** What was excepted, those with one reason together and a whole hand by its name: "! Tangan kanan:
 *  Tidak ada jari, permanen", "✓ Telunjuk kiri: Diperban, sementara (ditegaskan budi)". The sign in
 *  front tells whether a supervisor has confirmed it. */
QStringList exceptionLines(const std::vector<enrollment::CaptureException> &exceptions);

} // namespace rekam::text
