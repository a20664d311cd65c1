// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rekam::server {

/** A picture out of an enrollment's JSON. */
struct EnrollmentImage
{
    QString
        fileName; ///< portrait.jpg, signature.png and .svg, right_thumb.jp2, left_hand_photo.jpg
    QByteArray bytes;
};

/** The pictures of @p json, an OSIA enrollment: entries of biometricData that carry an image, and the
 *  photos of hands in documentData.
 *  Fails with PacketMalformed for unknown kinds, formats or broken base64. */
base::Result<std::vector<EnrollmentImage>> imagesOf(const QByteArray &json);

} // namespace rekam::server
