// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/enrollment/hand.h"

#include <QByteArray>
#include <QDateTime>

#include <compare>

namespace rekam::enrollment {

/** Stored as numbers: never renumber. */
enum class ItemKind { Portrait = 1, Signature = 2, Finger = 3, HandPhoto = 4 };

/** Which capture of an enrollment. @c position is the finger's ISO code, the Hand of a photo, 0 for
 *  the other kinds. */
struct ItemKey
{
    ItemKind kind = ItemKind::Portrait;
    int position = 0;
    static ItemKey portrait() { return {ItemKind::Portrait, 0}; }
    static ItemKey signature() { return {ItemKind::Signature, 0}; }
    static ItemKey finger(biometrics::FingerPosition p)
    {
        return {ItemKind::Finger, static_cast<int>(p)};
    }
    static ItemKey handPhoto(Hand hand) { return {ItemKind::HandPhoto, static_cast<int>(hand)}; }
    friend auto operator<=>(const ItemKey &, const ItemKey &) = default;
};

/** "portrait", "signature", "right_thumb" ... "left_hand_photo". */
QString itemName(const ItemKey &key);
/** From the stored numbers. Fails with InputMalformed for what is no capture. */
base::Result<ItemKey> itemKeyFromCode(int kind, int position);

/** One capture, ready to be sealed. */
struct CaptureItem
{
    ItemKey key;
    /** Encoded: JPEG portrait and hand, lossless JPEG 2000 finger, 1-bit transparent PNG signature. */
    QByteArray image{};
    QString mimeType{}; ///< "image/jpeg", "image/jp2", "image/png"
    int width = 0; ///< pixels
    int height = 0; ///< pixels
    double pixelsPerInch = 0;
    int quality = -1; ///< 0 to 100, -1 where there is no measure (signature)
    bool flagged = false; ///< kept as the best of several poor tries
    int tries = 1;
    QString device{}; ///< driver and name, or "file"
    QDateTime capturedAt{}; ///< UTC
    QByteArray strokes{}; ///< signature only: biometrics::signatureToJson(), may be empty
    QByteArray vector{}; ///< signature only: the strokes as SVG, empty without strokes
    bool guided = false; ///< signature only: somebody guided or held the hand
};

QByteArray captureItemToBytes(const CaptureItem &item);
/** Fails with InputMalformed. */
base::Result<CaptureItem> captureItemFromBytes(const QByteArray &bytes);

} // namespace rekam::enrollment
