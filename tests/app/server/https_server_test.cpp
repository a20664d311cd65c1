// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server as stations and strangers meet it: real TLS over loopback.
#include "core/exchange/receipt.h"
#include "core/exchange/tus_upload.h"
#include "tests/app/server/support/raw_tls.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>
#include <openssl/ssl.h>

#include <QElapsedTimer>

#include <random>
#include <thread>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const QString stationA = QStringLiteral("1671-01-A");

base::Result<exchange::HttpResponse> ask(exchange::HttpClient &client, const QByteArray &method,
                                         const QByteArray &path,
                                         std::map<QByteArray, QByteArray> headers = {},
                                         const QByteArray &body = {})
{
    headers.try_emplace("Tus-Resumable", "1.0.0");
    return client.send({method, path, headers, body});
}

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

ErrorCode failureOf(exchange::HttpClient &client)
{
    const auto response = ask(client, "OPTIONS", "/uploads");
    REQUIRE_FALSE(response);
    return response.error().code;
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

TEST_CASE("strangers are refused before they can ask", "[server][network]")
{
    RunningRegion region;
    RunningRegion foreign(true, QStringLiteral("16.72"));
    RunningRegion real(false);
    const auto known = region.addStation(stationA);

    SECTION("a station of another region")
    {
        CHECK(failureOf(*foreign.client(foreign.addStation(stationA), region.port()))
              == ErrorCode::ServerUntrusted);
    }
    SECTION("a real station at a practice server, and the reverse")
    {
        CHECK(failureOf(*real.client(real.addStation(stationA), region.port()))
              == ErrorCode::ServerUntrusted);
        CHECK(failureOf(*region.client(known, real.port())) == ErrorCode::ServerUntrusted);
    }
    SECTION("another region's or another mode's certificate, even from one who trusts the server")
    {
        for (RunningRegion *other : {&foreign, &real}) {
            const auto stranger = other->addStation(stationA);
            RawTls raw(region.port(), &stranger, TLS1_3_VERSION);
            raw.write("OPTIONS /uploads HTTP/1.1\r\n\r\n");
            CHECK(raw.readAnswer().isEmpty());
        }
    }
    SECTION("nobody at all")
    {
        RawTls raw(region.port(), nullptr, TLS1_3_VERSION);
        raw.write("OPTIONS /uploads HTTP/1.1\r\n\r\n");
        CHECK(raw.readAnswer().isEmpty());
    }
    SECTION("a known station with an old TLS")
    {
        RawTls raw(region.port(), &known, TLS1_2_VERSION);
        CHECK_FALSE(raw.connected());
    }
    RawTls raw(region.port(), &known, TLS1_3_VERSION);
    REQUIRE(raw.write("OPTIONS /uploads HTTP/1.1\r\n\r\n"));
    CHECK(raw.readAnswer().startsWith("HTTP/1.1 204"));
}

TEST_CASE("a station whose certificate does not count is told so", "[server][network]")
{
    RunningRegion region;
    SECTION("expired: known here without asking, and refused there")
    {
        const auto expired = region.issueStation(stationA, -30, -1);
        CHECK(failureOf(*region.client(expired)) == ErrorCode::CertificateExpired);
        RawTls raw(region.port(), &expired, TLS1_3_VERSION);
        raw.write("OPTIONS /uploads HTTP/1.1\r\n\r\n");
        CHECK(raw.readAnswer().isEmpty());
    }
    SECTION("never added")
    {
        const auto response
            = ask(*region.client(region.issueStation(stationA)), "OPTIONS", "/uploads");
        REQUIRE(response);
        CHECK(response->status == 403);
        CHECK(response->body.contains("certificate-untrusted"));
    }
    SECTION("revoked while it is connected")
    {
        const auto station = region.addStation(stationA);
        const auto client = region.client(station);
        CHECK(ask(*client, "OPTIONS", "/uploads")->status == 204);
        REQUIRE(region.store().revokeStation(stationA, QDateTime::currentDateTimeUtc()).value());
        CHECK(ask(*client, "OPTIONS", "/uploads")->status == 403);
    }
    SECTION("replaced by a newer one")
    {
        const auto older = region.addStation(stationA);
        const auto newer = region.addStation(stationA);
        CHECK(ask(*region.client(older), "OPTIONS", "/uploads")->status == 403);
        CHECK(ask(*region.client(newer), "OPTIONS", "/uploads")->status == 204);
    }
    SECTION("not a station's: the receipts' key opens no door")
    {
        const auto receipts = region.home().identity(QStringLiteral("receipts")).value();
        RawTls raw(region.port(), &receipts, TLS1_3_VERSION);
        raw.write("OPTIONS /uploads HTTP/1.1\r\n\r\n");
        CHECK_FALSE(raw.readAnswer().contains("204"));
    }
}

TEST_CASE("a false server sees neither our certificate nor a byte of a request",
          "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    SECTION("one of another region")
    {
        RunningRegion foreign(true, QStringLiteral("16.72"));
        const auto identity = foreign.home().identity(QStringLiteral("server")).value();
        CredulousServer server(identity);
        CHECK(failureOf(*region.client(station, server.port())) == ErrorCode::ServerUntrusted);
        server.join();
        CHECK_FALSE(server.sawCertificate());
        CHECK_FALSE(server.sawBytes());
    }
    SECTION("a station of our own region that plays the server")
    {
        const auto other = region.addStation(QStringLiteral("1671-01-B"));
        CredulousServer server(other);
        CHECK(failureOf(*region.client(station, server.port())) == ErrorCode::ServerUntrusted);
        server.join();
        CHECK_FALSE(server.sawCertificate());
        CHECK_FALSE(server.sawBytes());
    }
    SECTION("but the true one does, so the test can see it")
    {
        const auto identity = region.home().identity(QStringLiteral("server")).value();
        CredulousServer server(identity);
        CHECK(failureOf(*region.client(station, server.port())) == ErrorCode::UploadInterrupted);
        server.join();
        CHECK(server.sawCertificate());
        CHECK(server.sawBytes());
    }
}

TEST_CASE("the client talks to the host it was told and to no other", "[server][network]")
{
    RunningRegion region;
    region.settings().host = QStringLiteral("0.0.0.0");
    region.start();
    const auto station = region.addStation(stationA);
    const auto authority = region.certificate(QStringLiteral("authority"));
    const QString port = QString::number(region.port());
    const auto clientOf = [&](const QString &url) {
        return net::HttpsClient::create(url, authority, station.certificate, copyOf(station).key);
    };
    // 127.0.0.2 is this machine as well, but the certificate does not name it.
    CHECK(failureOf(**clientOf(QStringLiteral("https://127.0.0.2:") + port))
          == ErrorCode::ServerUntrusted);
    CHECK(ask(**clientOf(QStringLiteral("https://localhost:") + port), "OPTIONS", "/uploads"));
    for (const char *bad : {"http://127.0.0.1:1", "https://", "https://u:p@127.0.0.1:1",
                            "https://127.0.0.1:1/path", "127.0.0.1:1", ""}) {
        INFO(bad);
        const auto client = clientOf(QLatin1String(bad));
        REQUIRE_FALSE(client);
        CHECK(client.error().code == ErrorCode::InputMalformed);
    }
    CHECK(net::HttpsClient::create(QStringLiteral("https://127.0.0.1:1"), authority,
                                   station.certificate, vault::PrivateKey::generate().value())
              .error()
              .code
          == ErrorCode::KeyInvalid);
    region.stop();
    CHECK(failureOf(**clientOf(QStringLiteral("https://127.0.0.1:") + port))
          == ErrorCode::ServerUnreachable);
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

TEST_CASE("an oversized packet is refused by its announcement and by its body", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    const auto client = region.client(station);
    const auto refused = ask(*client, "POST", "/uploads",
                             {{"Upload-Length", QByteArray::number(exchange::maxPacketBytes + 1)},
                              {"Upload-Metadata", "x eA=="}});
    REQUIRE(refused);
    CHECK(refused->status == 413);
    CHECK(refused->headers.at("tus-max-size") == QByteArray::number(exchange::maxPacketBytes));
    // A body is not read to find out: its length is enough.
    RawTls raw(region.port(), &station, TLS1_3_VERSION);
    raw.write("PATCH /uploads/x HTTP/1.1\r\nContent-Length: 67108865\r\n\r\n");
    CHECK(raw.readAll().startsWith("HTTP/1.1 413"));
}

TEST_CASE("bodies without a true length end the connection", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    for (const char *headers :
         {"Content-Length: 5\r\nContent-Length: 6\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Content-Length: -1\r\n",
          "Content-Length: 5x\r\n", "Content-Length: 5\r\nContent-Encoding: gzip\r\n",
          "Content-Length: 5\r\nContent-Type: multipart/form-data; boundary=x\r\n"}) {
        INFO(headers);
        RawTls raw(region.port(), &station, TLS1_3_VERSION);
        raw.write(QByteArray("POST /uploads HTTP/1.1\r\nTus-Resumable: 1.0.0\r\n") + headers
                  + "\r\nhelloGET /uploads HTTP/1.1\r\n\r\n");
        const QByteArray answer = raw.readAll();
        CHECK(answer.startsWith("HTTP/1.1 400"));
        CHECK(answer.count("HTTP/1.1") == 1);
    }
    // What followed was not taken for a request: one line in the log for each connection.
    region.stop();
    CHECK(region.log().size() == 6);
}

TEST_CASE("an endless header is cut off", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    const QByteArray piece(16 * 1024, 'a');
    for (const bool oneLine : {true, false}) {
        RawTls raw(region.port(), &station, TLS1_3_VERSION);
        REQUIRE(raw.write("GET /uploads HTTP/1.1\r\nX: "));
        int accepted = 0;
        while (accepted < 4000
               && raw.write(oneLine ? piece : QByteArray("a\r\nX: ").repeated(2000)))
            ++accepted;
        // 64 KiB of header and what the system had buffered by then; not 64 MiB.
        CHECK(accepted < 2000);
        CHECK_FALSE(raw.readAll().contains("HTTP/1.1 200"));
    }
    CHECK(ask(*region.client(station), "OPTIONS", "/uploads")->status == 204);
}

TEST_CASE("a header that drips in is not waited for", "[server][network]")
{
    RunningRegion region;
    region.settings().headerTime = std::chrono::seconds(1);
    region.start();
    const auto station = region.addStation(stationA);
    RawTls raw(region.port(), &station, TLS1_3_VERSION);
    REQUIRE(raw.write("GET /uploads HTTP/1.1\r\n"));
    QElapsedTimer timer;
    timer.start();
    // One header line every 50 ms would never run into a timeout for a single read.
    while (raw.write("X: y\r\n") && timer.elapsed() < 10'000)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(timer.elapsed() < 8'000);
}

TEST_CASE("garbage does not disturb the server", "[server][network]")
{
    RunningRegion region;
    const auto station = region.addStation(stationA);
    std::mt19937 random(20261121);
    const QByteArrayList words{"GET",
                               "PATCH",
                               " ",
                               "/uploads",
                               "HTTP/1.1",
                               "\r\n",
                               "Content-Length",
                               ": ",
                               "5",
                               "\r\n\r\n",
                               "HEAD",
                               "Tus-Resumable",
                               "1.0.0",
                               "Upload-Offset",
                               "POST",
                               "chunked",
                               "Transfer-Encoding",
                               "%00",
                               "Range: bytes=1-2,5-",
                               "Upload-Metadata",
                               "Expect: 100-continue"};
    for (int round = 0; round < 150; ++round) {
        QByteArray garbage;
        if (round % 2)
            garbage = QByteArray::fromRawData("GET ", 4);
        for (int i = 0; i < 30; ++i) {
            if (random() % 4)
                garbage += words[static_cast<qsizetype>(random()) % words.size()];
            else
                garbage += static_cast<char>(random());
        }
        RawTls raw(region.port(), &station, TLS1_3_VERSION);
        REQUIRE(raw.connected());
        raw.write(garbage);
        if (round % 5 == 0)
            raw.readAnswer(20);
    }
    CHECK(ask(*region.client(station), "OPTIONS", "/uploads")->status == 204);
}
