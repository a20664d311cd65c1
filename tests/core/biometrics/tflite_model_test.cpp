// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/biometrics/net_builder.h"
#include "tests/core/biometrics/models.h"

#include <catch2/catch.hpp>

#include <random>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;

namespace {

QByteArray modelBytes()
{
    const auto bytes = base::readFile(tests::faceModelFile(), 1 << 20);
    REQUIRE(bytes);
    return *bytes;
}

TfliteModel readModel()
{
    auto model = readTfliteModel(modelBytes());
    REQUIRE(model);
    return std::move(*model);
}

Operator &firstOf(TfliteModel &model, OperatorCode code)
{
    for (Operator &step : model.operators) {
        if (step.code == code)
            return step;
    }
    FAIL("operator missing");
    return model.operators.front();
}

} // namespace

TEST_CASE("The face network has the shape that the detector relies on")
{
    const TfliteModel model = readModel();
    REQUIRE(model.inputs.size() == 1);
    CHECK(model.tensors[std::size_t(model.inputs[0])].shape == std::vector<int>{1, 128, 128, 3});
    REQUIRE(model.outputs.size() == 2);
    CHECK(model.tensors[std::size_t(model.outputs[0])].shape == std::vector<int>{1, 896, 16});
    CHECK(model.tensors[std::size_t(model.outputs[1])].shape == std::vector<int>{1, 896, 1});
    CHECK(model.operators.size() == 164);
    const auto built = buildNet(model);
    REQUIRE(built);
    CHECK(built->outputs.size() == 2);
}

TEST_CASE("A network whose shapes do not fit each other is not built")
{
    TfliteModel model = readModel();
    const auto isRefused = [&] {
        const auto built = buildNet(model);
        return !built && built.error().code == ErrorCode::ModelMissing;
    };
    SECTION("stride")
    {
        firstOf(model, OperatorCode::Convolution).strideX = 3;
    }
    SECTION("padding")
    {
        firstOf(model, OperatorCode::Convolution).padding = PaddingKind::Valid;
    }
    SECTION("bias")
    {
        firstOf(model, OperatorCode::Convolution).inputs.pop_back();
    }
    SECTION("pool")
    {
        firstOf(model, OperatorCode::MaxPool).filterX = 100;
    }
    SECTION("axis")
    {
        firstOf(model, OperatorCode::Concatenation).axis = 2;
    }
    SECTION("order")
    {
        std::swap(model.operators.front(), model.operators.back());
    }
    SECTION("twice")
    {
        model.operators.push_back(model.operators.back());
    }
    SECTION("no inputs")
    {
        firstOf(model, OperatorCode::Add).inputs.clear();
    }
    SECTION("itself")
    {
        Operator &step = firstOf(model, OperatorCode::Relu);
        step.inputs = step.outputs;
    }
    SECTION("output that is a constant")
    {
        model.outputs[0] = firstOf(model, OperatorCode::Dequantize).inputs[0];
    }
    CHECK(isRefused());
}

TEST_CASE("Four hundred damaged network files are read to an error or to a network, never a crash")
{
    const QByteArray whole = modelBytes();
    std::mt19937 random(20261121);
    const auto below = [&](qsizetype end) {
        return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
    };
    // Tables and indices, where damage hurts, lie behind the constants or before them.
    const qsizetype edge = 40'000;
    int refused = 0, built = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray file = whole;
        switch (i % 4) {
        case 0:
            file.truncate(below(file.size()));
            break;
        case 1: // single bits at the end, where the tables are
            for (int k = 0; k < 4; ++k) {
                char &byte = file.data()[file.size() - 1 - below(edge)];
                byte = char(byte ^ (1 << below(8)));
            }
            break;
        case 2: // at the beginning
            for (int k = 0; k < 4; ++k) {
                char &byte = file.data()[below(2000)];
                byte = char(below(256));
            }
            break;
        default: { // a stretch of 0xFF: the largest offsets and counts
            const qsizetype start = below(file.size() - 16);
            file.replace(start, 16, QByteArray(16, '\xFF'));
            break;
        }
        }
        const auto model = readTfliteModel(file);
        if (!model) {
            CHECK(model.error().code == ErrorCode::ModelMissing);
            ++refused;
        } else if (i % 8 != 0 && buildNet(*model)) {
            ++built;
        }
    }
    CHECK(refused > 130); // most cuts and most damage of tables
    CHECK(built > 20); // damage of constants only is for the checksum
}
