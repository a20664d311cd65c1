// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

namespace rekam::population {

/** Numbers that are the same on every machine for the same seed: SplitMix64 (Steele, Lea, Flood
 *  2014), whole numbers only. The standard's distributions differ from library to library. */
class SampleRandom
{
public:
    explicit SampleRandom(quint64 seed)
        : m_state(seed)
    { }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    /** 0 to @p end - 1; the high half of the product, so that no bit pattern is favored. */
    int below(int end)
    {
        return static_cast<int>(((next() >> 32) * static_cast<quint64>(end)) >> 32);
    }
    /** @p first to @p last. */
    int between(int first, int last) { return first + below(last - first + 1); }
    /** True @p percent times of a hundred. */
    bool percent(int percent) { return below(100) < percent; }
    /** True @p count times of ten thousand. */
    bool tenThousandth(int count) { return below(10'000) < count; }
    template<typename T>
    const T &oneOf(std::span<const T> values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    /** The place in @p weights, each as often as it weighs. */
    std::size_t weighted(std::span<const int> weights)
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int left = below(total);
        std::size_t at = 0;
        while (left >= weights[at])
            left -= weights[at++];
        return at;
    }

private:
    quint64 m_state;
};

} // namespace rekam::population
