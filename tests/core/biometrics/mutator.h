// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <QByteArray>

#include <algorithm>
#include <random>

namespace rekam::tests {

/** Damages files in the ways of bad disks and of people who mean harm; the same for every run. */
class Mutator
{
public:
    QByteArray mutate(QByteArray bytes, int kind)
    {
        switch (kind % 5) {
        case 0:
            bytes.truncate(below(bytes.size()));
            break;
        case 1:
            flip(bytes, bytes.size(), 3);
            break;
        case 2:
            flip(bytes, std::min<qsizetype>(bytes.size(), 200), 2);
            break; // the header
        case 3:
            bytes.replace(below(bytes.size() - 8), 8, QByteArray(8, '\xFF'));
            break;
        default:
            bytes.insert(below(bytes.size()), bytes.mid(below(bytes.size()), 40));
            break;
        }
        return bytes;
    }

    /** The same picture with bands, blocks, stripes, noise or another size or resolution. */
    biometrics::Image mutateImage(biometrics::Image image, int kind)
    {
        switch (kind % 6) {
        case 0:
            flip(image.pixels, image.pixels.size(), 2000);
            break;
        case 1:
            image.pixels.replace(below(image.pixels.size() / 2), image.pixels.size() / 3,
                                 QByteArray(image.pixels.size() / 3, char(below(256))));
            break;
        case 2: // the rows no longer fit: the picture shears
            image.width = static_cast<int>(1 + below(image.width));
            image.height = static_cast<int>(image.pixels.size() / image.width);
            image.pixels.truncate(qsizetype(image.width) * image.height);
            break;
        case 3: // fields that do not fit the pixels
            image.height += static_cast<int>(below(400)) - 200;
            break;
        case 4: {
            constexpr double resolutions[] = {-1, 0, 1e-300, 151, 250, 1000, 3999, 1e308};
            image.pixelsPerInch = resolutions[below(8)];
            break;
        }
        default:
            for (qsizetype i = below(7); i < image.pixels.size(); i += 1 + below(9))
                image.pixels[i] = char(below(256));
            break;
        }
        return image;
    }

private:
    qsizetype below(qsizetype end)
    {
        return std::uniform_int_distribution<qsizetype>(0,
                                                        std::max<qsizetype>(0, end - 1))(m_random);
    }

    void flip(QByteArray &bytes, qsizetype within, int count)
    {
        for (int i = 0; i < count; ++i) {
            char &byte = bytes.data()[below(within)];
            byte = char(byte ^ (1 << below(8)));
        }
    }

    std::mt19937 m_random{1671};
};

} // namespace rekam::tests
