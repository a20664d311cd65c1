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
    const auto canceled = login->session->cancel(*id, options.value(QStringLiteral("reason")));
    if (canceled)
        printLine(Text::tr("Dibatalkan, isinya dihapus; nomor dan alasannya tetap tercatat: %1")
                      .arg(id->toString()));
    return canceled;
}

} // namespace

Command cancelCommand()
{
    return {QStringLiteral("cancel"),
            QStringLiteral("ID"),
            Text::tr("Membatalkan perekaman yang belum disetujui, dengan alasan."),
            1,
            withLogin({{QStringLiteral("reason"), Text::tr("Alasan pembatalan."),
                        QStringLiteral("TEXT")}}),
            requiredWithLogin({QStringLiteral("reason")}),
            run};
}

} // namespace rekam::cli
