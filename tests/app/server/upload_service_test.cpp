// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receipt.h"
#include "tests/app/server/support/upload_fixture.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::server;
using namespace rekam::tests;

TEST_CASE("a packet sent in chunks is stored once and confirmed by a receipt", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    Answer answer = fixture.create(entry);
    REQUIRE(answer.status == 201);
    const QByteArray path = answer.headers["Location"];
    for (qsizetype at = 0; at < entry.packet.size(); at += 7000) {
        const QByteArray chunk = entry.packet.mid(at, 7000);
        answer = fixture.patch(path, at, chunk, sha256Header(chunk));
        REQUIRE(answer.status == 204);
        CHECK(answer.headers["Upload-Offset"] == QByteArray::number(at + chunk.size()));
    }
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
    const Answer receipt = fixture.ask("GET", "/receipts/" + entry.id.toString().toLatin1());
    REQUIRE(receipt.status == 200);
    const auto verified
        = exchange::VerifiedReceipt::verify(receipt.body, fixture.keys.authority, entry.id,
                                            entry.sha256, entry.packet.size(), systemClock.now());
    REQUIRE(verified);
    CHECK(verified->statement().stationId == stationA);
}

TEST_CASE("a wrong offset, a wrong content type and a wrong version change nothing", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(100)).status == 204);
    CHECK(fixture.patch(path, 0, entry.packet.left(100)).status == 409);
    CHECK(fixture.patch(path, 101, entry.packet.mid(101, 5)).status == 409);
    auto headers = UploadFixture::patchHeaders(100);
    headers["content-type"] = "application/octet-stream";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 415);
    headers = UploadFixture::patchHeaders(100);
    headers["tus-resumable"] = "0.9";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 412);
    headers = UploadFixture::patchHeaders(100);
    headers["upload-offset"] = "-1";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 400);
    CHECK(fixture.offsetAt(path) == "100");
}

TEST_CASE("a chunk that does not match its checksum is thrown away", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    const QByteArray chunk = entry.packet.left(3000);
    QByteArray damaged = chunk;
    damaged[1500] = static_cast<char>(damaged[1500] ^ 1);
    CHECK(fixture.patch(path, 0, damaged, sha256Header(chunk)).status == 460);
    CHECK(fixture.offsetAt(path) == "0");
    CHECK(fixture.patch(path, 0, damaged, "md5 AAAA").status == 400);
    const QByteArray sha1
        = "sha1 " + QCryptographicHash::hash(chunk, QCryptographicHash::Sha1).toBase64();
    CHECK(fixture.patch(path, 0, damaged, sha1).status == 460);
    CHECK(fixture.patch(path, 0, chunk, sha1).status == 204);
    CHECK(fixture.offsetAt(path) == "3000");
}

TEST_CASE("of a cut chunk with a checksum nothing is kept, of one without everything", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    auto headers = UploadFixture::patchHeaders(0);
    headers["upload-checksum"] = sha256Header(entry.packet);
    Answer cut = fixture.ask("PATCH", path, headers, entry.packet, stationA, 5500);
    CHECK(cut.status == 400);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == "0");
    cut = fixture.ask("PATCH", path, UploadFixture::patchHeaders(0), entry.packet, stationA, 5500);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == "5500");
    CHECK(fixture.patch(path, 5500, entry.packet.mid(5500)).status == 204);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("a body longer than a part is written part by part", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station, 3 * 1024 * 1024);
    const QByteArray path = fixture.create(entry).headers["Location"];
    const Answer cut = fixture.ask("PATCH", path, UploadFixture::patchHeaders(0), entry.packet,
                                   stationA, 2 * partBytes + 100, 64 * 1024);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == QByteArray::number(2 * partBytes + 100));
    CHECK(fixture.patch(path, 2 * partBytes + 100, entry.packet.mid(2 * partBytes + 100)).status
          == 204);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("no more is taken than was announced", "[server]")
{
    UploadFixture fixture;
    auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    auto headers = UploadFixture::patchHeaders(0);
    headers["content-length"] = QByteArray::number(entry.packet.size() + 1);
    CHECK(fixture.ask("PATCH", path, headers, entry.packet + 'x').status == 413);
    // Without a Content-Length the surplus shows only while it comes in.
    CHECK(
        fixture.ask("PATCH", path, UploadFixture::patchHeaders(0), entry.packet + "surplus").status
        == 413);
    for (const char *length : {"", "0", "-5", "67108865", "99999999999999999999", "ten"}) {
        INFO(length);
        const Answer answer = fixture.ask("POST", "/uploads",
                                          {{"upload-length", length}, {"upload-metadata", "x"}});
        CHECK((answer.status == 400 || answer.status == 413));
    }
    CHECK(fixture.ask("OPTIONS", "/uploads").headers["Tus-Max-Size"] == "67108864");
}

TEST_CASE("an upload belongs to its station", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(50)).status == 204);
    CHECK(fixture.ask("HEAD", path, {}, {}, stationB).status == 404);
    CHECK(
        fixture.ask("PATCH", path, UploadFixture::patchHeaders(50), entry.packet.mid(50), stationB)
            .status
        == 404);
    CHECK(fixture.ask("DELETE", path, {}, {}, stationB).status == 404);
    REQUIRE(fixture.patch(path, 50, entry.packet.mid(50)).status == 204);
    CHECK(fixture.ask("GET", "/receipts/" + entry.id.toString().toLatin1(), {}, {}, stationB).status
          == 404);
    CHECK(reasonIn(fixture.create(entry, stationB)) == "packet-conflict");
}

TEST_CASE("the same packet again leads to the receipt, another one is a conflict", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet).status == 204);
    Answer again = fixture.create(entry);
    CHECK(again.status == 201);
    CHECK(again.headers["Location"] == path);
    CHECK(again.headers["Upload-Offset"] == QByteArray::number(entry.packet.size()));
    CHECK(fixture.region.store().list(0, 10).value().size() == 1);

    auto changed = fixture.region.packet(fixture.station);
    changed.id = entry.id;
    again = fixture.create(changed);
    CHECK(again.status == 409);
    CHECK(reasonIn(again) == "packet-conflict");
    CHECK(fixture.ask("DELETE", path).status == 403);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("a terminated upload is gone and can be made again", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(50)).status == 204);
    CHECK(fixture.ask("DELETE", path).status == 204);
    CHECK(fixture.ask("HEAD", path).status == 404);
    CHECK(fixture.create(entry).headers["Upload-Offset"] == "0");
}

TEST_CASE("what is not the announced packet is refused and dropped", "[server]")
{
    UploadFixture fixture;
    const auto good = fixture.region.packet(fixture.station);
    const auto ofOther = fixture.region.packet(fixture.other);
    const auto refusalOf = [&fixture](const store::OutboxEntry &entry) {
        const QByteArray path = fixture.create(entry).headers["Location"];
        const Answer answer = fixture.patch(path, 0, entry.packet);
        CHECK(fixture.ask("HEAD", path).status == 404);
        CHECK(fixture.region.store().list(0, 10).value().empty());
        return QByteArray::number(answer.status) + ' ' + reasonIn(answer);
    };

    auto wrongHash = good;
    wrongHash.sha256 = QByteArray(32, 'h');
    CHECK(refusalOf(wrongHash) == "422 packet-mismatch");
    CHECK(refusalOf(entryOf(good.id, "not a packet")) == "422 packet-malformed");
    CHECK(refusalOf(entryOf(base::Uuid::generate(systemClock), good.packet))
          == "422 packet-mismatch");
    CHECK(refusalOf(ofOther) == "422 packet-mismatch"); // signed by B, sent by A
    QByteArray damaged = good.packet;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    CHECK(refusalOf(entryOf(good.id, damaged)).startsWith("422 packet-"));
}

TEST_CASE("a packet that the region's opening key does not open gets no receipt", "[server]")
{
    UploadFixture fixture;
    const vault::Certificate outdated = fixture.region.issueOpening();
    const auto entry = packetFor(fixture.station, fixture.region.identity(), outdated, 20'000);
    const QByteArray path = fixture.create(entry).headers["Location"];
    Answer answer = fixture.patch(path, 0, entry.packet);
    CHECK(answer.status == 422);
    CHECK(reasonIn(answer) == "packet-unopenable");
    CHECK(fixture.ask("HEAD", path).status == 404);
    answer = fixture.createWith(entry, entry.packet);
    CHECK(reasonIn(answer) == "packet-unopenable");
    CHECK(fixture.region.store().list(0, 10).value().empty());
}

TEST_CASE("a real packet is refused by a practice server, and the reverse", "[server]")
{
    for (const bool practice : {true, false}) {
        UploadFixture server(practice);
        RunningRegion sender(!practice);
        const auto station = sender.addStation(stationA);
        const auto entry = sender.packet(station);
        const QByteArray path = server.create(entry).headers["Location"];
        const Answer answer = server.patch(path, 0, entry.packet);
        CHECK(answer.status == 422);
        CHECK(reasonIn(answer) == "packet-wrong-mode");
        CHECK(server.region.store().list(0, 10).value().empty());
    }
}

TEST_CASE("another region's packet is refused", "[server]")
{
    UploadFixture server;
    RunningRegion sender(true, QStringLiteral("16.72"));
    const auto station = sender.addStation(stationA);
    const auto entry = sender.packet(station);
    const QByteArray path = server.create(entry).headers["Location"];
    const Answer answer = server.patch(path, 0, entry.packet);
    CHECK(answer.status == 422);
    CHECK(reasonIn(answer) == "packet-wrong-region");
}

TEST_CASE("a packet whose last byte came just before a crash is taken in afterwards", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    const QString id = QString::fromLatin1(path.mid(9));
    // As if the process had died between the last append and the receipt.
    REQUIRE(fixture.region.store().append(id, 0, entry.packet, systemClock.now()).value());
    const bool byHead = GENERATE(true, false);
    if (byHead)
        CHECK(fixture.offsetAt(path) == QByteArray::number(entry.packet.size()));
    CHECK(fixture.ask("GET", "/receipts/" + entry.id.toString().toLatin1()).status == 200);
    CHECK(fixture.region.store().received(entry.id).value());
}

TEST_CASE("a station with too many open uploads has to finish some first", "[server]")
{
    UploadFixture fixture;
    UploadService strict{fixture.region.store(), fixture.intake, systemClock, {2, 30}};
    Request request{"POST", "/uploads", {{"tus-resumable", "1.0.0"}, {"upload-length", "5"}}};
    int last = 0;
    for (int i = 0; i < 3; ++i) {
        request.headers["upload-metadata"] = "enrollment "
            + base::Uuid::generate(systemClock).toString().toLatin1().toBase64() + ",sha256 "
            + QByteArray(64, 'a').toBase64();
        last = strict.answer(stationA, request, [](const auto &) { return true; }).status;
    }
    CHECK(last == 429);
}

TEST_CASE("a refused body that never ends closes the connection", "[server]")
{
    UploadFixture fixture;
    qint64 handedOut = 0;
    const QByteArray piece(64 * 1024, 'x');
    const Answer answer
        = fixture.service.answer(stationA, {"POST", "/nowhere", {{"tus-resumable", "1.0.0"}}},
                                 [&](const std::function<bool(QByteArrayView)> &receiver) {
                                     while (receiver(piece))
                                         handedOut += piece.size();
                                     return false;
                                 });
    CHECK(answer.status == 404);
    CHECK(answer.closeConnection);
    CHECK(handedOut <= maxChunkBytes);
}
