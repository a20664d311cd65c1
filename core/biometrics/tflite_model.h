// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room.

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace rekam::biometrics {

/** Element types by their numbers in TensorFlow Lite's schema; only these occur. */
enum class TensorType { Float32 = 0, Float16 = 1, Int32 = 2 };

/** The operators of face_detection_short_range, by their numbers in the schema. */
enum class OperatorCode {
    Add = 0,
    Concatenation = 2,
    Convolution = 3,
    DepthwiseConvolution = 4,
    Dequantize = 6,
    MaxPool = 17,
    Relu = 19,
    Reshape = 22,
    Pad = 34,
};

/** One array of the network, known by its index. */
struct Tensor
{
    std::vector<int> shape; ///< 1 to 4 sides of 1 to 4096; pictures as batch, y, x, channel
    TensorType type = TensorType::Float32;
    std::vector<float> values; ///< a constant, in the order of the shape; else empty

    [[nodiscard]] bool isConstant() const { return !values.empty(); }
    [[nodiscard]] qint64 count() const;
};

/** Pads a picture so that its size divided by the stride stays whole, or not at all. */
enum class PaddingKind { Same = 0, Valid = 1 };

/** One step of the network. Tensors are indices that are in range. */
struct Operator
{
    OperatorCode code = OperatorCode::Add;
    std::vector<int> inputs;
    std::vector<int> outputs;
    PaddingKind padding = PaddingKind::Same; ///< convolutions and pools
    int strideX = 1, strideY = 1; ///< convolutions and pools
    int filterX = 1, filterY = 1; ///< pools
    int axis = 0; ///< concatenation
};

/** A network as it stands in a .tflite file. */
struct TfliteModel
{
    std::vector<Tensor> tensors;
    std::vector<Operator> operators;
    std::vector<int> inputs;
    std::vector<int> outputs;
};

/** Reads the one network in @p file. Everything that later code relies on is checked: indices,
 *  shapes, that constants fill their shapes, strides and filters from 1 to 16, no operator that
 *  is not known. At most 4 million values altogether. Fails with ModelMissing. */
base::Result<TfliteModel> readTfliteModel(const QByteArray &file);

} // namespace rekam::biometrics
