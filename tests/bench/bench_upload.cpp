// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A packet to the region's server and its receipt back, against a plain HTTPS PUT of the same bytes.
// Both over loopback, mutual TLS 1.3 and the same client; the plain server writes a file and syncs
// it, because an upload that a power cut takes back is no upload.
#include "app/net/https_client.h"
#include "app/server/region_server.h"
#include "core/exchange/packet.h"
#include "core/exchange/tus_upload.h"
#include "core/vault/station_bundle.h"
#include "tests/bench/figure.h"
#include "tests/bench/plain_server.h"
#include "tests/support/practice_region.h"
#include "tests/support/practice_station.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

using namespace rekam;
using namespace rekam::bench;

namespace {

constexpr double leastOfPlain = 0.8; // DESIGN 6: upload over loopback
constexpr int bytesOfAnImage = 83'000; // twelve of them make a packet of about 1 MB

/** A region's server as it runs, with one station that it knows. */
class Region
{
public:
    explicit Region(const QString &folder)
        : m_home(must(server::RegionHome::create(folder, m_identity, {QStringLiteral("127.0.0.1")},
                                                 {}, m_clock.now())))
        , m_server(must(server::RegionServer::start(m_home, {}, m_clock, [](const QString &) {})))
    {
        must(m_server->store().putStation(
            {m_stationId, m_station.certificate.fingerprint(), m_clock.now(), QDateTime()}));
    }

    [[nodiscard]] vault::Certificate authority() const
    {
        return must(m_home.certificate(QStringLiteral("authority")));
    }
    [[nodiscard]] vault::IssuedKey identity() const
    {
        return must(m_home.identity(QStringLiteral("server")));
    }

    [[nodiscard]] std::unique_ptr<net::HttpsClient> connectTo(int port) const
    {
        const QString url = QStringLiteral("https://127.0.0.1:%1").arg(port);
        auto key = must(vault::PrivateKey::fromPem(must(m_station.key.toPem())));
        return must(
            net::HttpsClient::create(url, authority(), m_station.certificate, std::move(key)));
    }
    [[nodiscard]] int port() const { return m_server->port(); }

    /** A packet that the server takes in: every one of another enrollment. */
    [[nodiscard]] store::OutboxEntry packet() const
    {
        enrollment::Enrollment record{
            .id = base::Uuid::generate(m_clock),
            .number = QStringLiteral("1671-01-A 20261121 0001"),
            .station = must(enrollment::StationId::parse(m_stationId)),
            .state = enrollment::State::Approved,
            .resident = {.nik = must(population::Nik::parse(QStringLiteral("1671012005789001"))),
                         .name = QStringLiteral("AHMAD FAUZI")},
            .recorder = QStringLiteral("operator"),
            .approver = QStringLiteral("supervisor"),
            .createdAt = m_clock.now(),
            .updatedAt = m_clock.now(),
        };
        for (const enrollment::ItemKey &key : enrollment::requiredItems())
            record.items.emplace(key, tests::sampleItem(key, bytesOfAnImage));
        const vault::Certificate opening = must(m_home.certificate(QStringLiteral("opening")));
        const QByteArray packet = must(exchange::buildPacket(
            record, {m_identity, opening, m_station.certificate, m_station.key}));
        return {
            record.id, packet, QCryptographicHash::hash(packet, QCryptographicHash::Sha256), {}, 0};
    }

private:
    base::SystemClock m_clock;
    vault::RegionIdentity m_identity{QStringLiteral("16.71"), QStringLiteral("Kota Palembang"),
                                     true};
    QString m_stationId = QStringLiteral("1671-01-A");
    server::RegionHome m_home;
    vault::IssuedKey m_station = must(vault::issueCertificate(
        must(m_home.identity(QStringLiteral("authority"))), vault::Purpose::Station, m_stationId,
        m_clock.now().addDays(-1), m_clock.now().addDays(1)));
    std::unique_ptr<server::RegionServer> m_server;
};

/** Notes how long each kind of request takes, on its way to the real client. */
class TimedClient final : public exchange::HttpClient
{
public:
    explicit TimedClient(exchange::HttpClient &client)
        : m_client(client)
    { }
    base::Result<exchange::HttpResponse> send(const exchange::HttpRequest &request) override
    {
        base::Result<exchange::HttpResponse> response;
        m_milliseconds[request.method].push_back(
            millisecondsOf([&] { response = m_client.send(request); }));
        return response;
    }
    [[nodiscard]] const std::map<QByteArray, std::vector<double>> &milliseconds() const
    {
        return m_milliseconds;
    }

private:
    exchange::HttpClient &m_client;
    std::map<QByteArray, std::vector<double>> m_milliseconds;
};

void measure(int rounds)
{
    const QTemporaryDir folder(folderOnDisk("bench-upload"));
    const Region region(folder.filePath(QStringLiteral("region")));
    PlainServer plain(region.identity(), region.authority(),
                      folder.filePath(QStringLiteral("plain")));
    const auto toRegion = region.connectTo(region.port());
    const auto toPlain = region.connectTo(plain.port());
    TimedClient timed(*toRegion);
    exchange::TusUpload upload{timed};

    std::vector<double> uploads, puts;
    qsizetype bytes = 0;
    for (int round = 0; round <= rounds; ++round) {
        const store::OutboxEntry entry = region.packet();
        bytes = entry.packet.size();
        const exchange::HttpRequest request{"PUT", "/packet", {}, entry.packet};
        const double put = millisecondsOf([&] {
            if (must(toPlain->send(request)).status != 204)
                throw std::runtime_error("the plain server refused");
        });
        const double sent = millisecondsOf([&] { must(upload.send(entry)); });
        if (round > 0) { // the first one also shakes hands
            puts.push_back(put);
            uploads.push_back(sent);
        }
    }
    const double megabytes = static_cast<double>(bytes) / 1e6;
    printFigure("plain_put_1MB", 1000 * megabytes / median(puts), "MB/s");
    printFigure("upload_and_receipt_1MB", 1000 * megabytes / median(uploads), "MB/s");
    for (const auto &[method, milliseconds] : timed.milliseconds())
        printFigure(("upload_of_it_" + method).constData(), median(milliseconds), "ms");
    printFigure("upload_over_plain_put", median(puts) / median(uploads), "ratio", Bar::AtLeast,
                leastOfPlain);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    try {
        measure(roundsFrom(argc, argv, 25));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_upload: %s\n", error.what());
        return 1;
    }
}
