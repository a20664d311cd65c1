// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam account list|extend|end|unlock|reset-password` and `rekam password`.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

namespace rekam::cli {

using base::fail;
using base::Result;

namespace {

QCommandLineOption newPasswordOption()
{
    return {QStringLiteral("new-password-file"), Text::tr("Berkas berisi kata sandi baru."),
            QStringLiteral("F")};
}

Result<void> list(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const auto accounts = login->session->accounts();
    if (!accounts)
        return fail(accounts.error());
    QJsonArray array;
    for (const auto &account : *accounts) {
        const auto lockedSeconds = std::chrono::ceil<std::chrono::seconds>(account.locked).count();
        if (!options.isSet(QStringLiteral("json"))) {
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(account.name, vault::roleName(account.role),
                               account.expiresOn.isValid() ? account.expiresOn.toString(Qt::ISODate)
                                                           : QStringLiteral("-"),
                               account.ended       ? Text::tr("berakhir")
                                   : lockedSeconds ? Text::tr("terkunci")
                                                   : Text::tr("aktif")));
            continue;
        }
        QJsonObject object{{QStringLiteral("account"), account.name},
                           {QStringLiteral("role"), vault::roleName(account.role)},
                           {QStringLiteral("ended"), account.ended},
                           {QStringLiteral("statementAccepted"), account.statementAccepted},
                           {QStringLiteral("passwordGiven"), account.passwordGiven},
                           {QStringLiteral("lockedSeconds"), static_cast<qint64>(lockedSeconds)}};
        if (account.expiresOn.isValid())
            object.insert(QStringLiteral("expires"), account.expiresOn.toString(Qt::ISODate));
        array.append(object);
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(array);
    return {};
}

Result<void> extend(const QCommandLineParser &options, const QStringList &names)
{
    const auto day = QDate::fromString(options.value(QStringLiteral("expires")), Qt::ISODate);
    if (!day.isValid())
        return fail(base::ErrorCode::UsageWrong, "yyyy-mm-dd", "--expires");
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    return login->session->extendAccount(names.front(), day);
}

Result<void> end(const QCommandLineParser &options, const QStringList &names)
{
    const auto login = logIn(options);
    return login ? login->session->endAccount(names.front()) : fail(login.error());
}

Result<void> unlock(const QCommandLineParser &options, const QStringList &names)
{
    const auto login = logIn(options);
    return login ? login->session->unlockAccount(names.front()) : fail(login.error());
}

Result<base::SecureBytes> newPassword(const QCommandLineParser &options)
{
    return base::SecureBytes::fromFile(options.value(QStringLiteral("new-password-file")));
}

Result<void> reset(const QCommandLineParser &options, const QStringList &names)
{
    const auto password = newPassword(options);
    if (!password)
        return fail(password.error());
    const auto login = logIn(options);
    return login ? login->session->resetPassword(names.front(), *password) : fail(login.error());
}

Result<void> changeOwn(const QCommandLineParser &options, const QStringList &)
{
    const auto present
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!present)
        return fail(present.error());
    const auto wanted = newPassword(options);
    if (!wanted)
        return fail(wanted.error());
    const auto login = logIn(options);
    return login ? login->session->changePassword(*present, *wanted) : fail(login.error());
}

} // namespace

Command accountListCommand()
{
    return {QStringLiteral("account list"),
            {},
            Text::tr("Menampilkan akun stasiun ini."),
            0,
            withLogin({jsonOption()}),
            requiredWithLogin(),
            list};
}

Command accountExtendCommand()
{
    return {QStringLiteral("account extend"),
            QStringLiteral("NAME"),
            Text::tr("Menetapkan hari terakhir berlakunya akun."),
            1,
            withLogin({{QStringLiteral("expires"), Text::tr("Hari terakhir, YYYY-MM-DD."),
                        QStringLiteral("DATE")}}),
            requiredWithLogin({QStringLiteral("expires")}),
            extend};
}

Command accountEndCommand()
{
    return {QStringLiteral("account end"),
            QStringLiteral("NAME"),
            Text::tr("Mengakhiri akun; kata sandinya tidak membuka apa pun lagi."),
            1,
            withLogin(),
            requiredWithLogin(),
            end};
}

Command accountUnlockCommand()
{
    return {QStringLiteral("account unlock"),
            QStringLiteral("NAME"),
            Text::tr("Membuka akun yang terkunci karena salah kata sandi."),
            1,
            withLogin(),
            requiredWithLogin(),
            unlock};
}

Command accountResetCommand()
{
    return {QStringLiteral("account reset-password"),
            QStringLiteral("NAME"),
            Text::tr("Memberi kata sandi baru kepada yang lupa."),
            1,
            withLogin({newPasswordOption()}),
            requiredWithLogin({QStringLiteral("new-password-file")}),
            reset};
}

Command passwordCommand()
{
    return {QStringLiteral("password"),
            {},
            Text::tr("Mengganti kata sandi sendiri."),
            0,
            withLogin({newPasswordOption()}),
            requiredWithLogin({QStringLiteral("new-password-file")}),
            changeOwn};
}

} // namespace rekam::cli
