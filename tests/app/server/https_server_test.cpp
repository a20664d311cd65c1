// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads as stations make them: real TLS over loopback.
#include "core/exchange/receipt.h"
#include "core/exchange/tus_upload.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const QString stationA = QStringLiteral("1671-01-A");

/** One whole try of a station, as sync makes it. */
base::Result<QByteArray> upload(exchange::HttpClient &client, store::OutboxEntry &entry)
{
    exchange::TusUpload tus{client,
                            8192,
                            [&entry](const QString &location) -> base::Result<void> {
                                entry.uploadLocation = location;
                                return {};
                            },
                            {}};
    return tus.send(entry);
}

} // namespace

TEST_CASE("a packet travels over mutual TLS and its receipt verifies", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    auto entry = region.packet(station);
    const auto client = region.client(station);
    const auto receipt = upload(*client, entry);
    REQUIRE(receipt);
    const auto authority = region.certificate(QStringLiteral("authority"));
    CHECK(exchange::VerifiedReceipt::verify(*receipt, authority, entry.id, entry.sha256,
                                            entry.packet.size(), QDateTime::currentDateTimeUtc()));
    auto otherHash = entry.sha256;
    otherHash[0] = static_cast<char>(otherHash[0] ^ 1);
    CHECK_FALSE(exchange::VerifiedReceipt::verify(*receipt, authority, entry.id, otherHash,
                                                  entry.packet.size(),
                                                  QDateTime::currentDateTimeUtc()));
    CHECK(region.store().packet(entry.id).value() == entry.packet);

    SECTION("sending it again fetches the same receipt and stores nothing")
    {
        CHECK(upload(*client, entry).value() == *receipt);
        entry.uploadLocation.clear();
        CHECK(upload(*client, entry).value() == *receipt);
        CHECK(region.store().list(0, 10).value().size() == 1);
    }
    SECTION("the log names station, request and outcome, and nothing else")
    {
        const QStringList log = region.log();
        REQUIRE_FALSE(log.isEmpty());
        CHECK(log.last().contains(QStringLiteral(" 1671-01-A GET /receipts/") + entry.id.toString()
                                  + QStringLiteral(" 200")));
        for (const QString &line : log)
            CHECK_FALSE(line.contains(QStringLiteral("LATIHAN")));
    }
}

TEST_CASE("two uploads of one packet at the same time leave one packet", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    const auto entry = region.packet(station, 200'000);
    const auto send = [&region, &station, &entry] {
        auto own = entry;
        const auto client = region.client(station);
        for (int tries = 0; tries < 20; ++tries)
            if (upload(*client, own))
                return true;
        return false;
    };
    bool first = false;
    std::thread other([&] { first = send(); });
    const bool second = send();
    other.join();
    CHECK(first);
    CHECK(second);
    CHECK(region.store().list(0, 10).value().size() == 1);
    CHECK(region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("a server that was restarted in mid-upload goes on where it was", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    auto entry = region.packet(station, 60'000);
    const int port = region.port();
    const auto client = region.client(station);
    int chunks = 0;
    exchange::TusUpload tus{*client, 8192,
                            [&entry](const QString &location) -> base::Result<void> {
                                entry.uploadLocation = location;
                                return {};
                            },
                            [&](qint64, qint64) {
                                if (++chunks == 3)
                                    region.stop();
                            }};
    const auto broken = tus.send(entry);
    REQUIRE_FALSE(broken);
    CHECK((broken.error().code == ErrorCode::UploadInterrupted
           || broken.error().code == ErrorCode::ServerUnreachable));
    REQUIRE(chunks == 3);
    CHECK(failureOf(*client) == ErrorCode::ServerUnreachable);

    region.start(port);
    qint64 firstConfirmed = 0;
    tus.progress = [&](qint64 sent, qint64) {
        if (!firstConfirmed)
            firstConfirmed = sent;
    };
    REQUIRE(tus.send(entry));
    CHECK(firstConfirmed == 4 * 8192);
    CHECK(region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("methods and paths that do not exist are answered, and the connection stays usable",
          "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    auto entry = region.packet(station);
    const auto client = region.client(station);
    const QByteArray metadata = "enrollment " + entry.id.toString().toLatin1().toBase64()
        + ",sha256 " + entry.sha256.toHex().toBase64();
    const auto created = ask(*client, "POST", "/uploads",
                             {{"Upload-Length", QByteArray::number(entry.packet.size())},
                              {"Upload-Metadata", metadata}});
    REQUIRE(created->status == 201);
    const QByteArray path = created->headers.at("location");
    CHECK(ask(*client, "GET", path)->status == 405);
    CHECK(ask(*client, "HEAD", path)->headers.at("upload-offset") == "0");
    CHECK(ask(*client, "HEAD", path, {{"Tus-Resumable", "2.0.0"}})->status == 412);
    CHECK(ask(*client, "GET", "/")->status == 404);
    CHECK(ask(*client, "GET", "/receipts/" + entry.id.toString().toLatin1())->status == 404);
    CHECK(ask(*client, "POST", "/elsewhere", {}, QByteArray(100'000, 'x'))->status == 404);
    CHECK(ask(*client, "PATCH", path, {}, QByteArray(100'000, 'x'))->status == 415);
    CHECK(ask(*client, "PUT", path, {}, "x")->status == 405);
    CHECK(ask(*client, "DELETE", path)->status == 204);
    CHECK(ask(*client, "HEAD", path)->status == 404);
    CHECK(upload(*client, entry));
}
