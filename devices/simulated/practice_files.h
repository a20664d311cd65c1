// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "devices/simulated/practice_person.h"

#include <QString>

namespace rekam::devices {

/** Writes a practice resident as files, for the command line: portrait.png, signature.png and
 *  right_thumb.png to left_little.png (500 ppi). All of it is drawn; the portrait says LATIHAN.
 *  A MissingThumb has no right_thumb.png; the prints of WornRidges are to be kept with
 *  --keep-poor only, and of Careless some are. Makes @p folder, writes over files of before. A few seconds. Fails with FileWriteFailed,
 *  DiskFull. */
base::Result<void> writePracticeFiles(const QString &folder, quint64 seed,
                                      PracticePerson person = PracticePerson::Usual);

} // namespace rekam::devices
