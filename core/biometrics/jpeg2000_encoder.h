// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"

namespace rekam::biometrics {

/** JPEG 2000 part 1 in a JP2 file, reversible (5/3 wavelet): decoding gives the same bytes. Works
 *  in memory only. OpenCV's encoder for this format writes the picture to a file in the temporary
 *  folder first, where a power cut would leave a resident's finger in the clear.
 *  Fails with ImageUnreadable if @p image is not valid or the encoder gives up. Thread-safe. */
base::Result<QByteArray> encodeReversibleJpeg2000(const Image &image);

} // namespace rekam::biometrics
