// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/skip.h"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstring>

namespace rekam::tests {

/** A TPM 2.0 in a process of its own (swtpm), raw: three slots, no resource manager. What makes it
 *  this machine's and no other's lies in the folder that it is given. */
class SoftwareTpm
{
public:
    explicit SoftwareTpm(const QString &stateFolder)
        : m_program(QStandardPaths::findExecutable(QStringLiteral("swtpm")))
        , m_stateFolder(stateFolder)
    {
        if (m_program.isEmpty())
            skip("swtpm is not installed, so there is no TPM to test with");
        qputenv("TSS2_LOG", "all+none"); // most tests want errors and look at their codes
        REQUIRE(m_sockets.isValid());
        REQUIRE(socketPath().size() < qsizetype(sizeof(sockaddr_un::sun_path)));
        start();
    }
    ~SoftwareTpm() { stop(); }
    Q_DISABLE_COPY_MOVE(SoftwareTpm)

    /** For MachineSeal::open() and the TSS's loader. */
    [[nodiscard]] QByteArray transport() const { return "swtpm:path=" + socketPath(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    void start()
    {
        const auto channel = [](const QByteArray &path) {
            return QStringLiteral("type=unixio,path=") + QFile::decodeName(path);
        };
        // An owner that died without cleaning up leaves the sockets' files behind.
        QFile::remove(QFile::decodeName(socketPath()));
        QFile::remove(QFile::decodeName(socketPath() + ".ctrl"));
        m_process.start(m_program,
                        {QStringLiteral("socket"), QStringLiteral("--tpm2"),
                         QStringLiteral("--tpmstate"), QStringLiteral("dir=") + m_stateFolder,
                         QStringLiteral("--server"), channel(socketPath()),
                         QStringLiteral("--ctrl"), channel(socketPath() + ".ctrl"),
                         QStringLiteral("--flags"), QStringLiteral("not-need-init,startup-clear")});
        const QDeadlineTimer deadline(60'000);
        while (!answers(socketPath()) || !answers(socketPath() + ".ctrl")) {
            const bool ended = m_process.waitForFinished(10);
            INFO(m_process.readAllStandardError().toStdString());
            REQUIRE_FALSE(ended);
            REQUIRE_FALSE(deadline.hasExpired());
        }
    }
    /** As pulling the plug: what it held beside its state folder is gone. */
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished(60'000);
    }
    void restart()
    {
        stop();
        start();
    }

private:
    [[nodiscard]] QByteArray socketPath() const
    {
        return QFile::encodeName(m_sockets.filePath(QStringLiteral("tpm")));
    }
    static bool answers(const QByteArray &path)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool connected
            = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(socket);
        return connected;
    }

    QString m_program;
    QString m_stateFolder;
    QTemporaryDir m_sockets;
    QProcess m_process;
};

} // namespace rekam::tests
