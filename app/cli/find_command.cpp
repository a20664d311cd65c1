// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/search_text.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    auto hits = login->session->find(positionals.front(), workflow::mostHits + 1);
    if (!hits)
        return base::fail(hits.error());
    const bool more = hits->size() > workflow::mostHits;
    if (more)
        hits->pop_back();
    QJsonArray array;
    for (const auto &hit : *hits) {
        if (options.isSet(QStringLiteral("json"))) {
            array.append(
                QJsonObject{{QStringLiteral("nik"), hit.nik.toString()},
                            {QStringLiteral("name"), hit.name},
                            {QStringLiteral("birthDate"), hit.birthDate.toString(Qt::ISODate)},
                            {QStringLiteral("address"), hit.address},
                            {QStringLiteral("why"), text::matchText(hit.matches)},
                            {QStringLiteral("standing"),
                             text::standingText(hit.recording, hit.known, hit.eligibility)}});
        } else {
            printLine(QStringLiteral("%1  %2  %3  %4  [%5]  %6")
                          .arg(hit.nik.toString(),
                               hit.birthDate.toString(QStringLiteral("dd-MM-yyyy")), hit.name,
                               hit.address, text::matchText(hit.matches),
                               text::standingText(hit.recording, hit.known, hit.eligibility))
                          .trimmed());
        }
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(array);
    else if (hits->empty())
        printLine(Text::tr("Tidak ada yang cocok."));
    if (more)
        printRemark(Text::tr("%1 teratas; masih ada lagi, persempit pencarian.").arg(hits->size()));
    return {};
}

} // namespace

Command findCommand()
{
    return {QStringLiteral("find"),
            QStringLiteral("TEXT"),
            Text::tr("Mencari penduduk menurut NIK, nama, KK atau alamat."),
            1,
            withLogin({jsonOption()}),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
