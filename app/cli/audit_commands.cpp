// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam audit history` and `rekam audit search`.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

namespace rekam::cli {

using base::fail;
using base::Result;

namespace {

void print(const std::vector<store::AuditEntry> &entries, bool json)
{
    QJsonArray array;
    for (const auto &entry : entries) {
        const QString when = entry.happenedAt.toString(Qt::ISODateWithMs);
        if (json)
            array.append(QJsonObject{{QStringLiteral("sequence"), entry.sequence},
                                     {QStringLiteral("happenedAt"), when},
                                     {QStringLiteral("actor"), entry.actor},
                                     {QStringLiteral("act"), entry.act},
                                     {QStringLiteral("place"), entry.place},
                                     {QStringLiteral("outcome"), entry.outcome}});
        else
            printLine(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(when, entry.actor, entry.act, entry.place, entry.outcome));
    }
    if (json)
        printJson(array);
}

Result<void> history(const QCommandLineParser &options, const QStringList &)
{
    const auto nik = population::Nik::parse(options.value(QStringLiteral("nik")));
    if (!nik)
        return fail(nik.error());
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const auto entries = login->session->accessHistory(*nik);
    if (!entries)
        return fail(entries.error());
    print(*entries, options.isSet(QStringLiteral("json")));
    return {};
}

/** A day as people at the station count it; its begin, or the begin of the next. */
Result<QDateTime> dayOf(const QCommandLineParser &options, const char *name, int add)
{
    const QString text = options.value(QLatin1String(name));
    if (text.isEmpty())
        return QDateTime();
    const auto day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return fail(base::ErrorCode::UsageWrong, "yyyy-mm-dd", std::string("--") + name);
    return day.addDays(add).startOfDay();
}

Result<void> search(const QCommandLineParser &options, const QStringList &)
{
    const auto from = dayOf(options, "from", 0);
    if (!from)
        return fail(from.error());
    const auto to = dayOf(options, "to", 1);
    if (!to)
        return fail(to.error());
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    store::AuditQuery query;
    query.from = *from;
    query.to = *to;
    query.actor = options.value(QStringLiteral("actor"));
    query.act = options.value(QStringLiteral("act"));
    query.onlyRefused = options.isSet(QStringLiteral("refused"));
    const auto answer = login->session->searchAudit(query);
    if (!answer)
        return fail(answer.error());
    print(answer->entries, options.isSet(QStringLiteral("json")));
    if (answer->more)
        printRemark(Text::tr("%1 terbaru; masih ada lagi, persempit pencarian.")
                        .arg(answer->entries.size()));
    return {};
}

} // namespace

Command auditHistoryCommand()
{
    return {QStringLiteral("audit history"),
            {},
            Text::tr("Riwayat akses: siapa membuka data seorang penduduk, dan kapan."),
            0,
            withLogin({{QStringLiteral("nik"), Text::tr("NIK penduduk."), QStringLiteral("NIK")},
                       jsonOption()}),
            requiredWithLogin({QStringLiteral("nik")}),
            history};
}

Command auditSearchCommand()
{
    return {
        QStringLiteral("audit search"),
        {},
        Text::tr("Mencari dalam jejak audit, terbaru lebih dulu, paling banyak 500 baris."),
        0,
        withLogin(
            {{QStringLiteral("from"), Text::tr("Dari hari, YYYY-MM-DD."), QStringLiteral("DATE")},
             {QStringLiteral("to"), Text::tr("Sampai dengan hari, YYYY-MM-DD."),
              QStringLiteral("DATE")},
             {QStringLiteral("actor"), Text::tr("Nama akun."), QStringLiteral("NAME")},
             {QStringLiteral("act"), Text::tr("Perbuatan atau awalnya, misalnya enrollment."),
              QStringLiteral("ACT")},
             {QStringLiteral("refused"), Text::tr("Hanya yang ditolak.")},
             jsonOption()}),
        requiredWithLogin(),
        search};
}

} // namespace rekam::cli
