// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/connection_budget.h"

#include <sys/socket.h>

#include <memory>

namespace rekam::server {

namespace {

using Clock = std::chrono::steady_clock;

/** The times of one server; owned by its TLS context. */
struct Times
{
    std::chrono::seconds header;
    std::chrono::seconds body;
};

/** What one connection has left; owned by its SSL object. */
struct Left
{
    qint64 bytes = ConnectionBudget::headerBytes;
    Clock::time_point deadline;
};

void freeTimes(void *, void *times, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<Times *>(times);
}

void freeLeft(void *, void *left, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<Left *>(left);
}

// OpenSSL hands these numbers out once for a process; they are names, not state.
int timesIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, freeTimes);
    return index;
}

int leftIndex()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, freeLeft);
    return index;
}

const Times *timesOf(const SSL *connection)
{
    return static_cast<const Times *>(
        SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), timesIndex()));
}

Left *leftOf(const SSL *connection)
{
    return static_cast<Left *>(SSL_get_ex_data(connection, leftIndex()));
}

void countRecord(int isWrite, int, int type, const void *header, std::size_t size, SSL *connection,
                 void *)
{
    if (isWrite || type != SSL3_RT_HEADER || size < 5)
        return;
    Left *left = leftOf(connection);
    if (!left) {
        auto fresh = std::make_unique<Left>();
        fresh->deadline = Clock::now() + timesOf(connection)->header;
        if (SSL_set_ex_data(connection, leftIndex(), fresh.get()) != 1) {
            ConnectionBudget::cut(connection);
            return;
        }
        left = fresh.release();
    }
    const auto *bytes = static_cast<const unsigned char *>(header);
    left->bytes -= 5 + (bytes[3] << 8 | bytes[4]); // length field of a TLS record
    if (left->bytes < 0 || Clock::now() > left->deadline)
        ConnectionBudget::cut(connection);
}

} // namespace

bool ConnectionBudget::install(SSL_CTX *context, std::chrono::seconds headerTime,
                               std::chrono::seconds bodyTime)
{
    auto times = std::make_unique<Times>(Times{headerTime, bodyTime});
    if (timesIndex() < 0 || leftIndex() < 0
        || SSL_CTX_set_ex_data(context, timesIndex(), times.get()) != 1)
        return false;
    times.release();
    SSL_CTX_set_msg_callback(context, countRecord);
    return true;
}

void ConnectionBudget::expectBody(const SSL *connection, qint64 bytes)
{
    Left *left = leftOf(connection);
    if (!left)
        return;
    // A sender may use records as small as 256 bytes, each with 22 bytes around it.
    left->bytes = headerBytes + bytes + bytes / 8;
    left->deadline = Clock::now() + timesOf(connection)->body;
}

void ConnectionBudget::expectHeader(const SSL *connection)
{
    Left *left = leftOf(connection);
    if (!left)
        return;
    left->bytes = headerBytes;
    left->deadline = Clock::now() + timesOf(connection)->header;
}

void ConnectionBudget::cut(const SSL *connection)
{
    // What has arrived already would still be read after shutdown(): OpenSSL has to stop as well.
    // httplib hands its connections out as const, but they are its own and not constants.
    SSL_set_shutdown(const_cast<SSL *>(connection), SSL_RECEIVED_SHUTDOWN);
    ::shutdown(SSL_get_fd(connection), SHUT_RDWR);
}

} // namespace rekam::server
