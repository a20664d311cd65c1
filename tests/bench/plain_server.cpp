// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_server.h"

#include <fcntl.h>
#include <httplib.h>
#include <unistd.h>

#include <QFile>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace rekam::bench {

namespace {

bool setUp(SSL_CTX &context, const vault::IssuedKey &identity, const vault::Certificate &authority)
{
    X509_STORE *trusted = X509_STORE_new();
    const bool stored = trusted && X509_STORE_add_cert(trusted, authority.get()) == 1
        && SSL_CTX_set1_verify_cert_store(&context, trusted) == 1;
    X509_STORE_free(trusted);
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return stored && SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION) == 1
        && SSL_CTX_use_certificate(&context, identity.certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(&context, identity.key.get()) == 1;
}

bool writeAndSync(const QByteArray &path, const std::string &bytes)
{
    const int descriptor = ::open(path.constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    const bool written = descriptor >= 0
        && ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())
        && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return written;
}

} // namespace

struct PlainServer::Running
{
    Running(const vault::IssuedKey &identity, const vault::Certificate &authority)
        : server([&](SSL_CTX &context) { return setUp(context, identity, authority); })
    { }
    httplib::SSLServer server;
    int port = -1;
    std::thread thread;
};

PlainServer::PlainServer(const vault::IssuedKey &identity, const vault::Certificate &authority,
                         const QString &file)
    : m_running(std::make_unique<Running>(identity, authority))
{
    httplib::SSLServer &server = m_running->server;
    server.set_tcp_nodelay(true);
    server.Put("/packet",
               [path = QFile::encodeName(file)](const httplib::Request &request,
                                                httplib::Response &response) {
                   response.status = writeAndSync(path, request.body) ? 204 : 500;
               });
    m_running->port = server.is_valid() ? server.bind_to_any_port("127.0.0.1") : -1;
    if (m_running->port <= 0)
        throw std::runtime_error("the plain server does not listen");
    m_running->thread = std::thread([&server] { server.listen_after_bind(); });
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!server.is_running()) {
        if (std::chrono::steady_clock::now() > deadline) {
            server.stop();
            m_running->thread.join();
            throw std::runtime_error("the plain server does not start");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

PlainServer::~PlainServer()
{
    m_running->server.stop();
    m_running->thread.join();
}

int PlainServer::port() const
{
    return m_running->port;
}

} // namespace rekam::bench
