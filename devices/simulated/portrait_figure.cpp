// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/portrait_figure.h"

#include "devices/simulated/portrait_face.h"
#include "devices/simulated/random_source.h"

namespace rekam::devices {

namespace {

const Color black(25, 22, 24);
const Color white(250, 250, 248);

Color pick(RandomSource &random, const std::vector<Color> &choice)
{
    return choice[static_cast<std::size_t>(random.below(static_cast<int>(choice.size())))];
}

void paintHairBehind(FigureCanvas &canvas, const PortraitFigure &figure)
{
    if (figure.head == PortraitFigure::Head::LongHair) {
        canvas.fill(smoothOutline(mirrored({{0, -1.72F},
                                            {0.85F, -1.5F},
                                            {1.3F, -0.7F},
                                            {1.38F, 0.4F},
                                            {1.42F, 1.5F},
                                            {1.2F, 2.35F},
                                            {0.5F, 2.3F}})),
                    figure.hair, 1, 0.02F);
    }
}

void paintShoulders(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const Outline body = smoothOutline(mirrored({{0, 2.25F},
                                                 {0.62F, 2.2F},
                                                 {1.3F, 2.42F},
                                                 {2.5F, 2.75F},
                                                 {3.1F, 3.15F},
                                                 {3.4F, 4.2F},
                                                 {1.5F, 4.6F}}));
    canvas.fill(body, figure.cloth, 1, 0.006F);
    canvas.clipTo(body);
    canvas.fill(roundOutline({-1.5F, 2.6F}, 1.1F, 0.4F), white, 0.16F, 0.3F); // light from the left
    canvas.fill(roundOutline({2.6F, 3.6F}, 1.2F, 1.0F), black, 0.35F, 0.35F);
    canvas.fill(roundOutline({0, 2.2F}, 1.0F, 0.45F), black, 0.28F, 0.15F); // shadow of the head
    canvas.clipTo({});
}

void paintNeck(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const Outline neck = smoothOutline(mirrored(
        {{0, 0.9F}, {0.66F, 0.9F}, {0.66F, 1.7F}, {0.72F, 2.15F}, {0.45F, 2.42F}, {0, 2.55F}}));
    canvas.fill(neck, figure.skin * 0.9F, 1, 0.006F);
    canvas.clipTo(neck);
    canvas.fill(roundOutline({0.1F, 1.62F}, 0.95F, 0.42F), figure.skin * 0.45F, 0.75F, 0.12F);
    canvas.fill(roundOutline({0.6F, 2.0F}, 0.25F, 0.6F), figure.skin * 0.5F, 0.5F, 0.12F);
    canvas.clipTo({});
}

void paintCollar(FigureCanvas &canvas, const PortraitFigure &figure)
{
    for (const float side : {-1.0F, 1.0F}) {
        const Outline flap{{side * 0.70F, 2.08F},
                           {side * 0.05F, 2.62F},
                           {side * 0.36F, 2.86F},
                           {side * 1.02F, 2.36F}};
        canvas.fill(moved(flap, {0.02F, 0.04F}), black, 0.35F, 0.04F);
        canvas.fill(flap, figure.cloth * 0.6F + white * 0.42F, 1, 0.006F);
    }
}

/** Says on every picture that this is nobody. */
void paintMark(FigureCanvas &canvas)
{
    const cv::Point2f center(0, 3.08F);
    canvas.fill(roundOutline(center, 0.98F, 0.19F, 8), white, 0.95F, 0.006F);
    canvas.write("LATIHAN", center, 0.2F, Color(190, 30, 35));
}

void paintHairAbove(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const float width = figure.faceWidth;
    const bool parted = figure.head == PortraitFigure::Head::LongHair;
    const Outline cap = smoothOutline(parted ? std::vector<cv::Point2f>{{-width - 0.1F, 0.55F},
                                                                        {-width - 0.16F, -0.5F},
                                                                        {-0.86F, -1.42F},
                                                                        {0, -1.76F},
                                                                        {0.86F, -1.42F},
                                                                        {width + 0.16F, -0.5F},
                                                                        {width + 0.1F, 0.55F},
                                                                        {width - 0.12F, -0.3F},
                                                                        {0.62F, -0.82F},
                                                                        {0.06F, -1.22F},
                                                                        {-0.6F, -0.84F},
                                                                        {-width + 0.12F, -0.3F}}
                                             : std::vector<cv::Point2f>{{-width - 0.03F, 0.05F},
                                                                        {-width - 0.13F, -0.6F},
                                                                        {-0.82F, -1.42F},
                                                                        {0.05F, -1.76F},
                                                                        {0.88F, -1.4F},
                                                                        {width + 0.13F, -0.6F},
                                                                        {width + 0.03F, 0.05F},
                                                                        {width - 0.1F, -0.42F},
                                                                        {0.72F, -0.88F},
                                                                        {0.1F, -0.98F},
                                                                        {-0.5F, -0.86F},
                                                                        {-width + 0.12F, -0.42F}});
    canvas.fill(moved(cap, {0.02F, 0.06F}), figure.skin * 0.35F, 0.4F, 0.05F);
    canvas.fill(cap, figure.hair, 1, 0.012F);
    canvas.clipTo(cap);
    canvas.fill(roundOutline({-0.4F, -1.32F}, 0.5F, 0.16F), Color(150, 140, 140), 0.4F, 0.12F);
    canvas.clipTo({});
}

void paintScarf(FigureCanvas &canvas, const PortraitFigure &figure)
{
    const float width = figure.faceWidth;
    Outline outer = smoothOutline(mirrored({{0, -1.8F},
                                            {0.9F, -1.5F},
                                            {1.36F, -0.6F},
                                            {1.4F, 0.6F},
                                            {1.32F, 1.6F},
                                            {1.75F, 2.4F},
                                            {1.3F, 3.0F},
                                            {0, 3.3F}}));
    const Outline opening = smoothOutline(mirrored({{0, -0.98F},
                                                    {0.62F, -0.84F},
                                                    {width - 0.08F, -0.25F},
                                                    {width - 0.1F, 0.7F},
                                                    {0.66F, 1.45F},
                                                    {0, 1.8F}}));
    // One closed line around the cloth and back along the opening: the face stays free.
    outer.push_back(outer.front());
    outer.insert(outer.end(), opening.begin(), opening.end());
    outer.push_back(opening.front());
    canvas.fill(moved(outer, {0.02F, 0.05F}), figure.skin * 0.3F, 0.35F, 0.04F);
    canvas.fill(outer, figure.scarf, 1, 0.008F);
    canvas.clipTo(outer);
    canvas.fill(roundOutline({-0.7F, -1.2F}, 0.6F, 0.4F), white, 0.22F, 0.25F);
    canvas.fill(roundOutline({1.25F, 1.0F}, 0.3F, 1.6F), black, 0.3F, 0.2F);
    for (const float depth : {0.0F, 0.22F, 0.44F}) { // folds below the chin
        std::vector<cv::Point2f> fold;
        for (int i = -8; i <= 8; ++i) {
            const float x = static_cast<float>(i) / 8;
            fold.emplace_back(x * (0.95F + depth) + 0.1F * depth,
                              2.08F + depth * 1.1F - x * x * (0.42F + depth));
        }
        canvas.stroke(fold, 0.035F, black, 0.3F, 0.03F);
        canvas.stroke(moved(fold, {0, 0.06F}), 0.03F, white, 0.16F, 0.03F);
    }
    canvas.clipTo({});
}

} // namespace

PortraitFigure makePortraitFigure(quint64 seed)
{
    RandomSource random(mixSeeds(seed, 100));
    PortraitFigure figure;
    figure.head = static_cast<PortraitFigure::Head>(random.below(3));
    figure.skin = pick(random, {{214, 168, 132}, {198, 148, 112}, {180, 130, 96}, {226, 184, 150}});
    figure.hair = pick(random, {{32, 26, 26}, {44, 34, 30}, {58, 44, 36}});
    figure.cloth = pick(random, {{52, 92, 140}, {120, 60, 70}, {60, 110, 86}, {96, 84, 130}});
    figure.scarf = pick(random, {{86, 130, 150}, {150, 104, 120}, {110, 126, 96}, {70, 78, 110}});
    figure.faceWidth = random.between(1.02F, 1.12F);
    figure.browWidth = random.between(0.06F, 0.09F);
    figure.smile = random.between(0.02F, 0.06F);
    return figure;
}

void paintFigure(FigureCanvas &canvas, const PortraitFigure &figure, bool eyesOpen)
{
    const bool scarf = figure.head == PortraitFigure::Head::Headscarf;
    paintHairBehind(canvas, figure);
    paintShoulders(canvas, figure);
    paintNeck(canvas, figure);
    if (!scarf)
        paintCollar(canvas, figure);
    paintFace(canvas, figure, eyesOpen);
    if (scarf)
        paintScarf(canvas, figure);
    else
        paintHairAbove(canvas, figure);
    paintMark(canvas);
}

} // namespace rekam::devices
