// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_item.h"

#include "core/enrollment/cbor_map.h"

#include <QCborStreamWriter>

#include <type_traits>

namespace rekam::enrollment {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestForm
    = 32 * 1024 * 1024; // a portrait is below 1 MiB, a finger below 300 KiB
constexpr int largestSide = 20'000; // pixels

/** Stored as numbers: never renumber. */
enum Field {
    Version,
    Kind,
    Position,
    Image,
    MimeType,
    Width,
    Height,
    PixelsPerInch,
    QualityField,
    Flagged,
    Tries,
    Device,
    CapturedAt,
    Strokes,
    Vector,
    Guided,
};

constexpr int fieldsOfEvery = Strokes - Version + 1; // Vector and Guided only where there is one
constexpr qsizetype mostBesideContents = 256; // bytes for numbers, keys and lengths

} // namespace

QString itemName(const ItemKey &key)
{
    switch (key.kind) {
    case ItemKind::Portrait:
        return QStringLiteral("portrait");
    case ItemKind::Signature:
        return QStringLiteral("signature");
    case ItemKind::Finger:
        return biometrics::fingerName(static_cast<biometrics::FingerPosition>(key.position));
    case ItemKind::HandPhoto:
        return handName(static_cast<Hand>(key.position)) + QStringLiteral("_hand_photo");
    }
    return {};
}

base::Result<ItemKey> itemKeyFromCode(int kind, int position)
{
    if (kind == static_cast<int>(ItemKind::Portrait) && position == 0)
        return ItemKey::portrait();
    if (kind == static_cast<int>(ItemKind::Signature) && position == 0)
        return ItemKey::signature();
    if (kind == static_cast<int>(ItemKind::Finger) && position >= 1 && position <= 10)
        return ItemKey{ItemKind::Finger, position};
    if (kind == static_cast<int>(ItemKind::HandPhoto) && (position == 1 || position == 2))
        return ItemKey{ItemKind::HandPhoto, position};
    return base::fail(base::ErrorCode::InputMalformed, "no such capture");
}

// Streamed into one buffer: a map of values would copy the image three more times, and this runs
// before every acknowledgment that the operator waits for.
QByteArray captureItemToBytes(const CaptureItem &item)
{
    QByteArray bytes;
    bytes.reserve(item.image.size() + item.strokes.size() + item.vector.size()
                  + 3 * (item.mimeType.size() + item.device.size()) + mostBesideContents);
    QCborStreamWriter writer(&bytes);
    const auto put = [&writer](Field field, const auto &value) {
        writer.append(static_cast<int>(field));
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QString>)
            writer.append(QStringView(value));
        else
            writer.append(value);
    };
    const bool hasVector = !item.vector.isEmpty();
    writer.startMap(quint64{fieldsOfEvery} + (hasVector ? 1 : 0) + (item.guided ? 1 : 0));
    put(Version, formatVersion);
    put(Kind, static_cast<int>(item.key.kind));
    put(Position, item.key.position);
    put(Image, item.image);
    put(MimeType, item.mimeType);
    put(Width, item.width);
    put(Height, item.height);
    put(PixelsPerInch, item.pixelsPerInch);
    put(QualityField, item.quality);
    put(Flagged, item.flagged);
    put(Tries, item.tries);
    put(Device, item.device);
    put(CapturedAt, item.capturedAt.toMSecsSinceEpoch());
    put(Strokes, item.strokes);
    if (hasVector)
        put(Vector, item.vector);
    if (item.guided)
        put(Guided, true);
    writer.endMap();
    return bytes;
}

base::Result<CaptureItem> captureItemFromBytes(const QByteArray &bytes)
{
    CborMapReader map(bytes, longestForm);
    map.integer(Version, formatVersion, formatVersion);
    const auto key = itemKeyFromCode(map.integer(Kind, 1, 4), map.integer(Position, 0, 10));
    CaptureItem item;
    item.image = map.bytes(Image);
    item.mimeType = map.text(MimeType, 64);
    item.width = map.integer(Width, 0, largestSide);
    item.height = map.integer(Height, 0, largestSide);
    item.pixelsPerInch = map.number(PixelsPerInch, 0, 10'000);
    item.quality = map.integer(QualityField, -1, 100);
    item.flagged = map.boolean(Flagged);
    item.tries = map.integer(Tries, 0, 1'000'000);
    item.device = map.text(Device, 1024);
    item.capturedAt = map.moment(CapturedAt);
    item.strokes = map.bytes(Strokes);
    if (map.has(Vector)) // these two are not in the form of earlier versions
        item.vector = map.bytes(Vector);
    if (map.has(Guided))
        item.guided = map.boolean(Guided);
    if (!map.ok() || !key)
        return base::fail(base::ErrorCode::InputMalformed, "capture item");
    item.key = *key;
    return item;
}

} // namespace rekam::enrollment
