// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/support/raw_tls.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

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

} // namespace rekam::tests
