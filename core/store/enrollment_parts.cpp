// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/enrollment_parts.h"

#include "core/enrollment/cbor_map.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace rekam::store {

using enrollment::EnrollmentId;
using enrollment::ItemKey;

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestPart = 2 * 1024 * 1024;
constexpr qsizetype longestText = 64 * 1024; // a field of the roster
constexpr qsizetype mostCorrections = 64; // one a field; there are fewer fields

/** Stored as numbers: never renumber. */
enum OverviewField { OverviewVersion, Number, Initials, Recorder, Reason };
enum DetailField {
    DetailVersion,
    ResidentBytes,
    Station,
    Approver,
    GroundsBytes,
    Corrections,
    ChipFingers = 20
};

vault::SealLabel label(const EnrollmentId &id, const char *kind)
{
    return {id.toBytes(), QByteArray(kind), formatVersion};
}

/** Finger and kind are in the label: a thumb does not open in the place of an index finger. */
vault::SealLabel label(const EnrollmentId &id, const char *kind, const ItemKey &key)
{
    const QByteArray record
        = id.toBytes() + static_cast<char>(key.kind) + static_cast<char>(key.position);
    return {record, QByteArray(kind), formatVersion};
}

tl::unexpected<base::Error> damaged(const QString &part, const std::string &why)
{
    return base::fail(base::ErrorCode::StoreDamaged, why, part.toStdString());
}

} // namespace

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (initials.size() < 4)
            initials += word.front().toUpper();
    }
    return initials;
}

QByteArray sealOverview(const vault::Keyring &keyring, const EnrollmentId &id,
                        const OverviewPart &part)
{
    QCborMap map;
    map[OverviewVersion] = formatVersion;
    map[Number] = part.number;
    map[Initials] = part.initials;
    map[Recorder] = part.recorder;
    map[Reason] = part.reason;
    return vault::seal(keyring.overviewKey(), map.toCborValue().toCbor(), label(id, "overview"));
}

base::Result<OverviewPart> openOverview(const vault::Keyring &keyring, const EnrollmentId &id,
                                        const QByteArray &sealed)
{
    const auto bytes = vault::unseal(keyring.overviewKey(), sealed, label(id, "overview"));
    if (!bytes)
        return damaged(QStringLiteral("overview"), bytes.error().detail);
    enrollment::CborMapReader map(*bytes, longestPart);
    map.integer(OverviewVersion, formatVersion, formatVersion);
    OverviewPart part{map.text(Number, 64), map.text(Initials, 8), map.text(Recorder, 64),
                      map.text(Reason, longestText)};
    if (!map.ok())
        return damaged(QStringLiteral("overview"), "form");
    return part;
}

QByteArray sealDetail(const base::SecureBytes &key, const EnrollmentId &id, const DetailPart &part)
{
    QCborMap map;
    map[DetailVersion] = formatVersion;
    map[ResidentBytes] = population::residentToBytes(part.resident);
    map[Station] = part.station.toString();
    map[Approver] = part.approver;
    if (part.chipFingers) {
        QByteArray codes;
        for (const auto finger : *part.chipFingers)
            codes.append(static_cast<char>(finger));
        map[ChipFingers] = codes;
    }
    map[GroundsBytes] = enrollment::groundsToBytes(part.grounds);
    QCborArray corrections;
    for (const enrollment::CorrectionRequest &request : part.corrections)
        corrections.append(enrollment::correctionToBytes(request));
    map[Corrections] = corrections;
    return vault::seal(key, map.toCborValue().toCbor(), label(id, "detail"));
}

base::Result<DetailPart> openDetail(const base::SecureBytes &key, const EnrollmentId &id,
                                    const QByteArray &sealed)
{
    const auto bytes = vault::unseal(key, sealed, label(id, "detail"));
    if (!bytes)
        return damaged(QStringLiteral("detail"), bytes.error().detail);
    enrollment::CborMapReader map(*bytes, longestPart);
    map.integer(DetailVersion, formatVersion, formatVersion);
    auto resident = population::residentFromBytes(map.bytes(ResidentBytes));
    auto station = enrollment::StationId::parse(map.text(Station, 16));
    const QString approver = map.text(Approver, 64);
    std::optional<std::vector<biometrics::FingerPosition>> chipFingers;
    if (map.has(ChipFingers)) { // from completion on; not in the form of earlier versions
        chipFingers.emplace();
        for (const char code : map.bytes(ChipFingers)) {
            const auto finger = biometrics::fingerFromCode(code);
            if (!finger)
                return damaged(QStringLiteral("detail"), "chip fingers");
            chipFingers->push_back(*finger);
        }
    }
    if (!map.ok() || !resident || !station)
        return damaged(QStringLiteral("detail"), "form");
    DetailPart part{*std::move(resident), *std::move(station), approver, chipFingers};
    // Drafts of before these were asked have neither; everybody was on the roster then.
    if (map.has(GroundsBytes)) {
        auto grounds = enrollment::groundsFromBytes(map.bytes(GroundsBytes));
        if (!grounds)
            return damaged(QStringLiteral("detail"), "grounds");
        part.grounds = *std::move(grounds);
    }
    if (map.has(Corrections)) {
        for (const QByteArray &request : map.byteStrings(Corrections, mostCorrections)) {
            auto opened = enrollment::correctionFromBytes(request);
            if (!opened)
                return damaged(QStringLiteral("detail"), "correction request");
            part.corrections.push_back(*std::move(opened));
        }
    }
    if (!map.ok())
        return damaged(QStringLiteral("detail"), "form");
    return part;
}

QByteArray sealName(const base::SecureBytes &key, const EnrollmentId &id, const QString &name)
{
    return vault::seal(key, name.toUtf8(), label(id, "name"));
}

base::Result<QString> openName(const base::SecureBytes &key, const EnrollmentId &id,
                               const QByteArray &sealed)
{
    const auto bytes = vault::unseal(key, sealed, label(id, "name"));
    return bytes ? base::Result<QString>(QString::fromUtf8(*bytes))
                 : damaged(QStringLiteral("name"), bytes.error().detail);
}

QByteArray sealItem(const base::SecureBytes &key, const EnrollmentId &id,
                    const enrollment::CaptureItem &item)
{
    return vault::seal(key, enrollment::captureItemToBytes(item), label(id, "item", item.key));
}

base::Result<enrollment::CaptureItem> openItem(const base::SecureBytes &key, const EnrollmentId &id,
                                               const ItemKey &itemKey, const QByteArray &sealed)
{
    const auto bytes = vault::unseal(key, sealed, label(id, "item", itemKey));
    auto item = bytes ? enrollment::captureItemFromBytes(*bytes) : base::fail(bytes.error());
    if (!item || item->key != itemKey)
        return damaged(enrollment::itemName(itemKey),
                       item ? "another capture" : item.error().detail);
    return item;
}

QByteArray sealException(const base::SecureBytes &key, const EnrollmentId &id,
                         const enrollment::CaptureException &exception)
{
    return vault::seal(key, enrollment::captureExceptionToBytes(exception),
                       label(id, "exception", exception.key));
}

base::Result<enrollment::CaptureException> openException(const base::SecureBytes &key,
                                                         const EnrollmentId &id,
                                                         const ItemKey &itemKey,
                                                         const QByteArray &sealed)
{
    const auto bytes = vault::unseal(key, sealed, label(id, "exception", itemKey));
    auto exception
        = bytes ? enrollment::captureExceptionFromBytes(*bytes) : base::fail(bytes.error());
    if (!exception || exception->key != itemKey)
        return damaged(enrollment::itemName(itemKey),
                       exception ? "another capture" : exception.error().detail);
    return exception;
}

} // namespace rekam::store
