// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident.h"

#include <QDataStream>
#include <QIODevice>

#include <array>

namespace rekam::population {

namespace {

constexpr quint8 formatVersion = 2;
constexpr std::size_t textsOfVersion1 = 19; // up to the village's name
constexpr qsizetype longestForm = 2 * 1024 * 1024; // a roster line has at most 1 MiB

/** The order in the stored form; new fields only at the end and with a new version. */
constexpr std::array texts{
    &Resident::name,
    &Resident::familyCardNumber,
    &Resident::birthPlace,
    &Resident::bloodGroup,
    &Resident::religion,
    &Resident::maritalStatus,
    &Resident::familyRelation,
    &Resident::education,
    &Resident::occupation,
    &Resident::motherName,
    &Resident::fatherName,
    &Resident::address,
    &Resident::rt,
    &Resident::rw,
    &Resident::villageCode,
    &Resident::province,
    &Resident::regency,
    &Resident::district,
    &Resident::village,
    &Resident::titleBefore,
    &Resident::titleBehind,
    &Resident::citizenship,
    &Resident::disability,
    &Resident::cardDuty,
    &Resident::cardKind,
    &Resident::populationStatus,
    &Resident::recordingStatus,
};

tl::unexpected<base::Error> malformed(const char *detail)
{
    return base::fail(base::ErrorCode::InputMalformed, detail);
}

} // namespace

QByteArray residentToBytes(const Resident &resident)
{
    QByteArray bytes;
    bytes.reserve(512);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << formatVersion << resident.nik.toString().toLatin1()
           << static_cast<quint8>(resident.sex)
           << static_cast<qint64>(resident.birthDate.isValid() ? resident.birthDate.toJulianDay()
                                                               : 0);
    for (const auto text : texts)
        stream << (resident.*text).toUtf8();
    return bytes;
}

base::Result<Resident> residentFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > longestForm)
        return malformed("resident: too long");
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    quint8 sex = 0;
    QByteArray digits;
    qint64 julianDay = 0;
    stream >> version;
    if (version < 1 || version > formatVersion)
        return malformed("resident: unknown version");
    stream >> digits >> sex >> julianDay;
    if (sex != static_cast<quint8>(Sex::Male) && sex != static_cast<quint8>(Sex::Female))
        return malformed("resident: sex");
    auto nik = Nik::parse(QString::fromLatin1(digits));
    if (!nik)
        return malformed("resident: NIK");
    Resident resident{.nik = *std::move(nik)};
    resident.sex = static_cast<Sex>(sex);
    if (julianDay != 0)
        resident.birthDate = QDate::fromJulianDay(julianDay);
    QByteArray utf8;
    const std::size_t count = version == 1 ? textsOfVersion1 : texts.size();
    for (std::size_t i = 0; i < count; ++i) {
        stream >> utf8;
        resident.*texts[i] = QString::fromUtf8(utf8);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return malformed("resident: wrong length");
    return resident;
}

} // namespace rekam::population
