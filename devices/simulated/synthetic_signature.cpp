// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/synthetic_signature.h"

#include "devices/simulated/random_source.h"

#include <algorithm>
#include <cmath>

namespace rekam::devices {

namespace {

constexpr int sampleMilliseconds = 8;
constexpr int samplesPerLoop = 22; ///< one up and down of the pen takes about 0.18 s
constexpr float turn = static_cast<float>(2 * CV_PI);

biometrics::PenPoint point(float x, float y, float pressure, int milliseconds)
{
    return {std::clamp(double(x), 0.02, 0.98), std::clamp(double(y), 0.04, 0.96),
            std::clamp(double(pressure), 0.05, 1.0), milliseconds};
}

/** Loop after loop, each of another height and width, from left to right. */
biometrics::PenStroke writeName(RandomSource &random, int loops, int &clock)
{
    biometrics::PenStroke stroke;
    float x = 0.08F;
    const float advance = 0.78F / static_cast<float>(loops);
    float height = random.between(0.28F, 0.36F); // the capital
    float previous = height;
    for (int loop = 0; loop < loops; ++loop) {
        const float width = advance * random.between(0.5F, 0.95F);
        const float step = advance * random.between(0.8F, 1.2F);
        for (int i = 0; i < samplesPerLoop; ++i) {
            const float share = static_cast<float>(i) / samplesPerLoop;
            const float size = previous + share * (height - previous);
            const float up = std::cos(turn * share); // 1 at the base line, -1 at the top
            const float downwards = -std::sin(turn * share);
            stroke.push_back(point(x + step * share + width * 0.5F * std::sin(turn * share),
                                   0.66F - size * (1 - up) / 2, 0.5F + 0.28F * downwards, clock));
            clock += sampleMilliseconds;
        }
        x += step;
        previous = height;
        // Mostly short letters, now and then a long one.
        height = random.between(0.0F, 1.0F) < 0.25F ? random.between(0.3F, 0.4F)
                                                    : random.between(0.1F, 0.2F);
    }
    return stroke;
}

/** A curved line below the name, from right to left. */
biometrics::PenStroke writeFlourish(RandomSource &random, int &clock)
{
    biometrics::PenStroke stroke;
    constexpr int samples = 45;
    const float sag = random.between(0.05F, 0.14F);
    const float start = random.between(0.75F, 0.92F);
    for (int i = 0; i < samples; ++i) {
        const float share = static_cast<float>(i) / samples;
        stroke.push_back(point(start - share * (start - 0.15F),
                               0.74F + sag * std::sin(turn / 2 * share), 0.7F - 0.5F * share,
                               clock));
        clock += sampleMilliseconds;
    }
    return stroke;
}

/** Lets the hand shake as it does with age and with Parkinson's disease. */
void shake(biometrics::Signature &signature, RandomSource &random)
{
    constexpr double slower = 1.8;
    const double swings = random.between(6, 8); // a second
    const double strength = random.between(0.022F, 0.032F); // of the field's height
    double wander = 0;
    for (biometrics::PenStroke &stroke : signature.strokes) {
        for (biometrics::PenPoint &pen : stroke) {
            pen.milliseconds = static_cast<int>(pen.milliseconds * slower);
            wander = 0.9 * wander + random.normal(0.25F);
            const double phase = 2 * CV_PI * swings * pen.milliseconds / 1000 + wander;
            pen.x = std::clamp(pen.x + strength / signature.aspect * std::cos(phase), 0.0, 1.0);
            pen.y = std::clamp(pen.y + strength * std::sin(phase * 1.07), 0.0, 1.0);
            pen.pressure = std::clamp(pen.pressure + double(random.normal(0.06F)), 0.05, 1.0);
        }
    }
}

} // namespace

biometrics::Signature makeSyntheticSignature(quint64 person, PracticePerson kind)
{
    RandomSource random(mixSeeds(person, 200));
    biometrics::Signature signature;
    int clock = 0;
    signature.strokes.push_back(writeName(random, 5 + random.below(4), clock));
    if (random.between(0.0F, 1.0F) < 0.75F) {
        clock += 260; // the pen travels through the air
        signature.strokes.push_back(writeFlourish(random, clock));
    }
    if (kind == PracticePerson::Tremor)
        shake(signature, random);
    return signature;
}

} // namespace rekam::devices
