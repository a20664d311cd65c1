// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_settings.h"

#include "core/enrollment/cbor_map.h"

#include <QCborValue>

#include <algorithm>

namespace rekam::enrollment {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestForm = 4096;

/** Stored as numbers: never renumber. */
enum Field { Version, FingerOrder, FingerTries, ChipSubstitutes, HandPhoto, ResidentScreen, Calm };

tl::unexpected<base::Error> malformed(const char *subject)
{
    return base::fail(base::ErrorCode::InputMalformed, "capture settings", subject);
}

/** True if @p given is @p all in any order. */
template<typename Value, std::size_t count>
bool isPermutation(const std::vector<Value> &given, const std::array<Value, count> &all)
{
    return given.size() == count && std::is_permutation(given.begin(), given.end(), all.begin());
}

template<typename Value>
QByteArray codes(const std::vector<Value> &values)
{
    QByteArray bytes;
    for (const Value value : values)
        bytes.append(static_cast<char>(value));
    return bytes;
}

template<typename Value>
std::vector<Value> fromCodes(const QByteArray &bytes)
{
    std::vector<Value> values;
    for (const char byte : bytes)
        values.push_back(static_cast<Value>(static_cast<unsigned char>(byte)));
    return values;
}

} // namespace

base::Result<void> checkCaptureSettings(const CaptureSettings &settings)
{
    if (!isPermutation(settings.fingerOrder, biometrics::captureOrder))
        return malformed("finger-order");
    if (settings.fingerTries < 1 || settings.fingerTries > mostFingerTries)
        return malformed("finger-tries");
    constexpr std::array substitutes{FingerKind::Thumb, FingerKind::Middle, FingerKind::Ring,
                                     FingerKind::Little};
    if (!isPermutation(settings.chipSubstitutes, substitutes))
        return malformed("chip-order");
    return {};
}

QByteArray captureSettingsToBytes(const CaptureSettings &settings)
{
    QCborMap map;
    map[Version] = formatVersion;
    map[FingerOrder] = codes(settings.fingerOrder);
    map[FingerTries] = settings.fingerTries;
    map[ChipSubstitutes] = codes(settings.chipSubstitutes);
    map[HandPhoto] = settings.handPhoto;
    map[ResidentScreen] = settings.residentScreen;
    map[Calm] = settings.calm;
    return map.toCborValue().toCbor();
}

base::Result<CaptureSettings> captureSettingsFromBytes(const QByteArray &bytes)
{
    CborMapReader map(bytes, longestForm);
    map.integer(Version, formatVersion, formatVersion);
    CaptureSettings settings;
    settings.fingerOrder = fromCodes<biometrics::FingerPosition>(map.bytes(FingerOrder));
    settings.fingerTries = map.integer(FingerTries, 1, mostFingerTries);
    settings.chipSubstitutes = fromCodes<FingerKind>(map.bytes(ChipSubstitutes));
    settings.handPhoto = map.boolean(HandPhoto);
    settings.residentScreen = map.boolean(ResidentScreen);
    settings.calm = map.boolean(Calm);
    if (!map.ok())
        return malformed("form");
    if (const auto sound = checkCaptureSettings(settings); !sound)
        return base::fail(sound.error());
    return settings;
}

} // namespace rekam::enrollment
