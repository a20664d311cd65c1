// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_exception.h"
#include "core/workflow/capture_items.h"

#include <QCommandLineParser>

#include <vector>

namespace rekam::cli {

/** Captures from image files, through the same checks as a live one. Error::subject names the
 *  capture. */
base::Result<enrollment::CaptureItem> readPortrait(const QString &path);
base::Result<enrollment::CaptureItem> readSignature(const QString &path, bool guided);
base::Result<enrollment::CaptureItem> readHandPhoto(const QString &path, enrollment::Hand hand);
/** From FOLDER/right_thumb.png and so on. Fails with FingerMissing if there is no such file. */
base::Result<enrollment::CaptureItem>
readFinger(const QString &folder, biometrics::FingerPosition position, bool keepPoor);

/** The --except options: ITEM=REASON[:now|:permanent][:NOTE], where ITEM is a finger, "signature",
 *  "right_hand", "left_hand" or "both_hands". Fails with UsageWrong. */
base::Result<std::vector<enrollment::CaptureException>>
readExceptions(const QCommandLineParser &options);

} // namespace rekam::cli
