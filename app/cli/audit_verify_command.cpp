// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto rows = login->session->verifyAudit();
    if (!rows)
        return base::fail(rows.error());
    printLine(Text::tr("Jejak audit utuh: %1 baris.").arg(*rows));
    return {};
}

} // namespace

Command auditVerifyCommand()
{
    return {QStringLiteral("audit verify"),
            {},
            Text::tr("Memeriksa rantai jejak audit."),
            0,
            withLogin(),
            {QStringLiteral("home"), QStringLiteral("account"), QStringLiteral("password-file")},
            run};
}

} // namespace rekam::cli
