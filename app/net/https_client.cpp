// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/https_client.h"

#include "app/net/server_check.h"

#include <httplib.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QUrl>

#include <exception>
#include <optional>

namespace rekam::net {

using base::ErrorCode;
using base::fail;
using base::Result;
using exchange::HttpRequest;
using exchange::HttpResponse;

namespace {

constexpr std::size_t maxAnswerBytes = 16 * 1024 * 1024;
// The server closes an idle connection after some seconds; a request sent into that moment would
// fail for no reason. Below its shortest setting we open a new one instead.
constexpr qint64 idleMilliseconds = 1500;

struct Address
{
    QString host;
    int port = 443;
};

std::optional<Address> addressOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.isValid() && url.scheme() == QStringLiteral("https")
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment() && (url.path().isEmpty() || url.path() == QStringLiteral("/"));
    if (!plain || url.port(443) < 1)
        return std::nullopt;
    return Address{url.host(QUrl::FullyEncoded), url.port(443)};
}

Result<HttpResponse> failure(httplib::Error error)
{
    const std::string detail = "httplib: " + httplib::to_string(error);
    switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::ConnectionTimeout:
    case httplib::Error::BindIPAddress:
    case httplib::Error::SSLConnection:
        return fail(ErrorCode::ServerUnreachable, detail);
    case httplib::Error::SSLServerVerification:
    case httplib::Error::SSLLoadingCerts:
        return fail(ErrorCode::ServerUntrusted, detail);
    case httplib::Error::Canceled:
        return fail(ErrorCode::ServerFailed, "answer over the limit");
    default:
        return fail(ErrorCode::UploadInterrupted, detail);
    }
}

HttpResponse answerOf(const httplib::Response &response, QByteArray body)
{
    HttpResponse answer{response.status, {}, std::move(body)};
    for (const auto &[name, value] : response.headers)
        answer.headers.emplace(QByteArray::fromStdString(name).toLower(),
                               QByteArray::fromStdString(value));
    return answer;
}

} // namespace

struct HttpsClient::Connection
{
    Connection(const Address &address, const vault::Certificate &authority,
               const vault::Certificate &stationCertificate, vault::PrivateKey stationKey,
               const Deadlines &deadlines)
        : station(stationCertificate)
        , key(std::move(stationKey))
        , check(authority, address.host)
        , client(address.host.toStdString(), address.port, station.get(), key.get())
    {
        client.set_connection_timeout(deadlines.connecting);
        client.set_read_timeout(deadlines.reading);
        client.set_write_timeout(deadlines.writing);
        client.set_keep_alive(true);
        client.set_tcp_nodelay(true); // header and body are two writes: Nagle would wait between
        client.set_follow_location(false);
        client.set_decompress(false);
        // httplib would look only after the handshake, and take the system's authorities as well:
        // ServerCheck replaces that.
        client.enable_server_certificate_verification(false);
        usable = client.is_valid() && check.install(client.ssl_context());
    }

    vault::Certificate station;
    vault::PrivateKey key;
    ServerCheck check; // before client: its TLS context points to it
    httplib::SSLClient client;
    QElapsedTimer sinceLast;
    bool usable = false;
};

Result<std::unique_ptr<HttpsClient>> HttpsClient::create(const QString &url,
                                                         const vault::Certificate &authority,
                                                         const vault::Certificate &station,
                                                         vault::PrivateKey key,
                                                         const Deadlines &deadlines)
{
    if (!addressOf(url))
        return fail(ErrorCode::InputMalformed, "not an https URL of a server", url.toStdString());
    if (!key.matches(station))
        return fail(ErrorCode::KeyInvalid, "the key is not of the station's certificate");
    return std::make_unique<HttpsClient>(url, authority, station, std::move(key), deadlines);
}

HttpsClient::HttpsClient(const QString &url, const vault::Certificate &authority,
                         const vault::Certificate &station, vault::PrivateKey key,
                         const Deadlines &deadlines)
{
    if (const auto address = addressOf(url))
        m_connection
            = std::make_unique<Connection>(*address, authority, station, std::move(key), deadlines);
}

HttpsClient::~HttpsClient() = default;

Result<HttpResponse> HttpsClient::send(const HttpRequest &request)
{
    if (!m_connection)
        return fail(ErrorCode::InputMalformed, "not an https URL of a server");
    Connection &connection = *m_connection;
    if (!connection.usable)
        return fail(ErrorCode::KeyInvalid, "TLS could not be set up with the station's key");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now > connection.station.notAfter())
        return fail(ErrorCode::CertificateExpired, "the station's own certificate");
    if (now < connection.station.notBefore())
        return fail(ErrorCode::CertificateNotYetValid, "the station's own certificate");

    httplib::Request outgoing;
    outgoing.method = request.method.toStdString();
    outgoing.path = request.path.toStdString();
    for (const auto &[name, value] : request.headers)
        outgoing.set_header(name.toStdString(), value.toStdString());
    outgoing.body.assign(request.body.constData(), static_cast<std::size_t>(request.body.size()));
    QByteArray body;
    outgoing.content_receiver = [&body](const char *data, std::size_t size, uint64_t, uint64_t) {
        if (static_cast<std::size_t>(body.size()) + size > maxAnswerBytes)
            return false;
        body.append(data, static_cast<qsizetype>(size));
        return true;
    };

    if (connection.sinceLast.isValid() && connection.sinceLast.hasExpired(idleMilliseconds))
        connection.client.stop();
    connection.check.reset();
    try {
        const httplib::Result result = connection.client.send(outgoing);
        connection.sinceLast.start();
        if (result)
            return answerOf(result.value(), std::move(body));
        if (connection.check.failure())
            return fail(*connection.check.failure());
        return failure(result.error());
    } catch (const std::exception &exception) {
        connection.client.stop();
        return fail(ErrorCode::UploadInterrupted, exception.what());
    }
}

} // namespace rekam::net
