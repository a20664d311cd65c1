// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/age.h"
#include "core/population/eligibility.h"
#include "core/population/recording_status.h"
#include "tests/core/population/reference.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

const QDate today(2026, 11, 21);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Resident bornOn(QDate date, const char *status = "BELUM KAWIN")
{
    Resident person = resident();
    person.birthDate = date;
    person.maritalStatus = s(status);
    return person;
}

Eligibility decide(const Resident &person, LocalRecording local = LocalRecording::None)
{
    return eligibilityOf(person, reference().codes, today, local);
}

} // namespace

TEST_CASE("Recording begins on the sixteenth birthday, the card on the seventeenth")
{
    using enum EligibilityReason;
    const auto [born, expected] = GENERATE(table<QDate, Eligibility>({
        {QDate(2026, 11, 21), {TooYoung, QDate(2042, 11, 21)}},
        {QDate(2010, 11, 22), {TooYoung, QDate(2026, 11, 22)}},
        {QDate(2010, 11, 21), {CardHeldUntil17, QDate(2027, 11, 21)}},
        {QDate(2009, 11, 22), {CardHeldUntil17, QDate(2026, 11, 22)}},
        {QDate(2009, 11, 21), {MustHaveCard}},
        {QDate(1926, 11, 21), {MustHaveCard}},
        {QDate(2012, 2, 29), {TooYoung, QDate(2028, 2, 29)}},
        {QDate(2010, 2, 28), {CardHeldUntil17, QDate(2027, 2, 28)}},
    }));
    CAPTURE(born.toString(Qt::ISODate).toStdString());
    const Eligibility eligibility = decide(bornOn(born));
    CHECK(eligibility == expected);
    CHECK(eligibility.mayRecord() == (expected.reason != TooYoung));
}

TEST_CASE("A missing birth date is the NIK's where that can be of one century only")
{
    using enum EligibilityReason;
    const auto [digits, expected] = GENERATE(table<const char *, EligibilityReason>({
        {"1671010506909001", MustHaveCard},
        {"1671012111109001", CardHeldUntil17}, // sixteen today; nobody is 116
        {"1671012211129001", BirthDateUnknown}, // 14 or 114: the family card decides
        {"1671010101269001", BirthDateUnknown}, // 0 or 100
    }));
    CAPTURE(digits);
    Resident person = resident(s("LATIHAN BUDI"), s(digits));
    person.birthDate = {};
    person.maritalStatus = s("BELUM KAWIN");
    const Eligibility eligibility = decide(person);
    CHECK(eligibility.mayRecord());
    CHECK(eligibility.reason == expected);
    person.recordingStatus = s("BELUM REKAM");
    CHECK(decide(person).reason == (expected == MustHaveCard ? RedList : expected));
}

TEST_CASE("Who was born on 29 February has the birthday on 1 March of other years")
{
    CHECK(birthday(QDate(2008, 2, 29), 17) == QDate(2025, 3, 1));
    CHECK(birthday(QDate(2008, 2, 29), 16) == QDate(2024, 2, 29));
    CHECK(ageOn(QDate(2025, 2, 28), QDate(2008, 2, 29)) == 16);
    CHECK(ageOn(QDate(2025, 3, 1), QDate(2008, 2, 29)) == 17);
    CHECK(ageOn(QDate(2007, 2, 28), QDate(2008, 2, 29)) < 0);
}

TEST_CASE("Who is or was married must have a card at any age")
{
    using enum EligibilityReason;
    const char *status
        = GENERATE("KAWIN", "CERAI HIDUP", "CERAI MATI", "KAWIN BELUM TERCATAT", "2");
    CAPTURE(status);
    CHECK(decide(bornOn(QDate(2010, 6, 1), status)) == Eligibility{MustHaveCardMarried});
    CHECK(decide(bornOn(QDate(2012, 6, 1), status)) == Eligibility{MustHaveCardMarried});
    CHECK(decide(bornOn(QDate(2000, 6, 1), status)) == Eligibility{MustHaveCard});
    CHECK(decide(bornOn({}, status)) == Eligibility{MustHaveCard}); // the NIK says 36
    CHECK(decide(bornOn(QDate(2012, 6, 1), "BERTUNANGAN")).reason == TooYoung);
}

TEST_CASE("Who is known to be unrecorded at 21 is on the red list")
{
    using enum EligibilityReason;
    Resident person = bornOn(QDate(2005, 11, 21));
    CHECK(decide(person) == Eligibility{MustHaveCard}); // nothing is known about a recording
    person.recordingStatus = s("BELUM REKAM");
    CHECK(decide(person) == Eligibility{RedList});
    CHECK(decide(person).mayRecord());
    person.birthDate = QDate(2005, 11, 22);
    CHECK(decide(person) == Eligibility{MustHaveCard});
}

TEST_CASE("Without a birth date and with a NIK of two centuries the family card decides")
{
    Resident person = resident(s("LATIHAN ADEK"), s("1671012211129001"));
    person.birthDate = {};
    person.maritalStatus = s("BELUM KAWIN");
    const Eligibility eligibility = decide(person);
    CHECK(eligibility == Eligibility{EligibilityReason::BirthDateUnknown});
    CHECK(eligibility.mayRecord());
}

TEST_CASE("A foreigner shows the permit to stay for good")
{
    using enum EligibilityReason;
    Resident person = bornOn(QDate(1990, 1, 1));
    person.citizenship = s("WNA");
    CHECK(decide(person) == Eligibility{ForeignerWithPermit});
    CHECK(decide(person).mayRecord());
    person.citizenship = s("WNI");
    CHECK(decide(person) == Eligibility{MustHaveCard});
}

TEST_CASE("The centre's status decides who is recorded once more")
{
    using enum EligibilityReason;
    const auto [status, reason] = GENERATE(table<const char *, EligibilityReason>({
        {"BELUM WAJIB", RedList},
        {"UNREGISTERED", RedList},
        {"BIO_CAPTURED", AlreadyRecorded},
        {"PRO", AlreadyRecorded},
        {"SENT_FOR_ENROLLMENT", AlreadyRecorded},
        {"sfe", AlreadyRecorded},
        {"RECEIVED_AT_CENTRAL", AlreadyRecorded},
        {"ADJ", AlreadyRecorded},
        {"REQUEST VALIDATION", AlreadyRecorded},
        {"SUDAH REKAM", AlreadyRecorded},
        {"PRINT READY RECORD", AlreadyRecorded},
        {"PRR", AlreadyRecorded},
        {"SENT FOR CARD PRINTING", AlreadyRecorded},
        {"Card Shipped", AlreadyRecorded},
        {"CARD ISSUED", AlreadyRecorded},
        {"DUPLICATE_RECORD", RecordedElsewhere},
        {"DUF", RecordedElsewhere},
        {"ENROLL_FAILURE_AT_CENTRAL", RecordAgain},
        {"EFC", RecordAgain},
        {"ENROLL FAILURE AT REGIONAL", RecordAgain},
        {"SEARCH_FAILURE_AT_CENTRAL", RecordAgain},
        {"", MustHaveCard},
        {"WHO KNOWS", MustHaveCard},
    }));
    CAPTURE(status);
    Resident person = bornOn(QDate(1990, 1, 1));
    person.recordingStatus = s(status);
    const Eligibility eligibility = decide(person);
    CHECK(eligibility.reason == reason);
    CHECK(eligibility.mayRecord() == (reason != AlreadyRecorded));
    if (reason == AlreadyRecorded || reason == RecordedElsewhere || reason == RecordAgain)
        CHECK(eligibility.status == s(status));
}

TEST_CASE("A failed recording of somebody who is too young does not make them older")
{
    Resident person = bornOn(QDate(2015, 1, 1));
    person.recordingStatus = s("EFC");
    CHECK(decide(person).reason == EligibilityReason::TooYoung);
}

TEST_CASE("Who is dead or has moved by the roster is told what to do")
{
    using enum EligibilityReason;
    const auto [status, reason] = GENERATE(table<const char *, EligibilityReason>({
        {"MENINGGAL", Deceased},
        {"Meninggal Dunia", Deceased},
        {"MATI", Deceased},
        {"PINDAH", Moved},
        {"PINDAH KELUAR", Moved},
        {"SDH DPT", MustHaveCard},
        {"", MustHaveCard},
    }));
    CAPTURE(status);
    Resident person = bornOn(QDate(1990, 1, 1));
    person.populationStatus = s(status);
    const Eligibility eligibility = decide(person);
    CHECK(eligibility.reason == reason);
    CHECK(eligibility.mayRecord() == (reason != Deceased));
}

TEST_CASE("What this station has recorded comes before everything else")
{
    using enum EligibilityReason;
    Resident person = bornOn(QDate(1990, 1, 1));
    person.populationStatus = s("MENINGGAL");
    CHECK(decide(person, LocalRecording::Open) == Eligibility{OpenHere});
    CHECK(decide(person, LocalRecording::Finished) == Eligibility{FinishedHere});
}
