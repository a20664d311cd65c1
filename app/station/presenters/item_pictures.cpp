// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/item_pictures.h"

#include "core/biometrics/image_codec.h"

namespace rekam::station {

ItemPictures decodePictures(const enrollment::Enrollment &enrollment)
{
    ItemPictures pictures;
    for (const auto &[key, item] : enrollment.items) {
        const bool color = key.kind == enrollment::ItemKind::Portrait
            || key.kind == enrollment::ItemKind::HandPhoto;
        const auto kind = color ? biometrics::DecodeAs::Color : biometrics::DecodeAs::Grey;
        if (auto picture = biometrics::decodeImage(item.image, kind))
            pictures.emplace(key, std::move(*picture));
    }
    return pictures;
}

} // namespace rekam::station
