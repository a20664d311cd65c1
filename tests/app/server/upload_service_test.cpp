// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/upload_service.h"
#include "core/exchange/receipt.h"
#include "core/vault/sealing.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::server;
using namespace rekam::tests;

namespace {

const base::SystemClock systemClock;
const QString stationA = QStringLiteral("1671-01-A");
const QString stationB = QStringLiteral("1671-01-B");

/** The service over a real region's store and keys, without its sockets. */
struct Fixture
{
    explicit Fixture(bool practice = true)
        : region(practice)
        , station(region.addStation(stationA))
        , other(region.addStation(stationB))
        , keys(keysOf(region))
    { }

    static IntakeKeys keysOf(const RunningRegion &region)
    {
        auto receipts = region.home().identity(QStringLiteral("receipts")).value();
        return {region.certificate(QStringLiteral("authority")), std::move(receipts.certificate),
                std::move(receipts.key)};
    }

    /** Hands the body out in pieces of @p piece bytes and breaks after @p cutAfter of them. */
    Answer ask(const QByteArray &method, const QByteArray &path,
               std::map<QByteArray, QByteArray> headers = {}, const QByteArray &body = {},
               const QString &who = stationA, qsizetype cutAfter = -1, qsizetype piece = 1000)
    {
        headers.try_emplace("tus-resumable", "1.0.0");
        return service.answer(
            who, {method, path, headers}, [&](const std::function<bool(QByteArrayView)> &receiver) {
                const qsizetype end = cutAfter < 0 ? body.size() : cutAfter;
                for (qsizetype at = 0; at < end; at += piece)
                    if (!receiver(QByteArrayView(body).sliced(at, std::min(piece, end - at))))
                        return false;
                return cutAfter < 0;
            });
    }

    Answer create(const store::OutboxEntry &entry, const QString &who = stationA)
    {
        return ask("POST", "/uploads",
                   {{"upload-length", QByteArray::number(entry.packet.size())},
                    {"upload-metadata",
                     "enrollment " + entry.id.toString().toLatin1().toBase64() + ",sha256 "
                         + entry.sha256.toHex().toBase64()}},
                   {}, who);
    }

    static std::map<QByteArray, QByteArray> patchHeaders(qint64 offset)
    {
        return {{"content-type", "application/offset+octet-stream"},
                {"upload-offset", QByteArray::number(offset)}};
    }

    Answer patch(const QByteArray &path, qint64 offset, const QByteArray &body,
                 const QByteArray &checksum = {})
    {
        auto headers = patchHeaders(offset);
        if (!checksum.isEmpty())
            headers["upload-checksum"] = checksum;
        return ask("PATCH", path, headers, body);
    }

    QByteArray offsetAt(const QByteArray &path)
    {
        return ask("HEAD", path).headers["Upload-Offset"];
    }

    RunningRegion region;
    vault::IssuedKey station;
    vault::IssuedKey other;
    IntakeKeys keys;
    PacketIntake intake{region.store(), keys, systemClock};
    UploadService service{region.store(), intake, systemClock};
};

QByteArray reasonIn(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body)
        .object()
        .value(QStringLiteral("error"))
        .toString()
        .toLatin1();
}

QByteArray sha256Header(const QByteArray &chunk)
{
    return "sha256 " + QCryptographicHash::hash(chunk, QCryptographicHash::Sha256).toBase64();
}

} // namespace

TEST_CASE("a packet sent in chunks is stored once and confirmed by a receipt", "[server]")
{
    Fixture fixture;
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
    Fixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(100)).status == 204);
    CHECK(fixture.patch(path, 0, entry.packet.left(100)).status == 409);
    CHECK(fixture.patch(path, 101, entry.packet.mid(101, 5)).status == 409);
    auto headers = Fixture::patchHeaders(100);
    headers["content-type"] = "application/octet-stream";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 415);
    headers = Fixture::patchHeaders(100);
    headers["tus-resumable"] = "0.9";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 412);
    headers = Fixture::patchHeaders(100);
    headers["upload-offset"] = "-1";
    CHECK(fixture.ask("PATCH", path, headers, "x").status == 400);
    CHECK(fixture.offsetAt(path) == "100");
}

TEST_CASE("a chunk that does not match its checksum is thrown away", "[server]")
{
    Fixture fixture;
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
    Fixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    auto headers = Fixture::patchHeaders(0);
    headers["upload-checksum"] = sha256Header(entry.packet);
    Answer cut = fixture.ask("PATCH", path, headers, entry.packet, stationA, 5500);
    CHECK(cut.status == 400);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == "0");
    cut = fixture.ask("PATCH", path, Fixture::patchHeaders(0), entry.packet, stationA, 5500);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == "5500");
    CHECK(fixture.patch(path, 5500, entry.packet.mid(5500)).status == 204);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("a body longer than a part is written part by part", "[server]")
{
    Fixture fixture;
    const auto entry = fixture.region.packet(fixture.station, 3 * 1024 * 1024);
    const QByteArray path = fixture.create(entry).headers["Location"];
    const Answer cut = fixture.ask("PATCH", path, Fixture::patchHeaders(0), entry.packet, stationA,
                                   2 * partBytes + 100, 64 * 1024);
    CHECK(cut.closeConnection);
    CHECK(fixture.offsetAt(path) == QByteArray::number(2 * partBytes + 100));
    CHECK(fixture.patch(path, 2 * partBytes + 100, entry.packet.mid(2 * partBytes + 100)).status
          == 204);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("no more is taken than was announced", "[server]")
{
    Fixture fixture;
    auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    auto headers = Fixture::patchHeaders(0);
    headers["content-length"] = QByteArray::number(entry.packet.size() + 1);
    CHECK(fixture.ask("PATCH", path, headers, entry.packet + 'x').status == 413);
    // Without a Content-Length the surplus shows only while it comes in.
    CHECK(fixture.ask("PATCH", path, Fixture::patchHeaders(0), entry.packet + "surplus").status
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
    Fixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(50)).status == 204);
    CHECK(fixture.ask("HEAD", path, {}, {}, stationB).status == 404);
    CHECK(
        fixture.ask("PATCH", path, Fixture::patchHeaders(50), entry.packet.mid(50), stationB).status
        == 404);
    CHECK(fixture.ask("DELETE", path, {}, {}, stationB).status == 404);
    REQUIRE(fixture.patch(path, 50, entry.packet.mid(50)).status == 204);
    CHECK(fixture.ask("GET", "/receipts/" + entry.id.toString().toLatin1(), {}, {}, stationB).status
          == 404);
    CHECK(reasonIn(fixture.create(entry, stationB)) == "packet-conflict");
}

TEST_CASE("the same packet again leads to the receipt, another one is a conflict", "[server]")
{
    Fixture fixture;
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
    Fixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray path = fixture.create(entry).headers["Location"];
    REQUIRE(fixture.patch(path, 0, entry.packet.left(50)).status == 204);
    CHECK(fixture.ask("DELETE", path).status == 204);
    CHECK(fixture.ask("HEAD", path).status == 404);
    CHECK(fixture.create(entry).headers["Upload-Offset"] == "0");
}

TEST_CASE("what is not the announced packet is refused and dropped", "[server]")
{
    Fixture fixture;
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

TEST_CASE("a real packet is refused by a practice server, and the reverse", "[server]")
{
    for (const bool practice : {true, false}) {
        Fixture server(practice);
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
    Fixture server;
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
    Fixture fixture;
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
    Fixture fixture;
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
    Fixture fixture;
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
