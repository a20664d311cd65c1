// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlite_packet_store.h"
#include "core/vault/sealing.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <thread>

using namespace rekam;
using namespace rekam::server;
using base::ErrorCode;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
const base::SystemClock systemClock;

struct Fixture
{
    Fixture()
    {
        for (const char *name : {"1671-01-A", "1671-01-B"})
            REQUIRE(store->putStation({QLatin1String(name), QByteArray(32, 'f'), noon, {}}));
    }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("server.db"));
    std::unique_ptr<SqlitePacketStore> store = SqlitePacketStore::create(path).value();
};

UploadRecord upload(const QByteArray &packet, const QString &station = QStringLiteral("1671-01-A"))
{
    return {base::Uuid::generate(systemClock).toString(),
            station,
            base::Uuid::generate(systemClock),
            vault::sha256(packet),
            packet.size(),
            0,
            false};
}

ReceivedRecord receivedOf(const UploadRecord &upload)
{
    return {upload.enrollment, upload.station, upload.sha256, upload.length, noon};
}

} // namespace

TEST_CASE("parts come back as the packet they were, after the store was closed as well",
          "[server][store]")
{
    Fixture fixture;
    const QByteArray packet("abcdefghij");
    const UploadRecord wanted = upload(packet);
    REQUIRE(fixture.store->beginUpload(wanted, noon, {}));
    CHECK(fixture.store->append(wanted.id, 0, packet.left(4), noon).value() == 4);
    fixture.store.reset();
    fixture.store = SqlitePacketStore::open(fixture.path).value();
    CHECK(fixture.store->upload(wanted.id).value()->offset == 4);
    CHECK(fixture.store->append(wanted.id, 4, packet.mid(4), noon).value() == 10);
    REQUIRE(fixture.store->receive(wanted.id, receivedOf(wanted), "receipt"));
    CHECK(fixture.store->packet(wanted.enrollment).value() == packet);
    CHECK(fixture.store->receipt(wanted.enrollment).value() == "receipt");
    CHECK(fixture.store->upload(wanted.id).value()->received);
    const auto listed = fixture.store->list(0, 10).value();
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().sha256 == wanted.sha256);
    CHECK(listed.front().receivedAt == noon);
    CHECK(fixture.store->list(1, 10).value().empty());
}

TEST_CASE("an append at another offset or beyond the length changes nothing", "[server][store]")
{
    Fixture fixture;
    const UploadRecord wanted = upload("0123456789");
    REQUIRE(fixture.store->beginUpload(wanted, noon, {}));
    CHECK(fixture.store->append(wanted.id, 0, "01234", noon).value() == 5);
    CHECK_FALSE(fixture.store->append(wanted.id, 0, "01234", noon).value());
    CHECK_FALSE(fixture.store->append(wanted.id, 6, "6", noon).value());
    CHECK_FALSE(fixture.store->append(wanted.id, 5, "567890", noon).value());
    CHECK_FALSE(fixture.store->append(QStringLiteral("unknown"), 0, "x", noon).value());
    CHECK(fixture.store->uploadedBytes(wanted.id).value() == "01234");
}

TEST_CASE("of many appends at one offset exactly one is taken", "[server][store]")
{
    Fixture fixture;
    const UploadRecord wanted = upload(QByteArray(1000, 'x'));
    REQUIRE(fixture.store->beginUpload(wanted, noon, {}));
    std::atomic<int> taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            if (fixture.store->append(wanted.id, 0, "xyz", noon).value())
                ++taken;
        });
    for (std::thread &thread : threads)
        thread.join();
    CHECK(taken == 1);
    CHECK(fixture.store->upload(wanted.id).value()->offset == 3);
}

TEST_CASE("the same packet finds its upload again, other bytes replace an unfinished one",
          "[server][store]")
{
    Fixture fixture;
    const UploadRecord first = upload("first");
    REQUIRE(fixture.store->beginUpload(first, noon, {}));
    REQUIRE(fixture.store->append(first.id, 0, "fi", noon).value());
    UploadRecord again = upload("first");
    again.enrollment = first.enrollment;
    const auto found = fixture.store->beginUpload(again, noon, {}).value();
    CHECK(found.id == first.id);
    CHECK(found.offset == 2);
    UploadRecord other = upload("other");
    other.enrollment = first.enrollment;
    CHECK(fixture.store->beginUpload(other, noon, {}).value().id == other.id);
    CHECK_FALSE(fixture.store->upload(first.id).value());
}

TEST_CASE("a received enrollment is never replaced", "[server][store]")
{
    Fixture fixture;
    const UploadRecord first = upload("first");
    REQUIRE(fixture.store->beginUpload(first, noon, {}));
    REQUIRE(fixture.store->append(first.id, 0, "first", noon).value());
    REQUIRE(fixture.store->receive(first.id, receivedOf(first), "receipt"));

    UploadRecord other = upload("other");
    other.enrollment = first.enrollment;
    CHECK(fixture.store->beginUpload(other, noon, {}).error().code == ErrorCode::PacketConflict);
    UploadRecord foreign = upload("first", QStringLiteral("1671-01-B"));
    foreign.enrollment = first.enrollment;
    CHECK(fixture.store->beginUpload(foreign, noon, {}).error().code == ErrorCode::PacketConflict);
    CHECK(fixture.store->receive(first.id, receivedOf(first), "second").error().code
          == ErrorCode::PacketConflict);
    REQUIRE(fixture.store->dropUpload(first.id));
    CHECK(fixture.store->packet(first.enrollment).value() == "first");
    CHECK(fixture.store->receipt(first.enrollment).value() == "receipt");
}

TEST_CASE("an incomplete upload can not be received", "[server][store]")
{
    Fixture fixture;
    const UploadRecord wanted = upload("0123456789");
    REQUIRE(fixture.store->beginUpload(wanted, noon, {}));
    REQUIRE(fixture.store->append(wanted.id, 0, "012345678", noon).value());
    CHECK_FALSE(fixture.store->receive(wanted.id, receivedOf(wanted), "receipt"));
    CHECK_FALSE(fixture.store->received(wanted.enrollment).value());
}

TEST_CASE("open uploads of a station are limited, and stale ones make room", "[server][store]")
{
    Fixture fixture;
    const UploadLimits limits{2, 30};
    REQUIRE(fixture.store->beginUpload(upload("1"), noon, limits));
    REQUIRE(fixture.store->beginUpload(upload("2"), noon.addDays(20), limits));
    CHECK(fixture.store->beginUpload(upload("3"), noon.addDays(20), limits).error().code
          == ErrorCode::ServerRefused);
    CHECK(fixture.store->beginUpload(upload("4", QStringLiteral("1671-01-B")), noon, limits));
    CHECK(fixture.store->beginUpload(upload("5"), noon.addDays(31), limits));
}

TEST_CASE("a revoked station stays revoked until it gets a new certificate", "[server][store]")
{
    Fixture fixture;
    const QString name = QStringLiteral("1671-01-A");
    CHECK(fixture.store->revokeStation(name, noon).value());
    CHECK(fixture.store->station(name).value()->revokedAt == noon);
    CHECK_FALSE(fixture.store->revokeStation(QStringLiteral("1671-09-Z"), noon).value());
    REQUIRE(fixture.store->putStation({name, QByteArray(32, 'g'), noon, {}}));
    CHECK_FALSE(fixture.store->station(name).value()->revokedAt.isValid());
    CHECK(fixture.store->station(name).value()->fingerprint == QByteArray(32, 'g'));
}

TEST_CASE("a second process reads and writes beside the first", "[server][store]")
{
    Fixture fixture;
    const auto second = SqlitePacketStore::open(fixture.path);
    REQUIRE(second);
    const QString name = QStringLiteral("1671-01-Q");
    REQUIRE((*second)->putStation({name, QByteArray(32, 'q'), noon, {}}));
    CHECK(fixture.store->station(name).value()->fingerprint == QByteArray(32, 'q'));
}
