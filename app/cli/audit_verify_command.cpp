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
    const auto verdict = login->session->verifyAudit();
    if (!verdict)
        return base::fail(verdict.error());
    if (verdict->finding) {
        const std::string kind = store::auditDamageName(verdict->finding->damage).toStdString();
        return base::fail(base::ErrorCode::AuditDamaged, kind,
                          kind + ", " + std::to_string(verdict->finding->sequence));
    }
    printLine(Text::tr("Jejak audit utuh: %1 baris.").arg(verdict->rows));
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
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
