// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figure 5 of the acceptance lines: cut anywhere, one copy, at most one chunk sent again.
#include "core/exchange/receipt.h"
#include "core/exchange/tus_upload.h"
#include "tests/app/server/support/running_region.h"
#include "tests/faults/cutting_proxy.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

constexpr int chunkBytes = 4096;
const QString stationA = QStringLiteral("1671-01-A");

/** Counts what is sent as bodies: of PATCH, and of POST, which brings the first chunk along. */
class CountingClient final : public exchange::HttpClient
{
public:
    CountingClient(exchange::HttpClient &client, qint64 &sent)
        : m_client(client)
        , m_sent(sent)
    { }
    base::Result<exchange::HttpResponse> send(const exchange::HttpRequest &request) override
    {
        m_sent += request.body.size();
        return m_client.send(request);
    }

private:
    exchange::HttpClient &m_client;
    qint64 &m_sent;
};

struct Rig
{
    Rig()
        : station(region.addStation(stationA))
        , proxy(region.port())
    { }

    /** One try through the proxy over a connection of its own, as a station's next sync. */
    base::Result<QByteArray> tryOnce(store::OutboxEntry &entry, qint64 &sent)
    {
        const auto client = region.client(station, proxy.port());
        CountingClient counting(*client, sent);
        exchange::TusUpload upload{counting,
                                   chunkBytes,
                                   [&entry](const QString &location) -> base::Result<void> {
                                       entry.uploadLocation = location;
                                       return {};
                                   },
                                   {}};
        return upload.send(entry);
    }

    RunningRegion region;
    vault::IssuedKey station;
    CuttingProxy proxy;
};

/** Cuts at @p bytes and lets the station go on until it has its receipt. */
void cutAndResume(Rig &rig, Way way, qint64 bytes, Cut how)
{
    INFO("cut after " << bytes << (way == Way::ToServer ? " to the server" : " to the client"));
    store::OutboxEntry entry = rig.region.packet(rig.station, 20'000);
    const auto before = rig.region.store().list(0, 1000).value().size();
    qint64 sent = 0;
    int cuts = 0;
    rig.proxy.cutAfter(way, bytes, how);
    base::Result<QByteArray> receipt = base::fail(ErrorCode::Internal);
    for (int tries = 0; tries < 4 && !receipt; ++tries) {
        receipt = rig.tryOnce(entry, sent);
        if (receipt)
            break;
        ++cuts;
        CHECK((receipt.error().code == ErrorCode::UploadInterrupted
               || receipt.error().code == ErrorCode::ServerUnreachable));
    }
    REQUIRE(receipt);
    CHECK(rig.proxy.hasCut());
    CHECK(cuts <= 1);
    CHECK(sent <= entry.packet.size() + chunkBytes);
    CHECK(rig.region.store().list(0, 1000).value().size() == before + 1);
    CHECK(rig.region.store().packet(entry.id).value() == entry.packet);
    CHECK(exchange::VerifiedReceipt::verify(
        *receipt, rig.region.certificate(QStringLiteral("authority")), entry.id, entry.sha256,
        entry.packet.size(), QDateTime::currentDateTimeUtc()));
}

} // namespace

TEST_CASE("wherever the link is cut, one copy arrives and at most one chunk is sent again",
          "[faults][network]")
{
    Rig rig;
    store::OutboxEntry whole = rig.region.packet(rig.station, 20'000);
    qint64 sent = 0;
    rig.proxy.heal();
    REQUIRE(rig.tryOnce(whole, sent));
    CHECK(sent == whole.packet.size());
    const qint64 up = rig.proxy.forwarded(Way::ToServer);
    const qint64 down = rig.proxy.forwarded(Way::ToClient);
    REQUIRE(up > whole.packet.size());
    REQUIRE(down > 1000);

    // Random signature sizes make conversations differ by some bytes: stay a little below the end.
    constexpr int upPoints = 40;
    for (int i = 0; i < upPoints; ++i)
        cutAndResume(rig, Way::ToServer, 1 + (up - 100) * i / upPoints,
                     i % 2 ? Cut::Close : Cut::Reset);
    constexpr int downPoints = 30;
    for (int i = 0; i < downPoints; ++i)
        cutAndResume(rig, Way::ToClient, 1 + (down - 100) * i / downPoints,
                     i % 2 ? Cut::Close : Cut::Reset);
}

TEST_CASE("the answer to the last chunk may be lost to the last byte", "[faults][network]")
{
    Rig rig;
    store::OutboxEntry whole = rig.region.packet(rig.station, 20'000);
    qint64 sent = 0;
    rig.proxy.heal();
    REQUIRE(rig.tryOnce(whole, sent));
    const qint64 down = rig.proxy.forwarded(Way::ToClient);
    // The last answers are the one to the last chunk (about 250 bytes) and the receipt (about 2,000).
    for (const qint64 back : {2500, 2200, 1900, 1500, 1000, 500, 200})
        cutAndResume(rig, Way::ToClient, down - back, Cut::Reset);
}
