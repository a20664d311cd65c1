// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <QDataStream>
#include <QIODevice>

#include <random>

using namespace rekam;
using namespace rekam::population;

TEST_CASE("A resident survives the stored form")
{
    Resident person = tests::resident();
    CHECK(residentFromBytes(residentToBytes(person)).value() == person);
    person.name = QString::fromUtf8("RÉNÉ \xF0\x9F\x8C\xB4 D'ÂRC");
    person.birthDate = {};
    person.sex = Sex::Female; // may contradict the NIK
    person.address = QString(60'000, u'A');
    person.titleBefore = QStringLiteral("DR.");
    person.titleBehind = QStringLiteral("S.H., M.KN.");
    person.citizenship = QStringLiteral("WNA");
    person.disability = QStringLiteral("NETRA/BUTA");
    person.cardDuty = QStringLiteral("WAJIB");
    person.cardKind = QStringLiteral("KTP-EL");
    person.populationStatus = QStringLiteral("SDH DPT");
    person.recordingStatus = QStringLiteral("CARD SHIPPED");
    CHECK(residentFromBytes(residentToBytes(person)).value() == person);
    const Resident bare{.nik = tests::nik(QStringLiteral("1671014506909002"))};
    CHECK(residentFromBytes(residentToBytes(bare)).value() == bare);
}

TEST_CASE("A resident that was stored before there were titles and statuses is still read")
{
    const Resident person = tests::resident();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint8(1) << person.nik.toString().toLatin1() << static_cast<quint8>(person.sex)
           << static_cast<qint64>(person.birthDate.toJulianDay());
    for (const QString &text :
         {person.name, person.familyCardNumber, person.birthPlace, person.bloodGroup,
          person.religion, person.maritalStatus, person.familyRelation, person.education,
          person.occupation, person.motherName, person.fatherName, person.address, person.rt,
          person.rw, person.villageCode, person.province, person.regency, person.district,
          person.village})
        stream << text.toUtf8();
    CHECK(residentFromBytes(bytes).value() == person);
}

TEST_CASE("A stored resident that is cut short or too long is refused at every length")
{
    const QByteArray whole = residentToBytes(tests::resident());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        const auto read = residentFromBytes(whole.first(size));
        REQUIRE_FALSE(read);
        REQUIRE(read.error().code == base::ErrorCode::InputMalformed);
    }
    CHECK_FALSE(residentFromBytes(whole + 'x'));
    CHECK_FALSE(residentFromBytes(QByteArray(3 * 1024 * 1024, '\1')));
}

TEST_CASE("Random damage of a stored resident never does harm")
{
    const QByteArray whole = residentToBytes(tests::resident());
    std::mt19937 random(42);
    std::uniform_int_distribution<int> position(0, static_cast<int>(whole.size()) - 1);
    std::uniform_int_distribution<int> byte(0, 255);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray damaged = whole;
        for (int k = 0; k < 3; ++k)
            damaged[position(random)] = static_cast<char>(byte(random));
        const auto read = residentFromBytes(damaged);
        if (!read)
            ++refused;
        else
            REQUIRE(Nik::parse(read->nik.toString()));
    }
    CHECK(refused > 1000);
}
