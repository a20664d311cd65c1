// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/enrollment_json.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/item_text.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto rows = login->session->list();
    if (!rows)
        return base::fail(rows.error());
    QJsonArray array;
    for (const auto &row : *rows) {
        if (options.isSet(QStringLiteral("json")))
            array.append(overviewJson(row));
        else
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(row.id.toString(), row.number, text::stateLabel(row.state),
                               row.name.isEmpty() ? row.initials : row.name));
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(array);
    return {};
}

} // namespace

Command listCommand()
{
    return {QStringLiteral("list"),
            {},
            Text::tr("Menampilkan semua perekaman stasiun ini, terbaru lebih dulu."),
            0,
            withLogin({jsonOption()}),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
