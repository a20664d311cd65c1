// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_codec.h"
#include "core/biometrics/signature.h"
#include "tests/core/biometrics/pictures.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;

namespace {

Signature wave()
{
    Signature signature;
    PenStroke stroke;
    for (int i = 0; i <= 200; ++i)
        stroke.push_back(
            {0.2 + i * 0.003, 0.5 + 0.3 * std::sin(i / 10.0), 0.25 + i / 400.0, i * 5});
    signature.strokes = {stroke, {{0.9, 0.5, 0.5, 1100}}}; // and a dot
    return signature;
}

std::string codeOf(const base::Result<void> &result)
{
    return result ? "none" : std::string(errorName(result.error().code));
}

std::string parseCode(const QByteArray &json)
{
    const auto result = signatureFromJson(json);
    return result ? "none" : std::string(errorName(result.error().code));
}

int darkPixels(const Image &image)
{
    return int(std::count_if(image.pixels.begin(), image.pixels.end(),
                             [](char c) { return quint8(c) < 128; }));
}

/** Paper of a grey that falls off to one side, with the ink of @p drawing in the middle. */
Image scan(const Image &drawing, int width, int height)
{
    Image page = tests::drawPlain(width, height, 1, 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            double grey = 235.0 - 90.0 * x / width;
            const int dx = x - (width - drawing.width) / 2, dy = y - (height - drawing.height) / 2;
            if (dx >= 0 && dy >= 0 && dx < drawing.width && dy < drawing.height)
                grey *= quint8(drawing.pixels[qsizetype(dy) * drawing.width + dx]) / 255.0 * 0.8
                    + 0.2;
            page.pixels[qsizetype(y) * width + x] = char(quint8(grey));
        }
    }
    return page;
}

} // namespace

TEST_CASE("A signature has the length of its strokes in field heights")
{
    Signature line;
    line.aspect = 3;
    line.strokes = {{{0, 0, 0.5, 0}, {1, 0, 0.5, 10}, {1, 1, 0.5, 20}}};
    CHECK(line.length() == Approx(4));
}

TEST_CASE("Nothing, a dot and a tick are no signature; a line and an initial are")
{
    Signature signature;
    CHECK(codeOf(checkSignature(signature)) == "signature-empty");
    signature.strokes = {{}, {}};
    CHECK(codeOf(checkSignature(signature)) == "signature-empty");
    signature.strokes = {{{0.5, 0.5, 0.5, 0}}};
    CHECK(codeOf(checkSignature(signature)) == "signature-too-short");
    signature.strokes = {{{0.5, 0.5, 0.5, 0}, {0.5, 0.69, 0.5, 10}}};
    CHECK(codeOf(checkSignature(signature)) == "signature-too-short");
    signature.strokes = {{{0.5, 0.5, 0.5, 0}, {0.5, 0.71, 0.5, 10}}};
    CHECK(codeOf(checkSignature(signature)) == "none");
    signature.strokes = {{{std::numeric_limits<double>::quiet_NaN(), 0, 0.5, 0}, {1, 1, 0.5, 10}}};
    CHECK(codeOf(checkSignature(signature)) == "signature-too-short");
    CHECK(codeOf(checkSignature(wave())) == "none");
}

TEST_CASE(
    "A signature that runs along the edge was written beside the field; a touch of it was not")
{
    Signature signature;
    signature.strokes = {{{0.2, 0.5, 0.5, 0}, {0.5, 0, 0.5, 10}, {0.9, 0, 0.5, 20}}};
    CHECK(codeOf(checkSignature(signature)) == "signature-out-of-field");
    signature.strokes = {{{0.2, 0.9, 0.5, 0}, {0.5, 0, 0.5, 10}, {0.8, 0.9, 0.5, 20}}};
    CHECK(codeOf(checkSignature(signature)) == "none");
    signature.strokes = {{{1, 0.2, 0.5, 0}, {1, 0.9, 0.5, 10}}};
    CHECK(codeOf(checkSignature(signature)) == "signature-out-of-field");
}

TEST_CASE("A signature as SVG has every point, wider where the pen was pressed")
{
    const Signature signature = wave();
    const QByteArray svg = signatureToSvg(signature);
    CHECK(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3000 1000\">"));
    CHECK(svg.endsWith("</g></svg>"));
    CHECK(svg.count('L') == 202);
    CHECK(svg.contains("M600 500")); // the first point
    CHECK(svg.contains("L2700 500")); // the dot
    CHECK(svg.contains("stroke-width=\"13\"")); // pressed by a quarter
    CHECK(svg.contains("stroke-width=\"21\"")); // by three quarters
    CHECK(signatureToSvg({}).count("<path") == 0);
    Signature wild;
    wild.strokes = {{{-5, 7, 9, 0}, {2, -2, -5, 0}}};
    CHECK(signatureToSvg(wild).contains("M0 1000"));
}

TEST_CASE("The picture of a signature is black or nothing, one bit a pixel, and lines stay whole")
{
    Signature line;
    line.strokes.resize(1);
    for (int i = 0; i <= 50; ++i) // as light as a pen can be
        line.strokes.front().push_back({0.1 + i * 0.016, 0.3 + i * 0.007, 0, i});
    const auto picture = drawSignaturePicture(line);
    REQUIRE(picture);
    CHECK(picture->width == 300);
    CHECK(picture->height == 100);
    for (int x = 35; x < 265; ++x) {
        int ink = 0;
        for (int y = 0; y < 100; ++y) {
            const int grey = quint8(picture->pixels[qsizetype(y) * 300 + x]);
            CHECK((grey == 0 || grey == 255));
            ink += grey == 0;
        }
        INFO("column " << x);
        REQUIRE(ink > 0);
    }
    const auto png = encodeSignaturePng(*picture);
    REQUIRE(png);
    CHECK(png->size() < 2000);
    CHECK(quint8((*png)[24]) == 1); // bit depth
    CHECK(quint8((*png)[25]) == 0); // grey
    // Grey 1 of 1, white, is nothing; and the chunk's checksum is right.
    CHECK(png->contains(QByteArray::fromHex("0000000274524e5300010194fdae")));
    const auto back = decodeImage(*png, DecodeAs::Grey);
    REQUIRE(back);
    CHECK(back->pixels == picture->pixels);
    CHECK(encodeSignaturePng({}).error().code == ErrorCode::ImageUnreadable);
}

TEST_CASE("A signature is the same after JSON and back")
{
    const Signature signature = wave();
    const auto back = signatureFromJson(signatureToJson(signature));
    REQUIRE(back);
    CHECK(back->aspect == signature.aspect);
    REQUIRE(back->strokes.size() == 2);
    REQUIRE(back->strokes[0].size() == signature.strokes[0].size());
    for (std::size_t i = 0; i < back->strokes[0].size(); ++i) {
        CHECK(back->strokes[0][i].x == signature.strokes[0][i].x);
        CHECK(back->strokes[0][i].y == signature.strokes[0][i].y);
        CHECK(back->strokes[0][i].pressure == signature.strokes[0][i].pressure);
        CHECK(back->strokes[0][i].milliseconds == signature.strokes[0][i].milliseconds);
    }
    CHECK(signatureToJson({}) == R"({"aspect":3,"strokes":[]})");
}

TEST_CASE("Signature JSON of another form, out of its field or beyond its limits is refused")
{
    CHECK(parseCode(R"({"aspect":3,"strokes":[[[0,0,0.5,0]]]})") == "none");
    for (const char *json :
         {"", "[]", "{}", "nonsense", R"({"aspect":3})", R"({"strokes":[]})",
          R"({"aspect":"3","strokes":[]})", R"({"aspect":0,"strokes":[]})",
          R"({"aspect":1e9,"strokes":[]})", R"({"aspect":3,"strokes":[1]})",
          R"({"aspect":3,"strokes":[[1]]})", R"({"aspect":3,"strokes":[[[0,0,0.5]]]})",
          R"({"aspect":3,"strokes":[[[0,0,0.5,0,0]]]})",
          R"({"aspect":3,"strokes":[[[2,0,0.5,0]]]})", R"({"aspect":3,"strokes":[[[0,-1,0.5,0]]]})",
          R"({"aspect":3,"strokes":[[[0,0,9,0]]]})", R"({"aspect":3,"strokes":[[[0,0,0.5,-1]]]})",
          R"({"aspect":3,"strokes":[[[0,0,0.5,1e12]]]})",
          R"({"aspect":3,"strokes":[[["0",0,0.5,0]]]})"}) {
        INFO(json);
        CHECK(parseCode(json) == "input-malformed");
    }
    const QByteArray head = R"({"aspect":3,"strokes":[)";
    CHECK(parseCode(head + QByteArray("[],").repeated(2000) + "[]]}") == "input-malformed");
    CHECK(parseCode(head + QByteArray("[],").repeated(1999) + "[]]}") == "none");
    CHECK(parseCode(head + "[" + QByteArray("[0,0,0,0],").repeated(200'000) + "[0,0,0,0]]]}")
          == "input-malformed");
    CHECK(parseCode(head + "]}" + QByteArray(4 * 1024 * 1024, ' ')) == "input-malformed");
}

TEST_CASE("A drawn signature is black on white, in its field's shape, the dot included")
{
    const auto picture = renderSignature(wave(), 200);
    REQUIRE(picture);
    CHECK(picture->height == 200);
    CHECK(picture->width == 600);
    CHECK(picture->channels == 1);
    CHECK(picture->isValid());
    CHECK(quint8(picture->pixels[0]) == 255);
    CHECK(darkPixels(*picture) > 500);
    CHECK(quint8(picture->pixels[100 * 600 + 539]) < 128); // the dot at 0.9, 0.5
    Signature heavy = wave();
    for (PenPoint &point : heavy.strokes[0])
        point.pressure = 1;
    CHECK(darkPixels(*renderSignature(heavy, 200)) > darkPixels(*picture));
}

TEST_CASE("A signature picture of impossible size is refused, wild points do no harm")
{
    Signature signature = wave();
    CHECK(renderSignature(signature, 0).error().code == ErrorCode::ImageTooSmall);
    CHECK(renderSignature(signature, -5).error().code == ErrorCode::ImageTooSmall);
    CHECK(renderSignature(signature, 100'000).error().code == ErrorCode::ImageTooLarge);
    signature.aspect = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(renderSignature(signature, 100));
    signature.aspect = 3;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    signature.strokes = {{{-1e300, 1e300, 1e300, 0}, {nan, nan, nan, 0}, {2, -2, -5, 0}}};
    const auto picture = renderSignature(signature, 100);
    REQUIRE(picture);
    CHECK(picture->isValid());
}

TEST_CASE("A scanned signature is trimmed and its shaded paper made white")
{
    const auto drawing = renderSignature(wave(), 200);
    REQUIRE(drawing);
    const Image page = scan(*drawing, 1600, 1000);
    const auto normal = normalizeSignatureImage(page);
    REQUIRE(normal);
    CHECK(normal->isValid());
    CHECK(normal->width < 560); // the wave and the dot are 0.7 * 600 wide
    CHECK(normal->width > 420);
    CHECK(normal->height < 200);
    CHECK(quint8(normal->pixels[0]) > 245);
    CHECK(quint8(normal->pixels[normal->pixels.size() - 1]) > 245);
    CHECK(darkPixels(*normal) == Approx(darkPixels(*drawing)).epsilon(0.25));
}

TEST_CASE("A huge scan comes out at most 1200 wide")
{
    const auto drawing = renderSignature(wave(), 1000);
    REQUIRE(drawing);
    const auto normal = normalizeSignatureImage(*drawing);
    REQUIRE(normal);
    CHECK(normal->width == 1200);
    CHECK(darkPixels(*normal) > 1000);
}

TEST_CASE("Paper without ink, dust and darkness are an empty signature")
{
    CHECK(normalizeSignatureImage(tests::drawPlain(600, 200, 1, char(250))).error().code
          == ErrorCode::SignatureEmpty);
    CHECK(normalizeSignatureImage(tests::drawPlain(600, 200, 3, 0)).error().code
          == ErrorCode::SignatureEmpty);
    Image dust = tests::drawPlain(600, 200, 1, char(250));
    for (int i = 0; i < 40; ++i)
        dust.pixels[i * 2999] = 0;
    CHECK(normalizeSignatureImage(dust).error().code == ErrorCode::SignatureEmpty);
    CHECK(normalizeSignatureImage(tests::drawPlain(1, 1, 1, 0)).error().code
          == ErrorCode::SignatureEmpty);
    CHECK(normalizeSignatureImage({}).error().code == ErrorCode::ImageUnreadable);
}
