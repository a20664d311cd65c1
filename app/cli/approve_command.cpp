// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    const auto id = base::Uuid::parse(positionals.front());
    if (!id)
        return base::fail(base::ErrorCode::EnrollmentUnknown, id.error().detail,
                          positionals.front().toStdString());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto approved = login->session->approve(*id);
    if (approved)
        printLine(Text::tr("Disetujui dan disegel untuk wilayah: %1").arg(id->toString()));
    return approved;
}

} // namespace

Command approveCommand()
{
    return {QStringLiteral("approve"),
            QStringLiteral("ID"),
            Text::tr("Menyetujui perekaman orang lain dan menyegelnya untuk wilayah."),
            1,
            withLogin(),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
