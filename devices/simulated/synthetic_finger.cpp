// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/synthetic_finger.h"

#include "core/biometrics/finger_measure.h"
#include "devices/simulated/finger_impression.h"
#include "devices/simulated/finger_master.h"
#include "devices/simulated/mat_image.h"
#include "devices/simulated/random_source.h"

namespace rekam::devices {

struct SyntheticFinger::Skin
{
    FingerPattern pattern;
    cv::Mat master;
};

std::optional<SyntheticFinger>
SyntheticFinger::grow(quint64 person, biometrics::FingerPosition position, std::stop_token stop)
{
    const quint64 seed = mixSeeds(person, static_cast<quint64>(position));
    auto skin = std::make_shared<Skin>();
    skin->pattern = makeFingerPattern(seed, position);
    skin->master = growFingerMaster(skin->pattern, std::move(stop));
    if (skin->master.empty())
        return std::nullopt;
    return SyntheticFinger(std::move(skin));
}

SyntheticFinger::SyntheticFinger(std::shared_ptr<const Skin> skin)
    : m_skin(std::move(skin))
{ }

biometrics::Image SyntheticFinger::impression(quint64 press, double sloppiness,
                                              TouchKind kind) const
{
    biometrics::Image image = imageFromMat(
        pressFinger(m_skin->master, m_skin->pattern, press, static_cast<float>(sloppiness), kind));
    image.pixelsPerInch = biometrics::fingerPixelsPerInch;
    return image;
}

} // namespace rekam::devices
