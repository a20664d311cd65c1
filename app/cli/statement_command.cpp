// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam statement`: what the pages ask for at the first login.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/confidentiality_text.h"

namespace rekam::cli {

namespace {

base::Result<void> statement(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    workflow::Session &session = *login->session;
    const auto text = text::confidentialityStatement(session.accountName());
    printLine(text.opening);
    for (const QString &duty : text.duties)
        printLine(duty);
    printLine(text.closing);
    const bool pending = session.notices().statementPending;
    if (!pending) {
        printLine(Text::tr("Sudah disetujui oleh akun ini."));
        return {};
    }
    if (!options.isSet(QStringLiteral("accept"))) {
        printLine(Text::tr("Belum disetujui oleh akun ini. Bila setuju, silakan jalankan lagi "
                           "dengan --accept."));
        return {};
    }
    const auto accepted = session.acceptStatement();
    if (accepted)
        printLine(Text::tr("Disetujui dan dicatat."));
    return accepted;
}

} // namespace

Command statementCommand()
{
    return {QStringLiteral("statement"),
            {},
            Text::tr("Pernyataan kerahasiaan: menampilkan, atau menyetujui dengan --accept."),
            0,
            withLogin({{QStringLiteral("accept"),
                        Text::tr("Menyetujui, sekali untuk setiap akun, sebelum data dibuka.")}}),
            requiredWithLogin(),
            statement};
}

} // namespace rekam::cli
