// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/command.h"
#include "app/server/region_server.h"
#include "app/server/server_text.h"

#include <pthread.h>

#include <QUrl>

#include <csignal>
#include <cstdio>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** "127.0.0.1:8443", "[::1]:8443", "server.example:0". */
Result<ListenSettings> listenSettings(const QString &text)
{
    const QUrl url(QStringLiteral("https://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 0 || !url.path().isEmpty()
        || url.hasQuery() || !url.userInfo().isEmpty())
        return fail(ErrorCode::UsageWrong, "not HOST:PORT", "--listen");
    ListenSettings settings;
    settings.host = url.host(QUrl::FullyEncoded);
    settings.port = url.port();
    return settings;
}

Result<void> run(const QCommandLineParser &parser)
{
    // Before any thread starts, so that all of them leave the two signals to sigwait() below.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);

    const auto settings = listenSettings(parser.value(QStringLiteral("listen")));
    if (!settings)
        return fail(settings.error());
    const auto home = RegionHome::open(parser.value(QStringLiteral("home")));
    if (!home)
        return fail(home.error());
    const base::SystemClock clock;
    const auto server = RegionServer::start(*home, *settings, clock, [](const QString &line) {
        const QByteArray text = line.toUtf8() + '\n';
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    });
    if (!server)
        return fail(server.error());
    const bool six = settings->host.contains(u':');
    std::printf("listening on https://%s%s%s:%d\n", six ? "[" : "",
                settings->host.toUtf8().constData(), six ? "]" : "", (*server)->port());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ending, &signal);
    (*server)->stop();
    return {};
}

} // namespace

Command serveCommand()
{
    return {QStringLiteral("serve"),
            Text::tr("Menerima kiriman stasiun sampai dihentikan."),
            {homeOption(),
             {QStringLiteral("listen"), Text::tr("Alamat dan porta; porta 0 memilih yang bebas."),
              QStringLiteral("HOST:PORT")}},
            {QStringLiteral("home"), QStringLiteral("listen")},
            run};
}

} // namespace rekam::server
