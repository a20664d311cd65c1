// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"

#include <QByteArray>

#include <memory>
#include <thread>

namespace rekam::tests {

/** A TLS connection to 127.0.0.1 that sends exactly what it is told, right or wrong, and trusts
 *  every server. */
class RawTls
{
public:
    /** Without @p identity no certificate is shown. @p newestVersion: TLS1_2_VERSION or
     *  TLS1_3_VERSION of OpenSSL. */
    RawTls(int port, const vault::IssuedKey *identity, int newestVersion);
    ~RawTls();
    RawTls(const RawTls &) = delete;
    RawTls &operator=(const RawTls &) = delete;

    /** True if our side of the handshake ended well. */
    [[nodiscard]] bool connected() const;
    /** True if all of it could be handed to the system. */
    bool write(const QByteArray &bytes);
    /** Everything until the server closes, or until @p milliseconds without a byte. */
    QByteArray readAll(int milliseconds = 5'000);
    /** The answer to one request with an empty or a counted body. */
    QByteArray readAnswer(int milliseconds = 5'000);

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

/** A TLS server on loopback that takes everybody, waits for one client, and says what it got to see
 *  of it. */
class CredulousServer
{
public:
    explicit CredulousServer(const vault::IssuedKey &identity);
    ~CredulousServer();
    CredulousServer(const CredulousServer &) = delete;
    CredulousServer &operator=(const CredulousServer &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /** Waits until the client is gone. */
    void join();
    [[nodiscard]] bool sawCertificate() const { return m_sawCertificate; }
    [[nodiscard]] bool sawBytes() const { return m_sawBytes; }

private:
    void serveOne();

    const vault::IssuedKey &m_identity;
    int m_listener = -1;
    int m_port = 0;
    bool m_sawCertificate = false;
    bool m_sawBytes = false;
    std::thread m_thread;
};

} // namespace rekam::tests
