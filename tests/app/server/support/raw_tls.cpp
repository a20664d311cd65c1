// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/support/raw_tls.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace rekam::tests {

struct RawTls::Connection
{
    ~Connection()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
        if (descriptor >= 0)
            ::close(descriptor);
    }
    SSL_CTX *context = nullptr;
    SSL *ssl = nullptr;
    int descriptor = -1;
    bool connected = false;
};

RawTls::RawTls(int port, const vault::IssuedKey *identity, int newestVersion)
    : m_connection(std::make_unique<Connection>())
{
    Connection &own = *m_connection;
    own.context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_max_proto_version(own.context, newestVersion);
    if (identity) {
        SSL_CTX_use_certificate(own.context, identity->certificate.get());
        SSL_CTX_use_PrivateKey(own.context, identity->key.get());
    }
    own.descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(own.descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address)
        != 0)
        return;
    const timeval patience{10, 0};
    ::setsockopt(own.descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(own.descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    own.ssl = SSL_new(own.context);
    SSL_set_fd(own.ssl, own.descriptor);
    own.connected = SSL_connect(own.ssl) == 1;
}

RawTls::~RawTls() = default;

bool RawTls::connected() const
{
    return m_connection->connected;
}

bool RawTls::write(const QByteArray &bytes)
{
    return connected()
        && SSL_write(m_connection->ssl, bytes.constData(), static_cast<int>(bytes.size()))
        == static_cast<int>(bytes.size());
}

QByteArray RawTls::readAll(int milliseconds)
{
    QByteArray all;
    char buffer[16 * 1024];
    while (connected()) {
        pollfd waiting{m_connection->descriptor, POLLIN, 0};
        if (SSL_pending(m_connection->ssl) == 0 && ::poll(&waiting, 1, milliseconds) <= 0)
            break;
        const int size = SSL_read(m_connection->ssl, buffer, sizeof buffer);
        if (size <= 0)
            break;
        all.append(buffer, size);
    }
    return all;
}

QByteArray RawTls::readAnswer(int milliseconds)
{
    QByteArray all;
    char byte = 0;
    qsizetype wanted = -1;
    while (connected() && (wanted < 0 || all.size() < wanted)) {
        pollfd waiting{m_connection->descriptor, POLLIN, 0};
        if (SSL_pending(m_connection->ssl) == 0 && ::poll(&waiting, 1, milliseconds) <= 0)
            break;
        if (SSL_read(m_connection->ssl, &byte, 1) != 1)
            break;
        all.append(byte);
        if (wanted < 0 && all.endsWith("\r\n\r\n")) {
            const QByteArray lower = all.toLower();
            const qsizetype at = lower.indexOf("content-length: ");
            const QByteArray length
                = at < 0 ? "0" : lower.mid(at + 16, lower.indexOf('\r', at) - at - 16);
            wanted = all.size() + length.toLongLong();
        }
    }
    return all;
}

CredulousServer::CredulousServer(const vault::IssuedKey &identity)
    : m_identity(identity)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0
        || ::listen(m_listener, 4) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        throw std::runtime_error("the credulous server can not listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serveOne(); });
}

CredulousServer::~CredulousServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    join();
    ::close(m_listener);
}

void CredulousServer::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

void CredulousServer::serveOne()
{
    const int client = ::accept(m_listener, nullptr, nullptr);
    if (client < 0)
        return;
    const timeval patience{5, 0};
    ::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate(context, m_identity.certificate.get());
    SSL_CTX_use_PrivateKey(context, m_identity.key.get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, [](int, X509_STORE_CTX *) { return 1; });
    SSL *ssl = SSL_new(context);
    SSL_set_fd(ssl, client);
    char byte = 0;
    const bool connected = SSL_accept(ssl) == 1;
    m_sawCertificate = SSL_get0_peer_certificate(ssl) != nullptr;
    m_sawBytes = connected && SSL_read(ssl, &byte, 1) == 1;
    SSL_free(ssl);
    SSL_CTX_free(context);
    ::close(client);
}

} // namespace rekam::tests
