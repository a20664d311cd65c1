// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/support/running_region.h"

#include "core/vault/sealing.h"

#include <QDir>
#include <QRandomGenerator>

#include <stdexcept>

namespace rekam::tests {

namespace {

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(base::errorName(result.error().code)) + ": "
                                 + result.error().detail);
    return *std::move(result);
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->generate());
    return bytes;
}

enrollment::Enrollment approvedEnrollment(const QString &station, int bytes, const QDateTime &now)
{
    const auto id = must(enrollment::StationId::parse(station));
    enrollment::CaptureItem portrait;
    portrait.key = enrollment::ItemKey::portrait();
    portrait.image = randomBytes(bytes);
    portrait.mimeType = QStringLiteral("image/jpeg");
    portrait.width = 480;
    portrait.height = 640;
    portrait.quality = 80;
    portrait.device = QStringLiteral("file");
    portrait.capturedAt = now;
    return {base::Uuid::generate(base::SystemClock()),
            enrollment::enrollmentNumber(id, now.date(), 1),
            id,
            enrollment::State::Approved,
            {must(population::Nik::parse(u"1671014506909001")), QStringLiteral("LATIHAN SATU")},
            QStringLiteral("perekam"),
            QStringLiteral("penyelia"),
            now,
            now,
            {{portrait.key, portrait}},
            {}};
}

} // namespace

RunningRegion::RunningRegion(bool practice, const QString &code)
{
    m_settings.keepAlive = std::chrono::seconds(1); // stop() waits for idle connections
    m_settings.threads = 8;
    m_home = std::make_unique<server::RegionHome>(must(server::RegionHome::create(
        folder(), {code, QStringLiteral("Kota Palembang"), practice},
        {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")}, {}, m_clock.now())));
    start();
}

RunningRegion::~RunningRegion()
{
    stop();
}

QString RunningRegion::folder() const
{
    return m_folder.filePath(QStringLiteral("region"));
}

void RunningRegion::start(int port)
{
    stop();
    m_settings.port = port;
    m_server = must(
        server::RegionServer::start(*m_home, m_settings, m_clock, [this](const QString &line) {
            const std::lock_guard lock(m_logMutex);
            m_log << line;
        }));
}

QStringList RunningRegion::log() const
{
    const std::lock_guard lock(m_logMutex);
    return m_log;
}

vault::Certificate RunningRegion::certificate(const QString &name) const
{
    return must(m_home->certificate(name));
}

vault::IssuedKey RunningRegion::issueStation(const QString &name, int from, int to) const
{
    const QDateTime now = m_clock.now();
    return must(vault::issueCertificate(must(m_home->identity(QStringLiteral("authority"))),
                                        vault::Purpose::Station, name, now.addDays(from),
                                        now.addDays(to)));
}

vault::Certificate RunningRegion::issueOpening() const
{
    return must(vault::issueCertificate(must(m_home->identity(QStringLiteral("authority"))),
                                        vault::Purpose::Opening, m_home->region().name,
                                        m_clock.now().addDays(-1), m_clock.now().addDays(30)))
        .certificate;
}

vault::IssuedKey RunningRegion::addStation(const QString &name)
{
    auto issued = issueStation(name);
    if (const auto put
        = store().putStation({name, issued.certificate.fingerprint(), m_clock.now(), {}});
        !put)
        throw std::runtime_error(put.error().detail);
    return issued;
}

store::OutboxEntry RunningRegion::packet(const vault::IssuedKey &station, int bytes) const
{
    return packetFor(station, m_home->region(), certificate(QStringLiteral("opening")), bytes);
}

std::unique_ptr<net::HttpsClient> RunningRegion::client(const vault::IssuedKey &station,
                                                        int port) const
{
    auto own = copyOf(station);
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(port ? port : m_server->port());
    const net::Deadlines deadlines{std::chrono::seconds(5), std::chrono::seconds(10),
                                   std::chrono::seconds(10)};
    return must(net::HttpsClient::create(url, certificate(QStringLiteral("authority")),
                                         own.certificate, std::move(own.key), deadlines));
}

base::Result<exchange::HttpResponse> ask(exchange::HttpClient &client, const QByteArray &method,
                                         const QByteArray &path,
                                         std::map<QByteArray, QByteArray> headers,
                                         const QByteArray &body)
{
    headers.try_emplace("Tus-Resumable", "1.0.0");
    return client.send({method, path, headers, body});
}

base::ErrorCode failureOf(exchange::HttpClient &client)
{
    const auto response = ask(client, "OPTIONS", "/uploads");
    return response ? base::ErrorCode::Internal : response.error().code;
}

vault::IssuedKey copyOf(const vault::IssuedKey &issued)
{
    return {issued.certificate, must(vault::PrivateKey::fromPem(must(issued.key.toPem())))};
}

store::OutboxEntry packetFor(const vault::IssuedKey &station, const vault::RegionIdentity &region,
                             const vault::Certificate &opening, int bytes)
{
    const auto enrollment = approvedEnrollment(station.certificate.commonName(), bytes,
                                               QDateTime::currentDateTimeUtc());
    return entryOf(enrollment.id,
                   must(exchange::buildPacket(
                       enrollment, {region, opening, station.certificate, station.key})));
}

store::OutboxEntry entryOf(const enrollment::EnrollmentId &id, const QByteArray &packet)
{
    return {id, packet, vault::sha256(packet), {}, 0};
}

} // namespace rekam::tests
