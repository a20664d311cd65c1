// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/net_builder.h"

#include <map>
#include <stdexcept>

namespace rekam::biometrics {

namespace {

using cv::dnn::LayerParams;
using Shape = std::vector<int>;

/** Thrown and caught in this file only, beside OpenCV's own exceptions. */
struct Mismatch : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

void require(bool condition, const char *what)
{
    if (!condition)
        throw Mismatch(what);
}

/** Size of a picture after a window slid over it (TensorFlow's rule for SAME and VALID). */
int slide(int size, int window, int stride, PaddingKind padding)
{
    return padding == PaddingKind::Same ? (size + stride - 1) / stride
                                        : (size - window) / stride + 1;
}

/** Filters from TensorFlow's order to OpenCV's: output, input, y, x. In a depthwise convolution the
 *  last of TensorFlow's sides is the output and there is one input. */
cv::Mat reorderFilters(const Tensor &tensor, bool isDepthwise)
{
    const int rows = tensor.shape[1], columns = tensor.shape[2];
    const int outputs = isDepthwise ? tensor.shape[3] : tensor.shape[0];
    const int inputs = isDepthwise ? 1 : tensor.shape[3];
    const int sizes[] = {outputs, inputs, rows, columns};
    cv::Mat filters(4, sizes, CV_32F);
    auto *target = filters.ptr<float>();
    for (int output = 0; output < outputs; ++output) {
        for (int input = 0; input < inputs; ++input) {
            for (int y = 0; y < rows; ++y) {
                for (int x = 0; x < columns; ++x) {
                    const int source = isDepthwise
                        ? (y * columns + x) * outputs + output
                        : ((output * rows + y) * columns + x) * inputs + input;
                    *target++ = tensor.values[std::size_t(source)];
                }
            }
        }
    }
    return filters;
}

class Builder
{
public:
    explicit Builder(const TfliteModel &model)
        : m_model(model)
    { }

    BuiltNet build()
    {
        require(m_model.inputs.size() == 1, "network with several inputs");
        require(tensor(m_model.inputs[0]).shape.size() == 4, "input is no picture");
        m_layers[m_model.inputs[0]] = 0; // OpenCV's own input layer
        for (const Operator &step : m_model.operators) {
            require(step.outputs.size() == 1, "operator with several outputs");
            add(step);
        }
        for (const int output : m_model.outputs)
            m_built.outputs.push_back(m_built.net.getLayer(layerOf(output))->name);
        return std::move(m_built);
    }

private:
    [[nodiscard]] const Tensor &tensor(int index) const
    {
        return m_model.tensors.at(std::size_t(index));
    }

    [[nodiscard]] int layerOf(int tensorIndex) const
    {
        const auto found = m_layers.find(tensorIndex);
        require(found != m_layers.end(), "tensor that nothing computes");
        return found->second;
    }

    /** The constant behind @p index, whether it stands there or was widened from 16-bit floats. */
    [[nodiscard]] const Tensor &constant(int index) const
    {
        const auto widened = m_widened.find(index);
        const Tensor &found = tensor(widened == m_widened.end() ? index : widened->second);
        require(found.isConstant(), "constant expected");
        return found;
    }

    int append(const char *type, LayerParams &parameters, const std::vector<int> &inputs,
               int output)
    {
        parameters.type = type;
        parameters.name = type + std::to_string(m_layerCount++);
        const int layer = m_built.net.addLayer(parameters.name, type, parameters);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            m_built.net.connect(inputs[i], 0, layer, int(i));
        if (output >= 0)
            m_layers[output] = layer;
        return layer;
    }

    void add(const Operator &step)
    {
        require(!step.inputs.empty(), "operator without inputs");
        const int output = step.outputs[0];
        require(!tensor(output).isConstant() && !m_layers.contains(output),
                "tensor computed twice");
        switch (step.code) {
        case OperatorCode::Dequantize:
            require(tensor(step.inputs[0]).type == TensorType::Float16
                        && tensor(step.inputs[0]).isConstant()
                        && tensor(step.inputs[0]).shape == tensor(output).shape,
                    "only constants are widened");
            m_widened[output] = step.inputs[0];
            return;
        case OperatorCode::Convolution:
        case OperatorCode::DepthwiseConvolution:
            return addConvolution(step);
        case OperatorCode::MaxPool:
            return addMaxPool(step);
        case OperatorCode::Relu:
            return addElementwise(step, "ReLU", 1);
        case OperatorCode::Add:
            return addElementwise(step, "Eltwise", 2);
        case OperatorCode::Pad:
            return addPad(step);
        case OperatorCode::Reshape:
            return addReshape(step);
        case OperatorCode::Concatenation:
            return addConcatenation(step);
        }
    }

    void addConvolution(const Operator &step)
    {
        const bool isDepthwise = step.code == OperatorCode::DepthwiseConvolution;
        require(step.inputs.size() == 3, "convolution without bias");
        const Shape &in = tensor(step.inputs[0]).shape;
        const Shape &out = tensor(step.outputs[0]).shape;
        const Tensor &filters = constant(step.inputs[1]);
        const Tensor &bias = constant(step.inputs[2]);
        require(in.size() == 4 && out.size() == 4 && filters.shape.size() == 4,
                "convolution of something else than pictures");
        const int rows = filters.shape[1], columns = filters.shape[2];
        const int channels = isDepthwise ? filters.shape[3] : filters.shape[0];
        require(isDepthwise ? filters.shape[0] == 1 && in[3] == channels
                            : filters.shape[3] == in[3],
                "filters do not fit the channels");
        require(bias.count() == channels, "bias does not fit the channels");
        require(rows <= in[1] && columns <= in[2], "filter larger than the picture");
        require(out
                    == Shape({in[0], slide(in[1], rows, step.strideY, step.padding),
                              slide(in[2], columns, step.strideX, step.padding), channels}),
                "convolution of wrong shape");

        LayerParams parameters;
        cv::Mat biasValues(1, channels, CV_32F);
        std::copy(bias.values.begin(), bias.values.end(), biasValues.ptr<float>());
        parameters.blobs = {reorderFilters(filters, isDepthwise), biasValues};
        parameters.set("num_output", channels);
        parameters.set("kernel_h", rows);
        parameters.set("kernel_w", columns);
        parameters.set("bias_term", true);
        parameters.set("group", isDepthwise ? channels : 1);
        setWindow(parameters, step);
        append("Convolution", parameters, {layerOf(step.inputs[0])}, step.outputs[0]);
    }

    void addMaxPool(const Operator &step)
    {
        const Shape &in = tensor(step.inputs[0]).shape;
        require(in.size() == 4 && step.filterY <= in[1] && step.filterX <= in[2],
                "filter larger than the picture");
        require(tensor(step.outputs[0]).shape
                    == Shape({in[0], slide(in[1], step.filterY, step.strideY, step.padding),
                              slide(in[2], step.filterX, step.strideX, step.padding), in[3]}),
                "pool of wrong shape");
        LayerParams parameters;
        parameters.set("pool", "max");
        parameters.set("kernel_h", step.filterY);
        parameters.set("kernel_w", step.filterX);
        parameters.set("ceil_mode", false);
        setWindow(parameters, step);
        append("Pooling", parameters, {layerOf(step.inputs[0])}, step.outputs[0]);
    }

    static void setWindow(LayerParams &parameters, const Operator &step)
    {
        parameters.set("stride_h", step.strideY);
        parameters.set("stride_w", step.strideX);
        parameters.set("pad_mode", step.padding == PaddingKind::Same ? "SAME" : "VALID");
    }

    void addElementwise(const Operator &step, const char *type, std::size_t inputCount)
    {
        require(step.inputs.size() == inputCount, "wrong number of inputs");
        std::vector<int> layers;
        for (const int input : step.inputs) {
            require(tensor(input).shape == tensor(step.outputs[0]).shape, "shapes differ");
            layers.push_back(layerOf(input));
        }
        LayerParams parameters; // of Eltwise: the sum is its default
        append(type, parameters, layers, step.outputs[0]);
    }

    /** More channels, filled with zeros, at the end. */
    void addPad(const Operator &step)
    {
        require(step.inputs.size() == 2, "padding without amounts");
        const std::vector<float> &amounts = constant(step.inputs[1]).values;
        const Shape &in = tensor(step.inputs[0]).shape;
        Shape expected = in;
        const Shape &out = tensor(step.outputs[0]).shape;
        require(in.size() == 4 && out.size() == 4 && amounts.size() == 8, "padding of wrong shape");
        const int added = out[3] - in[3];
        const std::vector<float> wanted{0, 0, 0, 0, 0, 0, 0, float(added)};
        expected[3] = out[3];
        require(added > 0 && out == expected && amounts == wanted, "only channels are padded");
        const int paddings[] = {0, 0, 0, added, 0, 0, 0, 0}; // batch, channel, y, x
        LayerParams parameters;
        parameters.set("paddings", cv::dnn::DictValue::arrayInt(paddings, 8));
        append("Padding", parameters, {layerOf(step.inputs[0])}, step.outputs[0]);
    }

    void addReshape(const Operator &step)
    {
        const Tensor &in = tensor(step.inputs[0]);
        const Tensor &out = tensor(step.outputs[0]);
        require(in.count() == out.count() && in.shape.size() == 4, "reshape of wrong size");
        // TensorFlow has the channels last; only then do the values come in the right order.
        const int channelsLast[] = {0, 2, 3, 1};
        LayerParams permute;
        permute.set("order", cv::dnn::DictValue::arrayInt(channelsLast, 4));
        const int permuted = append("Permute", permute, {layerOf(step.inputs[0])}, -1);
        LayerParams reshape;
        reshape.set("dim", cv::dnn::DictValue::arrayInt(out.shape.data(), int(out.shape.size())));
        append("Reshape", reshape, {permuted}, step.outputs[0]);
    }

    /** Of lists only: pictures would have their sides in another order. */
    void addConcatenation(const Operator &step)
    {
        const Shape &out = tensor(step.outputs[0]).shape;
        require(out.size() == 3 && step.axis == 1, "only lists are joined");
        int length = 0;
        std::vector<int> layers;
        for (const int input : step.inputs) {
            const Shape &in = tensor(input).shape;
            require(in.size() == 3 && in[0] == out[0] && in[2] == out[2], "lists of other shape");
            length += in[1];
            layers.push_back(layerOf(input));
        }
        require(length == out[1], "joined list of wrong length");
        LayerParams parameters;
        parameters.set("axis", 1);
        append("Concat", parameters, layers, step.outputs[0]);
    }

    const TfliteModel &m_model;
    BuiltNet m_built;
    std::map<int, int> m_layers; ///< tensor to the layer that computes it
    std::map<int, int> m_widened; ///< tensor to the constant of 16-bit floats that it stands for
    int m_layerCount = 0;
};

} // namespace

base::Result<BuiltNet> buildNet(const TfliteModel &model)
{
    try {
        return Builder(model).build();
    } catch (const std::exception &exception) {
        return base::fail(base::ErrorCode::ModelMissing, exception.what());
    }
}

} // namespace rekam::biometrics
