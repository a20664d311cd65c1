// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/tflite_model.h"

#include "core/biometrics/flat_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace rekam::biometrics {

namespace {

// Numbers of the fields in TensorFlow Lite's schema (schema.fbs, version 3).
namespace model_field {
constexpr int operatorCodes = 1, subgraphs = 2, buffers = 4;
}
namespace subgraph_field {
constexpr int tensors = 0, inputs = 1, outputs = 2, operators = 3;
}
namespace tensor_field {
constexpr int shape = 0, type = 1, buffer = 2;
}
namespace operator_field {
constexpr int code = 0, inputs = 1, outputs = 2, options = 4;
}
namespace code_field {
constexpr int oldNumber = 0, number = 3;
}

constexpr qint64 maxTensors = 1024;
constexpr qint64 maxOperators = 512;
constexpr int maxSide = 4096;
constexpr qint64 maxValues
    = 4 * 1024 * 1024; // short range: 115 thousand constants, 3 million in all
constexpr int maxStride = 16;

tl::unexpected<base::Error> broken(const char *detail)
{
    return base::fail(base::ErrorCode::ModelMissing, detail);
}

float halfToFloat(quint16 half)
{
    const int exponent = (half >> 10) & 0x1F;
    const int fraction = half & 0x3FF;
    float value = 0;
    if (exponent == 0x1F)
        value = fraction == 0 ? std::numeric_limits<float>::infinity()
                              : std::numeric_limits<float>::quiet_NaN();
    else if (exponent == 0)
        value = std::ldexp(float(fraction), -24); // subnormal
    else
        value = std::ldexp(float(fraction + 0x400), exponent - 25);
    return (half & 0x8000) != 0 ? -value : value;
}

qint64 elementSize(TensorType type)
{
    return type == TensorType::Float16 ? 2 : 4;
}

std::vector<float> readValues(QByteArrayView bytes, TensorType type, qint64 count)
{
    ByteReader reader(bytes);
    std::vector<float> values;
    values.reserve(std::size_t(count));
    for (qint64 i = 0; i < count; ++i) {
        const qint64 offset = i * elementSize(type);
        if (type == TensorType::Float16) {
            values.push_back(halfToFloat(reader.little<quint16>(offset)));
        } else if (type == TensorType::Int32) {
            values.push_back(float(reader.little<qint32>(offset)));
        } else {
            const auto bits = reader.little<quint32>(offset);
            float value = 0;
            std::memcpy(&value, &bits, sizeof(value));
            values.push_back(value);
        }
    }
    return values;
}

std::optional<OperatorCode> knownOperator(int number)
{
    using enum OperatorCode;
    for (const OperatorCode code : {Add, Concatenation, Convolution, DepthwiseConvolution,
                                    Dequantize, MaxPool, Relu, Reshape, Pad}) {
        if (static_cast<int>(code) == number)
            return code;
    }
    return {};
}

/** Reads one file; each part is a method that leaves the first fault it meets in m_fault. */
class ModelReader
{
public:
    explicit ModelReader(const QByteArray &file)
        : m_buffer(file)
    { }

    base::Result<TfliteModel> read()
    {
        const FlatTable root = m_buffer.root();
        const auto subgraphs = m_buffer.tables(root, model_field::subgraphs, 16);
        if (m_buffer.isBroken() || subgraphs.size() != 1)
            return broken("network file does not hold one network");
        readTensors(root, subgraphs.front());
        if (m_fault == nullptr)
            readOperators(root, subgraphs.front());
        m_model.inputs = m_buffer.integers(subgraphs.front(), subgraph_field::inputs, 16);
        m_model.outputs = m_buffer.integers(subgraphs.front(), subgraph_field::outputs, 16);
        checkIndices(m_model.inputs);
        checkIndices(m_model.outputs);
        if (m_buffer.isBroken())
            return broken("network file points outside of itself");
        if (m_fault != nullptr)
            return broken(m_fault);
        return std::move(m_model);
    }

private:
    void readTensors(FlatTable root, FlatTable subgraph)
    {
        const auto buffers = m_buffer.tables(root, model_field::buffers, maxTensors);
        qint64 total = 0;
        for (const FlatTable table :
             m_buffer.tables(subgraph, subgraph_field::tensors, maxTensors)) {
            Tensor tensor;
            tensor.shape = m_buffer.integers(table, tensor_field::shape, 4);
            const int type = m_buffer.scalar<qint8>(table, tensor_field::type);
            const auto buffer = m_buffer.scalar<quint32>(table, tensor_field::buffer);
            const bool sane = std::all_of(tensor.shape.begin(), tensor.shape.end(),
                                          [](int side) { return side >= 1 && side <= maxSide; });
            if (!sane || tensor.shape.empty() || type < 0 || type > 2 || buffer >= buffers.size())
                return fault("network file has a tensor of unknown kind");
            tensor.type = static_cast<TensorType>(type);
            if ((total += tensor.count()) > maxValues)
                return fault("network too large");
            const QByteArrayView bytes = m_buffer.bytes(buffers[buffer], 0);
            if (!bytes.isEmpty()) {
                if (bytes.size() != tensor.count() * elementSize(tensor.type))
                    return fault("constant does not fill its shape");
                tensor.values = readValues(bytes, tensor.type, tensor.count());
            }
            m_model.tensors.push_back(std::move(tensor));
        }
    }

    void readOperators(FlatTable root, FlatTable subgraph)
    {
        const auto codes = m_buffer.tables(root, model_field::operatorCodes, 256);
        for (const FlatTable table :
             m_buffer.tables(subgraph, subgraph_field::operators, maxOperators)) {
            const auto index = m_buffer.scalar<quint32>(table, operator_field::code);
            if (index >= codes.size())
                return fault("network file has an operator without a name");
            // Since schema 3a large numbers stand in a second field.
            const int number
                = std::max<int>(m_buffer.scalar<qint8>(codes[index], code_field::oldNumber),
                                m_buffer.scalar<qint32>(codes[index], code_field::number));
            const auto code = knownOperator(number);
            if (!code)
                return fault("network has an operator that is not known here");
            Operator step;
            step.code = *code;
            step.inputs = m_buffer.integers(table, operator_field::inputs, 16);
            step.outputs = m_buffer.integers(table, operator_field::outputs, 16);
            checkIndices(step.inputs);
            checkIndices(step.outputs);
            readOptions(m_buffer.table(table, operator_field::options), step);
            m_model.operators.push_back(std::move(step));
        }
    }

    /** Conv2DOptions, DepthwiseConv2DOptions, Pool2DOptions, AddOptions, ConcatenationOptions. */
    void readOptions(FlatTable options, Operator &step)
    {
        const auto number = [&](int field, int fallback) {
            return m_buffer.scalar<qint32>(options, field, fallback);
        };
        int activation = 0; // the network has its activations as operators of their own
        switch (step.code) {
        case OperatorCode::Convolution:
        case OperatorCode::DepthwiseConvolution: {
            const bool isDepthwise = step.code == OperatorCode::DepthwiseConvolution;
            readWindow(options, step);
            activation = m_buffer.scalar<qint8>(options, isDepthwise ? 4 : 3);
            const int dilation = isDepthwise ? 5 : 4;
            if (number(dilation, 1) != 1 || number(dilation + 1, 1) != 1)
                fault("convolution with holes");
            break;
        }
        case OperatorCode::MaxPool:
            readWindow(options, step);
            step.filterX = number(3, 0);
            step.filterY = number(4, 0);
            activation = m_buffer.scalar<qint8>(options, 5);
            break;
        case OperatorCode::Add:
            activation = m_buffer.scalar<qint8>(options, 0);
            break;
        case OperatorCode::Concatenation:
            step.axis = number(0, 0);
            activation = m_buffer.scalar<qint8>(options, 1);
            break;
        default:
            break;
        }
        if (activation != 0)
            fault("operator with an activation inside");
        for (const int size : {step.strideX, step.strideY, step.filterX, step.filterY}) {
            if (size < 1 || size > maxStride)
                fault("stride or filter out of range");
        }
    }

    void readWindow(FlatTable options, Operator &step)
    {
        const int padding = m_buffer.scalar<qint8>(options, 0);
        if (padding != 0 && padding != 1)
            fault("padding of unknown kind");
        step.padding = padding == 0 ? PaddingKind::Same : PaddingKind::Valid;
        step.strideX = m_buffer.scalar<qint32>(options, 1);
        step.strideY = m_buffer.scalar<qint32>(options, 2);
    }

    void checkIndices(const std::vector<int> &indices)
    {
        for (const int index : indices) {
            if (index < 0 || index >= int(m_model.tensors.size()))
                fault("network file names a tensor that is not there");
        }
    }

    void fault(const char *detail)
    {
        if (m_fault == nullptr)
            m_fault = detail;
    }

    FlatBuffer m_buffer;
    TfliteModel m_model;
    const char *m_fault = nullptr;
};

} // namespace

qint64 Tensor::count() const
{
    qint64 count = 1;
    for (const int side : shape)
        count *= side; // four sides of at most 4096 fit in 48 bits
    return count;
}

base::Result<TfliteModel> readTfliteModel(const QByteArray &file)
{
    if (!ByteReader(file).hasAt(4, "TFL3"))
        return broken("not a TensorFlow Lite file");
    return ModelReader(file).read();
}

} // namespace rekam::biometrics
