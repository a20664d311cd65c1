// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/cutting_proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace rekam::tests {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAtOnce(int descriptor)
{
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

bool writeAll(int descriptor, const char *bytes, qint64 size)
{
    while (size > 0) {
        const ssize_t written
            = ::send(descriptor, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        bytes += written;
        size -= written;
    }
    return true;
}

} // namespace

CuttingProxy::CuttingProxy(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0
        || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        throw std::runtime_error("the proxy can not listen");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

CuttingProxy::~CuttingProxy()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    {
        const std::lock_guard lock(m_mutex);
        for (const int descriptor : m_open)
            ::shutdown(descriptor, SHUT_RDWR);
    }
    for (std::thread &carrier : m_carriers)
        carrier.join();
}

void CuttingProxy::cutAfter(Way way, qint64 bytes, Cut how)
{
    heal();
    const std::lock_guard lock(m_mutex);
    m_armed = true;
    m_way = way;
    m_how = how;
    m_left = bytes;
}

void CuttingProxy::heal()
{
    const std::lock_guard lock(m_mutex);
    m_armed = false;
    m_hasCut = false;
    m_forwarded[0] = 0;
    m_forwarded[1] = 0;
}

void CuttingProxy::accept()
{
    while (!m_ending) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue; // the listener was shut down, or the client was gone already
        keep(client);
        m_carriers.emplace_back([this, client] { carry(client); });
    }
}

int CuttingProxy::connectToServer() const
{
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_serverPort);
    if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

void CuttingProxy::carry(int client)
{
    const int server = connectToServer();
    bool cut = false;
    if (server >= 0) {
        keep(server);
        sendAtOnce(client);
        sendAtOnce(server);
        std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        for (bool alive = true; alive && !m_ending;) {
            if (::poll(ends.data(), ends.size(), 60'000) <= 0)
                break;
            if (ends[0].revents)
                alive = move(client, server, Way::ToServer, cut);
            if (alive && ends[1].revents)
                alive = move(server, client, Way::ToClient, cut);
        }
    }
    for (const int descriptor : {client, server}) {
        if (descriptor < 0)
            continue;
        forget(descriptor);
        if (cut && m_how == Cut::Reset) {
            const linger none{1, 0}; // closing with that sends a reset
            ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        }
        ::close(descriptor);
    }
}

qint64 CuttingProxy::allowance(Way way, qint64 wanted)
{
    const std::lock_guard lock(m_mutex);
    if (!m_armed || m_way != way)
        return wanted;
    const qint64 allowed = std::min(wanted, m_left);
    m_left -= allowed;
    if (m_left == 0) {
        m_armed = false;
        m_hasCut = true;
    }
    return allowed;
}

bool CuttingProxy::move(int from, int to, Way way, bool &cut)
{
    std::array<char, 16 * 1024> buffer;
    const ssize_t size = ::recv(from, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        return false;
    const bool before = m_hasCut;
    const qint64 allowed = allowance(way, size);
    cut = m_hasCut && !before;
    const bool written = writeAll(to, buffer.data(), allowed);
    m_forwarded[int(way)] += allowed;
    return written && !cut && allowed == size;
}

void CuttingProxy::keep(int descriptor)
{
    const std::lock_guard lock(m_mutex);
    m_open.insert(descriptor);
}

void CuttingProxy::forget(int descriptor)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(descriptor);
}

} // namespace rekam::tests
