// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident.h"

#include "core/population/resident_form.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr quint8 formatVersion = 2;
constexpr qsizetype longestForm = 2 * 1024 * 1024; // a roster line has at most 1 MiB

/** In the order of FormText. */
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
static_assert(texts.size() == formTextCount);

tl::unexpected<base::Error> malformed(const char *detail)
{
    return base::fail(base::ErrorCode::InputMalformed, detail);
}

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void append(QByteArray &bytes, const QString &text)
{
    // Straight into the form: a million rows times 23 texts would be as many small allocations.
    const qsizetype start = bytes.size();
    append(bytes, quint32(0));
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        const qsizetype at = bytes.size();
        bytes.resize(at + text.size());
        char *to = bytes.data() + at;
        for (const QChar character : text)
            *to++ = static_cast<char>(character.unicode());
    } else {
        bytes += text.toUtf8();
    }
    qToBigEndian(static_cast<quint32>(bytes.size() - start - 4), bytes.data() + start);
}

} // namespace

QByteArray residentToBytes(const Resident &resident)
{
    QByteArray bytes;
    bytes.reserve(640);
    append(bytes, formatVersion);
    append(bytes, resident.nik.toString());
    append(bytes, static_cast<quint8>(resident.sex));
    append(bytes, resident.birthDate.isValid() ? resident.birthDate.toJulianDay() : qint64(0));
    for (const auto text : texts)
        append(bytes, resident.*text);
    return bytes;
}

base::Result<Resident> residentFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > longestForm)
        return malformed("resident: too long");
    const auto form = ResidentForm::read(bytes);
    if (!form)
        return malformed("resident: not a form of any version");
    auto nik = Nik::parse(
        QString::fromLatin1(form->nik.data(), static_cast<qsizetype>(form->nik.size())));
    if (!nik || nik->toString().size() != 16)
        return malformed("resident: NIK");
    Resident resident{.nik = *std::move(nik)};
    resident.sex = form->sex;
    if (form->birthJulianDay != 0)
        resident.birthDate = QDate::fromJulianDay(form->birthJulianDay);
    for (std::size_t i = 0; i < texts.size(); ++i)
        resident.*texts[i] = QString::fromUtf8(form->texts[i].data(),
                                               static_cast<qsizetype>(form->texts[i].size()));
    return resident;
}

} // namespace rekam::population
