// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::base {

/** Where a file of resources/ lies, for example "models/face_detection_short_range.tflite":
 *  ../share/rekam beside the program when it is installed, else the source tree it was built from.
 *  The path is returned whether or not the file exists. Needs a QCoreApplication. */
QString resourcePath(const QString &name);

} // namespace rekam::base
