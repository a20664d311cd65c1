// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/enrollment_parts.h"
#include "core/vault/sealing.h"
#include "tests/core/store/test_store.h"

#include <QCborMap>
#include <QCborValue>

using namespace rekam;
using namespace rekam::store;
using enrollment::ItemKey;
using enrollment::State;

namespace {

/** One draft with a portrait and a signature. */
struct Recorded : tests::TestStore
{
    Recorded()
    {
        REQUIRE(inTransaction([this] { return repository().insert(record); }));
        for (const ItemKey &key : {ItemKey::portrait(), ItemKey::signature()})
            REQUIRE(inTransaction([&] {
                return repository().putItem(record.id, tests::capture(key), tests::morning);
            }));
    }
    EnrollmentRepository repository() { return {*store, keyring}; }
    base::Result<void> become(State state)
    {
        return inTransaction(
            [&] { return repository().setState(record.id, state, tests::morning.addSecs(70)); });
    }

    const enrollment::Enrollment record = tests::draft();
};

} // namespace

TEST_CASE("Biodata, grounds and corrections are written anew, also under another NIK")
{
    Recorded test;
    REQUIRE(test.inTransaction(
        [&] { return test.repository().setReason(test.record.id, QStringLiteral("lengkapi")); }));
    auto record = test.repository().load(test.record.id).value();
    record.resident.name = QStringLiteral("LATIHAN LAIN");
    record.resident.nik = *population::Nik::parse(u"1671010506909077");
    record.grounds.origin = enrollment::BiodataOrigin::Declared;
    record.grounds.declaredReason = enrollment::DeclaredReason::NewFamilyCard;
    record.corrections.push_back({.field = population::Column::AGAMA,
                                  .after = QStringLiteral("ISLAM"),
                                  .requestedAt = tests::morning});
    REQUIRE(test.inTransaction(
        [&] { return test.repository().putBiodata(record, tests::morning.addSecs(90)); }));
    test.close();
    test.reopen();
    const auto loaded = test.repository().load(test.record.id);
    REQUIRE(loaded);
    CHECK(loaded->resident == record.resident);
    CHECK(loaded->grounds == record.grounds);
    CHECK(loaded->corrections == record.corrections);
    CHECK(loaded->items.size() == 2);
    CHECK(loaded->updatedAt == tests::morning.addSecs(90));
    CHECK(test.repository().openFor(record.resident.nik).value() == test.record.id);
    CHECK_FALSE(test.repository().openFor(test.record.resident.nik).value());
    const auto overview = test.repository().overview(test.record.id);
    REQUIRE(overview);
    CHECK(overview->name == u"LATIHAN LAIN");
    CHECK(overview->initials == u"LL");
    CHECK(overview->reason == u"lengkapi"); // why it was returned is not lost
}

TEST_CASE(
    "A detail sealed before anybody asked for grounds is from the roster, without corrections")
{
    const base::SecureBytes key = base::SecureBytes::from(QByteArray(vault::keySize, 'e'));
    const enrollment::Enrollment record = tests::draft();
    QCborMap map; // as version 0.1.0 wrote it
    map[0] = 1;
    map[1] = population::residentToBytes(record.resident);
    map[2] = record.station.toString();
    map[3] = QString();
    const QByteArray sealed = vault::seal(key, map.toCborValue().toCbor(),
                                          {record.id.toBytes(), QByteArray("detail"), 1});
    const auto part = openDetail(key, record.id, sealed);
    REQUIRE(part);
    CHECK(part->resident == record.resident);
    CHECK(part->grounds == enrollment::Grounds{});
    CHECK(part->corrections.empty());
}

TEST_CASE("Only a recording that waits for the supervisor is found as waiting")
{
    Recorded test;
    const population::Nik nik = test.record.resident.nik;
    CHECK_FALSE(test.repository().waitingFor(nik).value());
    REQUIRE(test.become(State::Complete));
    CHECK(test.repository().waitingFor(nik).value() == test.record.id);
    CHECK_FALSE(test.repository().openFor(nik).value());
    REQUIRE(test.become(State::Canceled));
    CHECK_FALSE(test.repository().waitingFor(nik).value());
}
