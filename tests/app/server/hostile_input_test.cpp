// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a station gone wrong, or somebody with its key, may send.
#include "tests/app/server/support/raw_tls.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>
#include <openssl/ssl.h>

#include <QElapsedTimer>

#include <random>
#include <thread>

using namespace rekam;
using namespace rekam::tests;

namespace {

const QString stationA = QStringLiteral("1671-01-A");

} // namespace

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
