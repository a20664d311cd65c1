// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/https_server.h"

#include "app/server/connection_budget.h"
#include "app/server/tls_setup.h"
#include "core/exchange/packet.h"

#include <httplib.h>

#include <thread>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int listenBacklog = 128; // httplib's own is 5
constexpr std::size_t maxPathLength = 256;
constexpr std::size_t requestsPerConnection = 10'000;
constexpr char anyPath[] = "/[ -~]*"; // the length is checked before a pattern sees it

Request requestFrom(const httplib::Request &incoming)
{
    Request request{
        QByteArray::fromStdString(incoming.method), QByteArray::fromStdString(incoming.path), {}};
    for (const auto &[name, value] : incoming.headers)
        request.headers.emplace(QByteArray::fromStdString(name).toLower(),
                                QByteArray::fromStdString(value));
    return request;
}

/** Refuses what httplib would read in a way of its own: two lengths, decompression, forms. */
std::optional<Answer> checkFraming(const httplib::Request &incoming)
{
    const auto refuse = [](int status, const char *reason) {
        Answer answer = tus::refuse(status, reason);
        answer.closeConnection = true;
        return answer;
    };
    if (incoming.path.size() > maxPathLength)
        return refuse(414, "path");
    const std::size_t lengths = incoming.get_header_value_count("Content-Length");
    const bool chunked = incoming.has_header("Transfer-Encoding");
    if (lengths > 1 || (lengths == 1 && chunked) || incoming.has_header("Content-Encoding")
        || incoming.is_multipart_form_data())
        return refuse(400, "framing");
    if (lengths == 1) {
        const auto length = tus::parseNumber(
            QByteArray::fromStdString(incoming.get_header_value("Content-Length")));
        if (!length)
            return refuse(400, "content-length");
        if (*length > exchange::maxPacketBytes)
            return refuse(413, "body-too-large");
    }
    static constexpr std::array methods{"GET", "HEAD", "OPTIONS", "POST", "PATCH", "DELETE"};
    if (std::find(methods.begin(), methods.end(), incoming.method) == methods.end())
        return refuse(405, "method");
    return std::nullopt;
}

bool mayHaveBody(const httplib::Request &incoming)
{
    return incoming.method == "POST" || incoming.method == "PATCH" || incoming.method == "DELETE";
}

} // namespace

struct HttpsServer::Running
{
    Running(const ListenSettings &settings, const vault::IssuedKey &identity,
            const vault::Certificate &authority, StationGate &gateOfServer,
            UploadService &serviceOfServer, StatementService &statementsOfServer,
            const base::Clock &clockOfServer, Log logOfServer)
        : gate(gateOfServer)
        , service(serviceOfServer)
        , statements(statementsOfServer)
        , clock(clockOfServer)
        , log(std::move(logOfServer))
        , server([&](SSL_CTX &context) {
            return setUpTls(context, identity, authority)
                && ConnectionBudget::install(&context, settings.headerTime, settings.bodyTime);
        })
    {
        server.new_task_queue = [threads = settings.threads] {
            return new httplib::ThreadPool(threads); // httplib deletes it
        };
        server.set_keep_alive_timeout(settings.keepAlive.count());
        server.set_keep_alive_max_count(requestsPerConnection);
        server.set_read_timeout(settings.reading);
        server.set_write_timeout(settings.writing);
        server.set_payload_max_length(static_cast<std::size_t>(exchange::maxPacketBytes));
        server.set_tcp_nodelay(true);
        // Not httplib's SO_REUSEPORT: two servers on one port would share the stations by chance.
        server.set_socket_options([this](socket_t descriptor) {
            const int yes = 1;
            ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            socket = descriptor;
        });
        route();
    }

    void route()
    {
        server.set_pre_routing_handler([this](const auto &incoming, auto &outgoing) {
            return begin(incoming, outgoing) ? httplib::Server::HandlerResponse::Handled
                                             : httplib::Server::HandlerResponse::Unhandled;
        });
        const auto withBody
            = [this](const httplib::Request &incoming, httplib::Response &outgoing,
                     const httplib::ContentReader &reader) { handle(incoming, outgoing, &reader); };
        server.Post(anyPath, withBody);
        server.Patch(anyPath, withBody);
        server.Delete(anyPath, withBody);
        server.set_exception_handler([this](const auto &incoming, auto &outgoing, auto) {
            Answer answer = tus::refuse(500, "internal");
            answer.closeConnection = true;
            finish(incoming, outgoing, answer, {});
        });
        server.set_logger([this](const auto &incoming, const auto &outgoing) {
            // What httplib refused by itself never came to finish().
            if (!outgoing.has_header("Tus-Resumable"))
                write(incoming, outgoing.status, "malformed", {});
            if (!incoming.ssl)
                return;
            if (outgoing.get_header_value("Connection") == "close")
                ConnectionBudget::cut(incoming.ssl);
            else
                ConnectionBudget::expectHeader(incoming.ssl);
        });
    }

    /** True if the request needs no body and is answered. */
    bool begin(const httplib::Request &incoming, httplib::Response &outgoing)
    {
        if (const auto refused = checkFraming(incoming)) {
            finish(incoming, outgoing, *refused, {});
            return true;
        }
        if (mayHaveBody(incoming)) {
            const bool known = incoming.has_header("Content-Length");
            ConnectionBudget::expectBody(
                incoming.ssl,
                known ? static_cast<qint64>(incoming.get_header_value<uint64_t>("Content-Length"))
                      : exchange::maxPacketBytes);
            // Any path not matched would leave its body in the stream as the next request.
            static const std::regex path(anyPath);
            if (std::regex_match(incoming.path, path))
                return false;
            Answer answer = tus::refuse(404, "unknown");
            answer.closeConnection = true;
            finish(incoming, outgoing, answer, {});
            return true;
        }
        handle(incoming, outgoing, nullptr);
        return true;
    }

    Result<QString> stationOf(const httplib::Request &incoming)
    {
        vault::X509Pointer peer(incoming.ssl ? SSL_get1_peer_certificate(incoming.ssl) : nullptr);
        if (!peer)
            return fail(ErrorCode::CertificateUntrusted, "no certificate");
        return gate.admit(vault::Certificate::adopt(std::move(peer)));
    }

    void handle(const httplib::Request &incoming, httplib::Response &outgoing,
                const httplib::ContentReader *reader)
    {
        const auto station = stationOf(incoming);
        if (!station) {
            Answer answer = tus::refuse(station.error());
            answer.closeConnection = true;
            finish(incoming, outgoing, answer, {});
            return;
        }
        const bool hasBody = reader
            && (incoming.has_header("Content-Length") || incoming.has_header("Transfer-Encoding"));
        const BodyReader body = [&](const std::function<bool(QByteArrayView)> &receiver) {
            return !hasBody || (*reader)([&receiver](const char *data, std::size_t size) {
                return receiver(QByteArrayView(data, static_cast<qsizetype>(size)));
            });
        };
        const Request request = requestFrom(incoming);
        const Answer answer = StatementService::knows(request.path)
            ? statements.answer(*station, request, body)
            : service.answer(*station, request, body);
        finish(incoming, outgoing, answer, *station);
    }

    void finish(const httplib::Request &incoming, httplib::Response &outgoing, const Answer &answer,
                const QString &station)
    {
        outgoing.status = answer.status;
        outgoing.set_header("Tus-Resumable", tus::version);
        for (const auto &[name, value] : answer.headers)
            outgoing.set_header(name.toStdString(), value.toStdString());
        if (!answer.body.isEmpty())
            outgoing.set_content(answer.body.constData(),
                                 static_cast<std::size_t>(answer.body.size()),
                                 answer.contentType.toStdString());
        if (answer.closeConnection)
            outgoing.set_header("Connection", "close");
        write(incoming, answer.status, answer.reason, station);
    }

    void write(const httplib::Request &incoming, int status, const QByteArray &reason,
               const QString &station) const
    {
        if (!log)
            return;
        // Of the path only what has our own form goes into the log: ids, never free text.
        const QByteArray path = QByteArray::fromStdString(incoming.path);
        const bool ours = path == "/uploads" || StatementService::knows(path)
            || tus::uploadIdOf(path) || tus::receiptIdOf(path);
        const QString method = QString::fromStdString(incoming.method).left(8);
        log(QStringLiteral("%1 %2 %3 %4 %5%6")
                .arg(clock.now().toString(Qt::ISODateWithMs),
                     station.isEmpty() ? QStringLiteral("-") : station,
                     method.isEmpty() ? QStringLiteral("-") : method,
                     ours ? QString::fromLatin1(path) : QStringLiteral("-"))
                .arg(status)
                .arg(reason.isEmpty() ? QString() : u' ' + QString::fromLatin1(reason)));
    }

    StationGate &gate;
    UploadService &service;
    StatementService &statements;
    const base::Clock &clock;
    Log log;
    httplib::SSLServer server;
    std::thread listener;
    std::atomic<bool> ended = false;
    int socket = -1;
    int port = 0;
};

Result<std::unique_ptr<HttpsServer>>
HttpsServer::start(const ListenSettings &settings, const vault::IssuedKey &identity,
                   const vault::Certificate &authority, StationGate &gate, UploadService &service,
                   StatementService &statements, const base::Clock &clock, Log log)
{
    auto running = std::make_unique<Running>(settings, identity, authority, gate, service,
                                             statements, clock, std::move(log));
    if (!running->server.is_valid())
        return fail(ErrorCode::KeyInvalid, "TLS could not be set up");
    const std::string host = settings.host.toStdString();
    if (settings.port == 0)
        running->port = running->server.bind_to_any_port(host);
    else if (running->server.bind_to_port(host, settings.port))
        running->port = settings.port;
    if (running->port <= 0)
        return fail(ErrorCode::ServerFailed, "can not listen at this address");
    ::listen(running->socket, listenBacklog);
    running->listener = std::thread([own = running.get()] {
        own->server.listen_after_bind();
        own->ended = true;
    });
    while (!running->server.is_running() && !running->ended) // stop() before that would be lost
        std::this_thread::yield();
    return std::unique_ptr<HttpsServer>(new HttpsServer(std::move(running)));
}

HttpsServer::HttpsServer(std::unique_ptr<Running> running)
    : m_running(std::move(running))
{ }

HttpsServer::~HttpsServer()
{
    stop();
}

int HttpsServer::port() const
{
    return m_running->port;
}

void HttpsServer::stop()
{
    m_running->server.stop();
    if (m_running->listener.joinable())
        m_running->listener.join();
}

} // namespace rekam::server
