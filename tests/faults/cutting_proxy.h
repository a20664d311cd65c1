// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace rekam::tests {

/** Which way bytes flow through the proxy. */
enum class Way { ToServer, ToClient };
/** How a link dies: a polite end of file, or a reset as from a firewall. */
enum class Cut { Close, Reset };

/** A TCP proxy on loopback that forwards bytes and, once armed, cuts the link after an exact number
 *  of them; every later connection is whole again. Faults of a network without a network. */
class CuttingProxy
{
public:
    explicit CuttingProxy(int serverPort);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /** Cuts once, after @p bytes more have gone @p way, counted over all connections from now. */
    void cutAfter(Way way, qint64 bytes, Cut how);
    /** Forwards everything again and counts from zero. */
    void heal();
    [[nodiscard]] qint64 forwarded(Way way) const { return m_forwarded[int(way)]; }
    /** True if the armed cut has happened. */
    [[nodiscard]] bool hasCut() const { return m_hasCut; }

private:
    void accept();
    void carry(int client);
    /** Moves what is there; false at the end of the link. */
    bool move(int from, int to, Way way, bool &cut);
    qint64 allowance(Way way, qint64 wanted);
    int connectToServer() const;
    void keep(int descriptor);
    void forget(int descriptor);

    int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_hasCut = false;
    std::atomic<qint64> m_forwarded[2] = {0, 0};
    std::mutex m_mutex; // everything below
    bool m_armed = false;
    Way m_way = Way::ToServer;
    Cut m_how = Cut::Close;
    qint64 m_left = 0;
    std::set<int> m_open;
    std::vector<std::thread> m_carriers;
    std::thread m_acceptor;
};

} // namespace rekam::tests
