// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

namespace rekam::cli {

QCommandLineOption homeOption()
{
    return {QStringLiteral("home"), Text::tr("Folder stasiun."), QStringLiteral("H")};
}

QCommandLineOption accountOption()
{
    return {QStringLiteral("account"), Text::tr("Nama akun."), QStringLiteral("NAME")};
}

QCommandLineOption passwordFileOption()
{
    return {QStringLiteral("password-file"), Text::tr("Berkas berisi kata sandi, satu baris."),
            QStringLiteral("F")};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), Text::tr("Jawaban dalam bentuk JSON.")};
}

std::vector<QCommandLineOption> withLogin(std::vector<QCommandLineOption> more)
{
    std::vector<QCommandLineOption> all{homeOption(), accountOption(), passwordFileOption()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

QStringList requiredWithLogin(const QStringList &more)
{
    return QStringList{QStringLiteral("home"), QStringLiteral("account"),
                       QStringLiteral("password-file")}
    + more;
}

} // namespace rekam::cli
