// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_repository.h"
#include "tests/core/store/test_store.h"

using namespace rekam;
using namespace rekam::store;

namespace {

struct Sending : tests::TestStore
{
    OutboxRepository outbox() { return {*store, keyring}; }
    /** An approved enrollment with a packet; queued @p seconds after the morning. */
    enrollment::EnrollmentId queue(int serial, int seconds, const QByteArray &packet = "packet")
    {
        const enrollment::Enrollment record = tests::draft(serial);
        REQUIRE(inTransaction([&] {
            return EnrollmentRepository(*store, keyring).insert(record).and_then([&] {
                return outbox().put({record.id, packet, vault::sha256(packet), {}, 0},
                                    tests::morning.addSecs(seconds));
            });
        }));
        return record.id;
    }
    base::Result<void> receive(const enrollment::EnrollmentId &id, const QByteArray &receipt)
    {
        return inTransaction([&] { return outbox().putReceipt(id, receipt, tests::morning); });
    }
};

} // namespace

TEST_CASE("A packet waits unchanged until it is asked for, also after opening again")
{
    Sending test;
    const QByteArray packet(2'000'000, 'p');
    const auto id = test.queue(1, 0, packet);
    test.close();
    test.reopen();
    const auto entry = test.outbox().find(id);
    REQUIRE(entry);
    CHECK(entry->id == id);
    CHECK(entry->packet == packet);
    CHECK(entry->sha256 == vault::sha256(packet));
    CHECK(entry->uploadLocation.isEmpty());
    CHECK(entry->attempts == 0);
    CHECK(test.outbox().waiting().value() == 1);
}

TEST_CASE("The oldest packet comes first and those to be skipped are skipped")
{
    Sending test;
    CHECK_FALSE(test.outbox().next().value());
    const auto late = test.queue(1, 30);
    const auto early = test.queue(2, 10);
    const auto middle = test.queue(3, 20);
    CHECK(test.outbox().next().value()->id == early);
    CHECK(test.outbox().next({early}).value()->id == middle);
    CHECK(test.outbox().next({early, middle}).value()->id == late);
    CHECK_FALSE(test.outbox().next({early, middle, late}).value());
}

TEST_CASE("Upload location and attempts are remembered")
{
    Sending test;
    const auto id = test.queue(1, 0);
    REQUIRE(test.outbox().rememberLocation(id, QStringLiteral("/upload/7")));
    REQUIRE(test.outbox().noteAttempt(id));
    REQUIRE(test.outbox().noteAttempt(id));
    test.close();
    test.reopen();
    CHECK(test.outbox().find(id).value().uploadLocation == QStringLiteral("/upload/7"));
    CHECK(test.outbox().find(id).value().attempts == 2);
}

TEST_CASE("A receipt takes the packet out of the queue and stays")
{
    Sending test;
    const auto id = test.queue(1, 0);
    CHECK(test.outbox().receipt(id).value().isEmpty());
    CHECK(test.receive(id, {}).error().code == base::ErrorCode::ReceiptInvalid);
    REQUIRE(test.receive(id, "signed receipt"));
    CHECK(test.outbox().receipt(id).value() == "signed receipt");
    CHECK(test.outbox().waiting().value() == 0);
    CHECK_FALSE(test.outbox().next().value());
    CHECK(test.outbox().find(id));
}

TEST_CASE(
    "A packet whose hash is wrong, whose enrollment is absent or that is there already is refused")
{
    Sending test;
    const auto id = test.queue(1, 0);
    const auto put = [&](const OutboxEntry &entry) {
        return test.inTransaction([&] { return test.outbox().put(entry, tests::morning); });
    };
    CHECK(put({id, "a", vault::sha256("b"), {}, 0}).error().code
          == base::ErrorCode::PacketMismatch);
    CHECK_FALSE(put({id, "a", vault::sha256("a"), {}, 0}));
    CHECK_FALSE(put({tests::draft(5).id, "a", vault::sha256("a"), {}, 0}));
    CHECK(test.outbox().find(id).value().packet == "packet");
    CHECK(test.outbox().waiting().value() == 1);
    CHECK(test.outbox().put({id, "a", vault::sha256("a"), {}, 0}, tests::morning).error().code
          == base::ErrorCode::Internal);
}

TEST_CASE("An unknown entry is unknown to every call")
{
    Sending test;
    const auto stranger = tests::draft(9).id;
    CHECK(test.outbox().find(stranger).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.outbox().receipt(stranger).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.outbox().rememberLocation(stranger, {}).error().code
          == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.outbox().noteAttempt(stranger).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.receive(stranger, "r").error().code == base::ErrorCode::EnrollmentUnknown);
}

TEST_CASE("A change behind the program's back is noticed, named, and does not hold up the others")
{
    const char *sql
        = GENERATE("UPDATE outbox SET attempts = 1", "UPDATE outbox SET upload_location = '/other'",
                   "UPDATE outbox SET queued_at = 0", "UPDATE outbox SET sha256 = zeroblob(32)",
                   "UPDATE outbox SET receipted_at = 5", "UPDATE packet SET der = x'00'",
                   "DELETE FROM packet");
    CAPTURE(sql);
    Sending test;
    const auto id = test.queue(1, 0);
    test.tamper(sql);
    const auto good = test.queue(2, 10);
    const auto next = test.outbox().next();
    REQUIRE_FALSE(next);
    CHECK(next.error().code == base::ErrorCode::StoreDamaged);
    CHECK(next.error().subject == id.toString().toStdString());
    CHECK(test.outbox().next({id}).value()->id == good);
}

TEST_CASE("A receipt that was slipped in or taken out is noticed")
{
    Sending test;
    const auto first = test.queue(1, 0);
    const auto second = test.queue(2, 0);
    REQUIRE(test.receive(second, "real"));
    test.tamper("UPDATE outbox SET receipt = CASE WHEN receipt IS NULL THEN x'41' ELSE NULL END");
    CHECK(test.outbox().receipt(first).error().code == base::ErrorCode::StoreDamaged);
    CHECK(test.outbox().receipt(second).error().code == base::ErrorCode::StoreDamaged);
}
