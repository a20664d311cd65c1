// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/finger_feeder.h"

#include "core/biometrics/finger_measure.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rekam::devices {

namespace {

// Heads of libfprint's virtual_image protocol: two native 32-bit numbers; positive ones are width
// and height of an image whose pixels follow.
constexpr qint32 headRetry = -1;
constexpr qint32 headError = -2;
constexpr qint32 headAutomaticFinger = -3; ///< 1: each image comes with its finger on and off
constexpr qint32 headFinger = -4; ///< 1: on the glass, 0: lifted
constexpr qint32 headRemove = -5;

constexpr int maximumSide = 5000; ///< pixels; the reader closes the connection beyond it
constexpr int patience = 3000; ///< milliseconds for one finger
constexpr int slice = 50; ///< milliseconds between looks at the stop flag

QByteArray head(qint32 first, qint32 second)
{
    const qint32 numbers[] = {first, second};
    return {reinterpret_cast<const char *>(numbers), sizeof numbers};
}

tl::unexpected<base::Error> failure(const char *step)
{
    return base::fail(base::ErrorCode::DeviceNotResponding,
                      std::string("simulated finger: ") + step + ": " + std::strerror(errno));
}

} // namespace

FingerFeeder::FingerFeeder(const QString &socketPath)
    : m_path(QFile::encodeName(socketPath))
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{ }

FingerFeeder::~FingerFeeder()
{
    m_thread.request_stop();
    m_thread.join();
    disconnectSocket();
}

void FingerFeeder::press(const biometrics::Image &image)
{
    using base::ErrorCode;
    if (!image.isValid() || image.channels != 1)
        Q_EMIT failed({ErrorCode::ImageUnreadable, "simulated finger is not a grey image", {}});
    else if (std::min(image.width, image.height) < biometrics::minimumFingerSide)
        Q_EMIT failed({ErrorCode::ImageTooSmall, "simulated finger", {}});
    else if (std::max(image.width, image.height) > maximumSide)
        Q_EMIT failed({ErrorCode::ImageTooLarge, "simulated finger", {}});
    else
        enqueue(head(image.width, image.height) + image.pixels);
}

void FingerFeeder::hold(const biometrics::Image &image)
{
    enqueue(head(headAutomaticFinger, 0) + head(headFinger, 1));
    if (!image.isNull())
        press(image);
}

void FingerFeeder::lift()
{
    enqueue(head(headFinger, 0) + head(headAutomaticFinger, 1));
}

void FingerFeeder::pressBadly(FingerRetry what)
{
    // The numbers are those of libfprint's FpDeviceRetry.
    switch (what) {
    case FingerRetry::PressLonger:
        return enqueue(head(headRetry, 1));
    case FingerRetry::CenterFinger:
        return enqueue(head(headRetry, 2));
    case FingerRetry::LiftFinger:
        return enqueue(head(headRetry, 3));
    case FingerRetry::TryAgain:
    case FingerRetry::WrongHand: // a glass for one finger knows no hands
    case FingerRetry::TooManyFingers:
        return enqueue(head(headRetry, 0));
    }
}

void FingerFeeder::breakDown(int code)
{
    enqueue(head(headError, code));
}

void FingerFeeder::unplug()
{
    enqueue(head(headRemove, 0));
}

void FingerFeeder::discard()
{
    const std::lock_guard lock(m_mutex);
    m_queue.clear();
}

void FingerFeeder::enqueue(QByteArray message)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(message));
    m_filled.notify_one();
}

void FingerFeeder::run(std::stop_token stop)
{
    while (true) {
        QByteArray message;
        {
            std::unique_lock lock(m_mutex);
            if (!m_filled.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            message = std::move(m_queue.front());
            m_queue.pop_front();
        }
        const base::Result<void> sent = send(message, stop);
        if (!sent && !stop.stop_requested()) {
            disconnectSocket();
            Q_EMIT failed(sent.error());
        }
    }
}

base::Result<void> FingerFeeder::send(const QByteArray &message, const std::stop_token &stop)
{
    if (const auto connected = ensureConnected(); !connected)
        return connected;
    const QDeadlineTimer deadline(patience);
    qsizetype done = 0;
    while (done < message.size()) {
        const ssize_t written
            = ::send(m_socket, message.constData() + done,
                     static_cast<std::size_t>(message.size() - done), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written > 0) {
            done += written;
            continue;
        }
        if (written < 0 && errno != EAGAIN && errno != EINTR)
            return failure("send");
        if (stop.stop_requested() || deadline.hasExpired()) {
            errno = ETIMEDOUT;
            return failure("send");
        }
        pollfd waiting{m_socket, POLLOUT, 0};
        ::poll(&waiting, 1, slice);
    }
    return {};
}

base::Result<void> FingerFeeder::ensureConnected()
{
    if (m_socket >= 0) {
        // The reader never writes to us: what can be read is the end of a connection of before.
        char byte = 0;
        if (::recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN)
            return {};
        disconnectSocket();
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.isEmpty() || static_cast<std::size_t>(m_path.size()) >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return failure("socket path");
    }
    std::memcpy(address.sun_path, m_path.constData(), static_cast<std::size_t>(m_path.size()));
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket < 0)
        return failure("socket");
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failure("connect");
    return {};
}

void FingerFeeder::disconnectSocket()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace rekam::devices
