// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets a connection and who gets an answer: both sides of mutual TLS.
#include "tests/app/server/support/raw_tls.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>
#include <netdb.h>
#include <openssl/ssl.h>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const QString stationA = QStringLiteral("1671-01-A");

bool knowsLocalhost()
{
    addrinfo *found = nullptr;
    const bool known = getaddrinfo("localhost", nullptr, nullptr, &found) == 0;
    if (known)
        freeaddrinfo(found);
    return known;
}

} // namespace

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
    if (knowsLocalhost()) // a root without /etc/hosts does not
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
