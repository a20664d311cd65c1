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
    const auto role = vault::roleFromName(options.value(QStringLiteral("role")));
    if (!role)
        return base::fail(base::ErrorCode::UsageWrong, role.error().detail, "--role");
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("new-password-file")));
    if (!password)
        return base::fail(password.error());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const QString name = options.value(QStringLiteral("new"));
    const QString expires = options.value(QStringLiteral("expires"));
    const auto lastDay = QDate::fromString(expires, Qt::ISODate);
    if (!expires.isEmpty() && !lastDay.isValid())
        return base::fail(base::ErrorCode::UsageWrong, "yyyy-mm-dd", "--expires");
    const auto added = login->session->addAccount(name, *role, *password, lastDay);
    if (added)
        printLine(Text::tr("Akun %1 ditambahkan.").arg(name));
    return added;
}

} // namespace

Command accountAddCommand()
{
    return {
        QStringLiteral("account add"),
        {},
        Text::tr("Menambah akun operator atau supervisor."),
        0,
        withLogin({{QStringLiteral("new"), Text::tr("Nama akun baru."), QStringLiteral("NAME")},
                   {QStringLiteral("role"), Text::tr("operator, supervisor atau administrator."),
                    QStringLiteral("ROLE")},
                   {QStringLiteral("new-password-file"), Text::tr("Kata sandi akun baru."),
                    QStringLiteral("F")},
                   {QStringLiteral("expires"), Text::tr("Hari terakhir, YYYY-MM-DD."),
                    QStringLiteral("DATE")}}),
        requiredWithLogin(
            {QStringLiteral("new"), QStringLiteral("role"), QStringLiteral("new-password-file")}),
        run};
}

} // namespace rekam::cli
