// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/net/https_client.h"
#include "app/text/error_text.h"
#include "core/exchange/tus_upload.h"
#include "core/workflow/region_meeting.h"

namespace rekam::cli {

namespace {

using base::fail;
using base::Result;

Result<void> sendOne(workflow::Session &session, exchange::HttpClient &http,
                     const store::OutboxEntry &entry)
{
    exchange::TusUpload upload{http};
    upload.rememberLocation
        = [&](const QString &location) { return session.rememberUpload(entry.id, location); };
    const auto receipt = upload.send(entry);
    if (!receipt)
        return fail(receipt.error());
    return session.acceptReceipt(entry.id, *receipt);
}

/** Sends everything once; what failed is skipped, kept, and reported at the end. */
Result<void> sendAll(workflow::Session &session, exchange::HttpClient &http)
{
    std::vector<enrollment::EnrollmentId> failed;
    base::Error firstFailure;
    int received = 0;
    for (;;) {
        const auto entry = session.nextToSend(failed);
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            break;
        const auto sent = sendOne(session, http, **entry);
        if (sent) {
            ++received;
            printLine(QStringLiteral("received %1").arg((*entry)->id.toString()));
            continue;
        }
        if (failed.empty())
            firstFailure = sent.error();
        failed.push_back((*entry)->id);
        // Without a server the others fail the same way, each after its own deadline.
        if (sent.error().code == base::ErrorCode::ServerUnreachable
            || sent.error().code == base::ErrorCode::ServerUntrusted)
            break;
    }
    printLine(Text::tr("%1 berkas kiriman diterima wilayah.").arg(received));
    if (!failed.empty())
        return fail(firstFailure);
    return {};
}

Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    workflow::Session &session = *login->session;
    auto key = session.transportKey();
    if (!key)
        return fail(key.error());
    const auto &profile = session.profile();
    const auto http = net::HttpsClient::create(profile.serverUrl, profile.authority,
                                               profile.certificate, std::move(*key));
    if (!http)
        return fail(http.error());
    // The meeting first: whoever is out, or whose chain does not fit, hears so; what is approved is
    // sent all the same, except from a station that the region has shut out.
    const auto met
        = workflow::meetRegion({**http}, [&session](auto work) { return work(session); });
    if (!met
        && (met.error().code == base::ErrorCode::StationRevoked
            || met.error().code == base::ErrorCode::ServerUnreachable
            || met.error().code == base::ErrorCode::ServerUntrusted))
        return met;
    const auto sent = sendAll(session, **http);
    return sent ? met : sent;
}

} // namespace

Command syncCommand()
{
    return {QStringLiteral("sync"),
            {},
            Text::tr("Mengirim yang sudah disetujui ke server wilayah dan mengambil tanda terima."),
            0,
            withLogin(),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
