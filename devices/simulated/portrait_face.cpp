// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/portrait_face.h"

namespace rekam::devices {

namespace {

const Color dark(38, 24, 22);
const Color light(255, 244, 228);

void paintEars(FigureCanvas &canvas, const PortraitFigure &figure)
{
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f center(side * (figure.faceWidth + 0.04F), 0.28F);
        canvas.fill(roundOutline(center, 0.15F, 0.34F), figure.skin * 0.86F, 1, 0.01F);
        canvas.fill(roundOutline(center + cv::Point2f(side * 0.01F, 0.02F), 0.07F, 0.2F),
                    figure.skin * 0.55F, 0.6F, 0.03F);
    }
}

/** The head as a ball: light from the upper left, shade at the edges, in sockets and under the lip. */
void paintSkin(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const float width = figure.faceWidth;
    const Outline face = smoothOutline(mirrored({{0, -1.5F},
                                                 {0.72F, -1.26F},
                                                 {width - 0.03F, -0.55F},
                                                 {width, 0.15F},
                                                 {width - 0.12F, 0.85F},
                                                 {0.7F, 1.42F},
                                                 {0.32F, 1.72F},
                                                 {0, 1.78F}}));
    const Color skin = figure.skin;
    const Color shade = skin * 0.5F;
    canvas.fill(face, skin, 1, 0.008F);
    canvas.clipTo(face);
    canvas.fill(roundOutline({1.15F, 0.35F}, 0.32F, 1.4F), shade, 0.6F, 0.2F);
    canvas.fill(roundOutline({-1.2F, 0.35F}, 0.24F, 1.4F), shade, 0.4F, 0.18F);
    canvas.fill(roundOutline({0.25F, 1.85F}, 0.9F, 0.22F), shade, 0.5F, 0.14F);
    canvas.fill(roundOutline({-0.2F, -0.85F}, 0.6F, 0.28F), light, 0.34F, 0.22F); // forehead
    for (const float side : {-1.0F, 1.0F}) {
        canvas.fill(roundOutline({side * 0.5F, -0.08F}, 0.36F, 0.2F), shade, 0.45F, 0.1F);
        canvas.fill(roundOutline({side * 0.62F, 0.62F}, 0.3F, 0.2F), {226, 122, 104}, 0.22F, 0.16F);
        canvas.fill(roundOutline({side * 0.6F - 0.06F, 0.48F}, 0.22F, 0.12F), light, 0.28F, 0.1F);
    }
    canvas.fill(roundOutline({0, 1.5F}, 0.2F, 0.1F), light, 0.25F, 0.08F); // chin
    canvas.fill(roundOutline({0, 1.36F}, 0.28F, 0.05F), shade, 0.5F, 0.05F); // below the lip
    canvas.clipTo({});
}

void paintNose(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const Color shade = figure.skin * 0.48F;
    canvas.fill(smoothOutline(
                    {{0.1F, -0.1F}, {0.16F, 0.35F}, {0.27F, 0.62F}, {0.12F, 0.68F}, {0.08F, 0.3F}}),
                shade, 0.38F, 0.05F);
    canvas.fill(
        smoothOutline(
            {{-0.09F, -0.1F}, {-0.12F, 0.35F}, {-0.26F, 0.62F}, {-0.14F, 0.64F}, {-0.08F, 0.3F}}),
        shade, 0.22F, 0.05F);
    canvas.fill(roundOutline({-0.02F, 0.28F}, 0.05F, 0.34F), light, 0.36F, 0.05F); // bridge
    canvas.fill(roundOutline({-0.03F, 0.6F}, 0.11F, 0.09F), light, 0.4F, 0.06F); // tip
    canvas.fill(roundOutline({0, 0.78F}, 0.26F, 0.05F), shade, 0.55F, 0.04F); // below it
    for (const float side : {-1.0F, 1.0F}) {
        canvas.fill(roundOutline({side * 0.12F, 0.73F}, 0.07F, 0.035F), dark, 0.75F, 0.015F);
        canvas.stroke({{side * 0.25F, 0.58F}, {side * 0.29F, 0.68F}, {side * 0.24F, 0.75F}}, 0.025F,
                      shade, 0.7F, 0.015F);
    }
}

void paintMouth(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const float corner = 1.13F - figure.smile;
    const Color lip = figure.skin * 0.55F + Color(86, 28, 30);
    canvas.fill(smoothOutline(mirrored(
                    {{0, 1.06F}, {0.12F, 1.03F}, {0.42F, corner}, {0.2F, 1.17F}, {0, 1.15F}})),
                lip * 0.88F, 0.95F, 0.012F);
    canvas.fill(
        smoothOutline(mirrored(
            {{0, 1.14F}, {0.22F, 1.15F}, {0.4F, corner + 0.01F}, {0.2F, 1.28F}, {0, 1.3F}})),
        lip, 0.95F, 0.012F);
    canvas.fill(roundOutline({-0.04F, 1.22F}, 0.14F, 0.03F), light, 0.35F, 0.02F);
    canvas.stroke({{-0.43F, corner}, {-0.2F, 1.14F}, {0, 1.15F}, {0.2F, 1.14F}, {0.43F, corner}},
                  0.022F, dark, 0.75F, 0.008F);
}

void paintOpenEye(FigureCanvas &canvas, const PortraitFigure &figure, float side)
{
    const cv::Point2f center(side * 0.5F, 0);
    const auto at = [&](float x, float y) { return center + cv::Point2f(side * x, y); };
    const Outline slit = smoothOutline({at(-0.23F, 0.04F), at(-0.1F, -0.08F), at(0.06F, -0.1F),
                                        at(0.24F, -0.01F), at(0.1F, 0.07F), at(-0.08F, 0.085F)});
    canvas.fill(slit, {244, 240, 234}, 1, 0.006F);
    canvas.clipTo(slit);
    canvas.fill(roundOutline(center, 0.105F, 0.11F), {74, 44, 26}, 1, 0.008F);
    canvas.fill(roundOutline(center, 0.05F, 0.052F), {12, 8, 8}, 1, 0.005F);
    canvas.fill(roundOutline(center + cv::Point2f(0, -0.12F), 0.3F, 0.06F), dark, 0.4F, 0.03F);
    canvas.clipTo({});
    canvas.fill(roundOutline(center + cv::Point2f(-0.035F, -0.035F), 0.022F, 0.022F),
                {255, 255, 255}, 0.95F, 0.003F);
    canvas.stroke({at(-0.24F, 0.05F), at(-0.16F, -0.045F), at(-0.05F, -0.1F), at(0.08F, -0.1F),
                   at(0.18F, -0.055F), at(0.27F, -0.02F)},
                  0.035F, dark, 0.95F, 0.006F);
    canvas.stroke({at(-0.2F, 0.06F), at(-0.06F, 0.09F), at(0.1F, 0.075F), at(0.23F, 0.0F)}, 0.014F,
                  figure.skin * 0.35F, 0.7F, 0.008F);
    canvas.stroke({at(-0.22F, -0.08F), at(-0.04F, -0.19F), at(0.14F, -0.17F), at(0.26F, -0.08F)},
                  0.018F, figure.skin * 0.42F, 0.7F, 0.015F); // fold of the lid
}

void paintClosedEye(FigureCanvas &canvas, const PortraitFigure &figure, float side)
{
    const cv::Point2f center(side * 0.5F, 0);
    const auto at = [&](float x, float y) { return center + cv::Point2f(side * x, y); };
    canvas.fill(roundOutline(center, 0.25F, 0.1F), figure.skin * 0.88F, 1, 0.03F);
    canvas.stroke({at(-0.23F, 0.04F), at(-0.08F, 0.085F), at(0.1F, 0.075F), at(0.25F, 0.01F)},
                  0.035F, dark, 0.95F, 0.006F);
}

void paintBrows(FigureCanvas &canvas, const PortraitFigure &figure)
{
    for (const float side : {-1.0F, 1.0F}) {
        const auto at = [&](float x, float y) { return cv::Point2f(side * x, y); };
        const float thick = figure.browWidth;
        canvas.fill(smoothOutline({at(0.2F, -0.3F), at(0.24F, -0.3F - thick),
                                   at(0.5F, -0.36F - thick), at(0.84F, -0.27F), at(0.5F, -0.36F)}),
                    figure.hair, 0.9F, 0.015F);
    }
}

} // namespace

void paintFace(FigureCanvas &canvas, const PortraitFigure &figure, bool eyesOpen)
{
    paintEars(canvas, figure);
    paintSkin(canvas, figure);
    paintNose(canvas, figure);
    paintMouth(canvas, figure);
    for (const float side : {-1.0F, 1.0F}) {
        if (eyesOpen)
            paintOpenEye(canvas, figure, side);
        else
            paintClosedEye(canvas, figure, side);
    }
    paintBrows(canvas, figure);
}

} // namespace rekam::devices
