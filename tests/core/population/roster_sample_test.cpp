// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/advice.h"
#include "core/population/age.h"
#include "core/population/roster_csv.h"
#include "core/population/roster_sample.h"
#include "tests/core/population/reference.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <set>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

const QDate today(2026, 11, 21);

const SampleNames &names()
{
    static const SampleNames read = SampleNames::load().value();
    return read;
}

SampleOrder order(const char *area, qint64 count, quint64 seed = 1)
{
    return {.area = region(area), .count = count, .seed = seed};
}

QByteArray write(const SampleOrder &wanted)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    const auto report = writeRosterSample(buffer, wanted, reference().regions, names());
    REQUIRE(report);
    CHECK(report->people == wanted.count);
    CHECK(report->families > 0);
    CHECK(report->families <= wanted.count);
    return buffer.data();
}

/** Every row must come back from the roster reader. */
std::vector<Resident> people(QByteArray csv)
{
    QBuffer buffer(&csv);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    std::vector<Resident> read;
    const auto report = readRosterCsv(
        buffer,
        [&read](const Resident &person) -> base::Result<void> {
            read.push_back(person);
            return {};
        },
        today, &reference().codes);
    REQUIRE(report);
    CHECK(report->refusedCount == 0);
    return read;
}

} // namespace

TEST_CASE("The same seed makes the same roster on every machine, another seed another one")
{
    const QByteArray first = write(order("16.71", 3000));
    CHECK(write(order("16.71", 3000)) == first);
    CHECK(write(order("16.71", 3000, 2)) != first);
    // Changes only with the generator, the names or the regions: then a new one is written down.
    CHECK(QCryptographicHash::hash(first, QCryptographicHash::Sha256).toHex().left(16)
          == "6ca6847d50744b34");
}

TEST_CASE("Every practice resident is imported, in a real village, on a street called LATIHAN")
{
    const auto [area, count] = GENERATE(table<const char *, int>({
        {"16.71", 20'000},
        {"16.13", 5000},
        {"16", 20'000},
        {"16.71.17", 5000},
        {"16.71.01.1001", 3000},
        {"12.07.28", 2000}, // a village with a comma in its name
        {"35.29.22", 500}, // a district with a quote in its name
        {"16.71", 1},
    }));
    CAPTURE(area, count);
    const auto residents = people(write(order(area, count)));
    REQUIRE(static_cast<int>(residents.size()) == count);
    std::set<QString> niks;
    for (const Resident &person : residents) {
        REQUIRE(niks.insert(person.nik.toString()).second);
        REQUIRE(person.nik.toString().right(4) >= u"9000");
        REQUIRE(person.familyCardNumber.right(4) >= u"9000");
        REQUIRE(person.address.contains(QStringLiteral("LATIHAN")));
        const auto village = RegionCode::parse(person.villageCode);
        REQUIRE(village);
        REQUIRE(region(area).contains(*village));
        REQUIRE(person.village == reference().regions.familiarName(*village).toUpper());
        REQUIRE(person.rt.size() == 3);
        REQUIRE(person.rw.size() == 3);
    }
}

TEST_CASE("No NIK comes twice however many people live in one village")
{
    const auto residents = people(write(order("16.71.01.1001", 150'000)));
    std::set<QString> niks;
    for (const Resident &person : residents)
        niks.insert(person.nik.toString());
    CHECK(niks.size() == residents.size());
}

TEST_CASE("Families fit together")
{
    const auto residents = people(write(order("16.71", 30'000)));
    std::map<QString, std::vector<const Resident *>> families;
    for (const Resident &person : residents)
        families[person.familyCardNumber].push_back(&person);
    for (const auto &[card, members] : families) {
        CAPTURE(card.toStdString());
        const Resident &head = *members.front();
        REQUIRE(head.familyRelation == u"KEPALA KELUARGA");
        REQUIRE(ageOn(today, head.birthDate) >= 19);
        const Resident *wife = nullptr;
        for (const Resident *member : members) {
            REQUIRE(member->address == head.address);
            REQUIRE(member->religion == head.religion);
            REQUIRE(member->villageCode == head.villageCode);
            if (member == &head)
                continue;
            REQUIRE(member->familyRelation != u"KEPALA KELUARGA");
            if (member->familyRelation == u"ISTRI") {
                REQUIRE(wife == nullptr);
                wife = member;
                REQUIRE(head.sex == Sex::Male);
                REQUIRE(member->sex == Sex::Female);
                REQUIRE(member->maritalStatus == u"KAWIN");
                REQUIRE(head.maritalStatus == u"KAWIN");
                REQUIRE(ageOn(today, member->birthDate) >= 18);
            }
            if (member->familyRelation == u"ANAK") {
                REQUIRE(head.birthDate.daysTo(member->birthDate) > 12 * 365);
                REQUIRE(member->maritalStatus == u"BELUM KAWIN");
                if (wife) {
                    REQUIRE(member->motherName == wife->name);
                    REQUIRE(member->fatherName == head.name);
                    REQUIRE(wife->birthDate.daysTo(member->birthDate) > 15 * 365);
                }
            }
        }
        if (head.maritalStatus == u"KAWIN")
            REQUIRE(wife != nullptr);
    }
    const double size
        = static_cast<double>(residents.size()) / static_cast<double>(families.size());
    CHECK(size > 2.5);
    CHECK(size < 4.5);
}

TEST_CASE("A practice roster has the variety of a real one")
{
    const auto residents = people(write(order("16.71", 50'000)));
    std::map<QString, int> nameCounts;
    std::map<AdviceKind, int> advice;
    int women = 0, oneWord = 0, children = 0, movedIn = 0, old = 0;
    for (const Resident &person : residents) {
        ++nameCounts[person.name];
        women += person.sex == Sex::Female;
        oneWord += !person.name.contains(u' ');
        children += ageOn(today, person.birthDate) < 17;
        old += ageOn(today, person.birthDate) > 64;
        movedIn += person.nik.regionDigits() != QString(person.villageCode.left(8)).remove(u'.');
        for (const Advice &single : adviceOn(person, reference(), today))
            ++advice[single.kind];
    }
    const auto share
        = [&residents](int count) { return 100.0 * count / static_cast<double>(residents.size()); };
    CHECK(share(women) > 45);
    CHECK(share(women) < 58);
    CHECK(share(oneWord) > 3);
    CHECK(share(oneWord) < 25);
    CHECK(share(children) > 15);
    CHECK(share(children) < 40);
    CHECK(share(old) > 2);
    CHECK(share(movedIn) > 5);
    CHECK(share(movedIn) < 30);
    CHECK(nameCounts.size() > residents.size() / 2);
    const auto commonest
        = std::max_element(nameCounts.begin(), nameCounts.end(),
                           [](const auto &a, const auto &b) { return a.second < b.second; });
    CAPTURE(commonest->first.toStdString());
    CHECK(share(commonest->second) < 0.2);
    for (const char *beginning : {"KEMAS ", "KMS ", "NYIMAS ", "MASAYU ", "MSY ", "KIAGUS ", "KGS ",
                                  "NYAYU ", "MASAGUS ", "MGS ", "RADEN "}) {
        CAPTURE(beginning);
        CHECK(std::any_of(nameCounts.begin(), nameCounts.end(), [beginning](const auto &name) {
            return name.first.startsWith(QLatin1String(beginning));
        }));
    }
    // the warnings that a real roster brings come up, each in a small share
    for (const AdviceKind kind :
         {AdviceKind::NikRegionDiffers, AdviceKind::NikBirthDateDiffers, AdviceKind::NikSexDiffers,
          AdviceKind::NameOneWord, AdviceKind::NameAbbreviation}) {
        CAPTURE(static_cast<int>(kind));
        CHECK(advice[kind] > 0);
        CHECK(share(advice[kind]) < 30);
    }
    for (const AdviceKind kind :
         {AdviceKind::WordUnknown, AdviceKind::AddressRegionUnknown, AdviceKind::FamilyCardUnusual,
          AdviceKind::BirthPlaceNotRegency, AdviceKind::NikRegionUnknown})
        CHECK(advice[kind] == 0);
}

TEST_CASE("People of a split district mostly have the NIK of the one before")
{
    int old = 0;
    const auto residents = people(write(order("16.71.17", 2000)));
    for (const Resident &person : residents)
        old += person.nik.regionDigits() == u"167102";
    CHECK(old > 1000);
    CHECK(old < 1900);
}

TEST_CASE("With status a roster ends in the four columns of a BIP")
{
    SampleOrder wanted = order("16.71", 5000);
    wanted.withStatus = true;
    std::map<QString, int> statuses;
    for (const Resident &person : people(write(wanted))) {
        ++statuses[person.recordingStatus];
        if (ageOn(today, person.birthDate) < 17 && person.maritalStatus == u"BELUM KAWIN")
            CHECK(person.cardDuty == u"BELUM WAJIB");
        else
            CHECK(person.cardDuty == u"WAJIB");
    }
    CHECK(statuses.size() > 6);
    CHECK(statuses[QStringLiteral("BELUM REKAM")] > 50);
}

TEST_CASE("An order that makes no sense is refused before anything is written")
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    const auto attempt = [&buffer](const SampleOrder &wanted) {
        return writeRosterSample(buffer, wanted, reference().regions, names()).error().code;
    };
    CHECK(attempt(order("16.71", 0)) == base::ErrorCode::UsageWrong);
    CHECK(attempt(order("16.71", -5)) == base::ErrorCode::UsageWrong);
    CHECK(attempt(order("16.71", mostSamplePeople + 1)) == base::ErrorCode::UsageWrong);
    CHECK(attempt(order("16.99", 10)) == base::ErrorCode::RegionInvalid);
    CHECK(buffer.data().isEmpty());
    QBuffer closed;
    CHECK(writeRosterSample(closed, order("16.71", 10), reference().regions, names()).error().code
          == base::ErrorCode::FileWriteFailed);
}

TEST_CASE("Damaged practice names are an error that names the file")
{
    for (const char *text : {"", "AHMAD\n", "[malay.male]\nAHMAD\n"}) {
        CAPTURE(text);
        const auto read = SampleNames::read(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == base::ErrorCode::ResourceDamaged);
        CHECK(read.error().subject == "names.txt");
    }
}
