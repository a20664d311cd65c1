// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room.

#include "core/biometrics/tflite_model.h"

#include <opencv2/dnn.hpp>

#include <string>

namespace rekam::biometrics {

/** A network that OpenCV can run: one input, blobs of batch, channel, y, x. */
struct BuiltNet
{
    cv::dnn::Net net;
    std::vector<cv::String> outputs; ///< names of layers in the order of the model's outputs
};

/** Builds @p model layer by layer. OpenCV 4.6 can not read TensorFlow Lite itself. Shapes are
 *  followed through the network and every mismatch refused before OpenCV sees it. Fails with
 *  ModelMissing; no exception leaves. */
base::Result<BuiltNet> buildNet(const TfliteModel &model);

} // namespace rekam::biometrics
