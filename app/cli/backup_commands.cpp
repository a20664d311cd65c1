// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam backup`, `rekam restore` and `rekam rescue`.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/base/files.h"
#include "core/store/rescue.h"
#include "core/workflow/restore.h"

#include <QDir>

namespace rekam::cli {

using base::fail;
using base::Result;

namespace {

constexpr int pagesAtOnce = 1024;

Result<void> backup(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const QString path = options.value(QStringLiteral("out"));
    const auto running = login->session->startBackup(path);
    if (!running)
        return fail(running.error());
    for (;;) {
        const auto done = (*running)->step(pagesAtOnce);
        if (!done)
            return fail(done.error());
        if (*done)
            break;
    }
    printLine(Text::tr("Cadangan ditulis ke %1.").arg(path));
    return login->session->noteCopyKept(path);
}

void print(const workflow::RestoreReport &report)
{
    printLine(Text::tr("Cadangan utuh: %1 perekaman, %2 di antaranya masih terbuka; %3 kiriman "
                       "menunggu; %4 penduduk; %5 baris jejak audit.")
                  .arg(report.enrollments)
                  .arg(report.open)
                  .arg(report.waiting)
                  .arg(report.residents)
                  .arg(report.auditRows));
}

Result<void> restore(const QCommandLineParser &options, const QStringList &)
{
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return fail(password.error());
    const base::SystemClock clock;
    const QString backupFile = options.value(QStringLiteral("backup"));
    const QString home = options.value(QStringLiteral("home"));
    if (home.isEmpty() == !options.isSet(QStringLiteral("verify")))
        return fail(base::ErrorCode::UsageWrong, {}, "--verify | --home");
    const QString account = options.value(QStringLiteral("account"));
    const auto report = home.isEmpty()
        ? workflow::verifyBackup(backupFile, account, *password, clock)
        : workflow::restoreBackup(backupFile, home, account, *password, clock);
    if (!report)
        return fail(report.error());
    print(*report);
    if (!home.isEmpty())
        printLine(Text::tr("Stasiun dipulihkan di %1.").arg(home));
    return {};
}

Result<void> rescue(const QCommandLineParser &options, const QStringList &)
{
    const QDir from(options.value(QStringLiteral("home")));
    const QDir to(options.value(QStringLiteral("out")));
    if (const auto made = base::makePrivateFolder(to.path()); !made)
        return made;
    const QString name = QStringLiteral("station.db");
    const auto tables = store::rescueStore(from.filePath(name), to.filePath(name));
    if (!tables)
        return fail(tables.error());
    for (const auto &table : *tables)
        printLine(Text::tr("%1: %2 baris selamat, %3 bagian tidak terbaca")
                      .arg(table.name)
                      .arg(table.rows)
                      .arg(table.gaps));
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return fail(password.error());
    const base::SystemClock clock;
    const auto report = workflow::inspectRescued(
        to.path(), options.value(QStringLiteral("account")), *password, clock);
    if (!report)
        return fail(report.error());
    for (const auto &record : report->whole)
        printLine(QStringLiteral("%1  %2  %3")
                      .arg(Text::tr("utuh"), record.number, record.id.toString()));
    for (const auto &broken : report->broken)
        printLine(QStringLiteral("%1  %2").arg(Text::tr("rusak"), broken));
    printLine(Text::tr("%1 perekaman utuh, %2 rusak; yang selamat ada di %3.")
                  .arg(report->whole.size())
                  .arg(report->broken.size())
                  .arg(to.path()));
    return {};
}

} // namespace

Command backupCommand()
{
    return {
        QStringLiteral("backup"),
        {},
        Text::tr("Menyalin penyimpanan stasiun, tersegel seperti adanya."),
        0,
        withLogin({{QStringLiteral("out"), Text::tr("Berkas cadangan."), QStringLiteral("FILE")}}),
        requiredWithLogin({QStringLiteral("out")}),
        backup};
}

Command restoreCommand()
{
    return {
        QStringLiteral("restore"),
        {},
        Text::tr("Memeriksa cadangan (--verify), atau memulihkannya ke folder baru (--home)."),
        0,
        {{QStringLiteral("backup"), Text::tr("Berkas cadangan."), QStringLiteral("FILE")},
         {QStringLiteral("verify"), Text::tr("Hanya latihan: membuka semuanya, lalu membuang.")},
         homeOption(),
         accountOption(),
         passwordFileOption()},
        {QStringLiteral("backup"), QStringLiteral("account"), QStringLiteral("password-file")},
        restore};
}

Command rescueCommand()
{
    return {QStringLiteral("rescue"),
            {},
            Text::tr("Menyelamatkan yang masih utuh dari penyimpanan yang rusak ke folder baru."),
            0,
            withLogin({{QStringLiteral("out"), Text::tr("Folder baru."), QStringLiteral("DIR")}}),
            requiredWithLogin({QStringLiteral("out")}),
            rescue};
}

} // namespace rekam::cli
