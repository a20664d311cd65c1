// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/practice_files.h"

#include "core/base/files.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/finger_position.h"
#include "core/biometrics/image_codec.h"
#include "devices/simulated/synthetic_finger.h"
#include "devices/simulated/synthetic_portrait.h"
#include "devices/simulated/synthetic_signature.h"

#include <QDir>

namespace rekam::devices {

namespace {

constexpr int signatureHeight = 300;
constexpr quint64 tries = 8;

base::Result<void> write(const QDir &folder, const QString &name, const biometrics::Image &image)
{
    const auto png = biometrics::encodePng(image);
    if (!png)
        return base::fail(png.error());
    return base::writeFile(folder.filePath(name + QStringLiteral(".png")), *png);
}

/** The first touch that the station would accept: this resident was well guided. */
base::Result<biometrics::Image> goodImpression(const SyntheticFinger &finger)
{
    for (quint64 press = 0; press < tries; ++press) {
        biometrics::Image image = finger.impression(press);
        const auto measure = biometrics::measureFinger(image);
        if (!measure)
            return base::fail(measure.error());
        if (measure->accepted())
            return image;
    }
    return finger.impression(0);
}

base::Result<biometrics::Image> impressionOf(const SyntheticFinger &finger, PracticePerson person,
                                             biometrics::FingerPosition position)
{
    const TouchKind kind = touchKindOf(person, position, 0);
    if (kind == TouchKind::Good)
        return goodImpression(finger);
    return finger.impression(0, 1.0, kind);
}

} // namespace

base::Result<void> writePracticeFiles(const QString &folder, quint64 seed, PracticePerson person)
{
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral(".")))
        return base::fail(base::ErrorCode::FileWriteFailed, "mkdir", folder.toStdString());

    const biometrics::Image portrait = SyntheticPortrait(seed).frame({});
    if (const auto done = write(target, QStringLiteral("portrait"), portrait); !done)
        return done;

    const auto signature
        = biometrics::renderSignature(makeSyntheticSignature(seed, person), signatureHeight);
    if (!signature)
        return base::fail(signature.error());
    if (const auto done = write(target, QStringLiteral("signature"), *signature); !done)
        return done;

    for (const biometrics::FingerPosition position : biometrics::captureOrder) {
        if (!hasFinger(person, position))
            continue;
        const auto finger = SyntheticFinger::grow(seed, position);
        const auto image = impressionOf(*finger, person, position);
        if (!image)
            return base::fail(image.error());
        if (const auto done = write(target, biometrics::fingerName(position), *image); !done)
            return done;
    }
    return {};
}

} // namespace rekam::devices
