// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam status`, `rekam offline extend` and `rekam purge`.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/minutes_text.h"
#include "core/base/files.h"

#include <QFileInfo>

namespace rekam::cli {

using base::fail;
using base::Result;

namespace {

Result<void> status(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    workflow::Session &session = *login->session;
    const auto gauge = session.diskGauge();
    if (!gauge)
        return fail(gauge.error());
    const auto waiting = session.waitingToSend();
    if (!waiting)
        return fail(waiting.error());
    const auto &notices = session.notices();
    const auto &profile = session.profile();
    if (options.isSet(QStringLiteral("json"))) {
        printJson(QJsonObject{
            {QStringLiteral("station"), profile.id.toString()},
            {QStringLiteral("region"), profile.region.code},
            {QStringLiteral("practice"), profile.region.practice},
            {QStringLiteral("boundToMachine"),
             login->station->protection() == workflow::Protection::MachineAndPassword},
            {QStringLiteral("waiting"), *waiting},
            {QStringLiteral("offlineDaysLeft"), notices.offlineDaysLeft},
            {QStringLiteral("lastContact"),
             session.standing().lastContact.toString(Qt::ISODateWithMs)},
            {QStringLiteral("freeBytes"), gauge->freeBytes},
            {QStringLiteral("recordsThatFit"), gauge->recordsThatFit},
            {QStringLiteral("failuresBeforeLogin"), notices.failuresBefore},
            {QStringLiteral("clockSetBackSeconds"),
             static_cast<qint64>(notices.clockSetBack.count())},
        });
        return {};
    }
    printLine(Text::tr("Stasiun %1, %2.").arg(profile.id.toString(), profile.region.name));
    printLine(login->station->protection() == workflow::Protection::MachineAndPassword
                  ? Text::tr("Dijaga kata sandi dan cip keamanan (TPM) komputer ini.")
                  : Text::tr("Dijaga kata sandi saja; cip keamanan (TPM) tidak ikut menjaga."));
    printLine(Text::tr("%1 kiriman menunggu; sisa %2 hari tanpa hubungan dengan wilayah.")
                  .arg(*waiting)
                  .arg(notices.offlineDaysLeft));
    printLine(Text::tr("Disk masih memuat %1 rekaman.").arg(gauge->recordsThatFit));
    return {};
}

Result<void> extendOffline(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const auto extended = login->session->extendOffline();
    if (extended)
        printLine(
            Text::tr("Diperpanjang; sisa %1 hari.").arg(login->session->notices().offlineDaysLeft));
    return extended;
}

text::Minutes minutesOf(const workflow::RetentionReport &report,
                        const workflow::StationProfile &profile)
{
    text::Minutes minutes{profile.id.toString(), profile.region.name, profile.region.practice,
                          report.ranAt,          report.ranBy,        report.olderThanDays};
    for (const auto &line : report.purged)
        minutes.lines.push_back({line.number, line.id.toString(), line.receivedAt});
    minutes.kept = report.kept;
    return minutes;
}

Result<void> purge(const QCommandLineParser &options, const QStringList &)
{
    bool ok = false;
    const int days = options.value(QStringLiteral("days")).toInt(&ok);
    if (!ok || days < 0 || days > 36'500)
        return fail(base::ErrorCode::UsageWrong, "0 to 36500", "--days");
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const QString path = options.value(QStringLiteral("minutes"));
    if (QFileInfo::exists(path)) // never over earlier minutes
        return fail(base::ErrorCode::FileWriteFailed, "there is such a file", path.toStdString());
    const auto due = login->session->dueForRetention(days);
    if (!due)
        return fail(due.error());
    const workflow::StationProfile &profile = login->session->profile();
    // The paper first: nothing is erased that no paper tells of.
    const auto begun = base::writeFile(path, text::intendedMinutesPaper(minutesOf(*due, profile)),
                                       base::Access::OwnerOnly);
    if (!begun)
        return begun;
    const auto report = login->session->purgeReceipted(days);
    if (!report)
        return fail(report.error());
    printLine(Text::tr("%1 berkas dimusnahkan.").arg(report->purged.size()));
    return base::writeFile(path, text::minutesPaper(minutesOf(*report, profile)),
                           base::Access::OwnerOnly);
}

} // namespace

Command statusCommand()
{
    return {QStringLiteral("status"),
            {},
            Text::tr("Keadaan stasiun: kiriman, hubungan dengan wilayah, ruang disk."),
            0,
            withLogin({jsonOption()}),
            requiredWithLogin(),
            status};
}

Command extendOfflineCommand()
{
    return {QStringLiteral("offline extend"),
            {},
            Text::tr("Memberi stasiun tiga hari lagi tanpa hubungan dengan wilayah (supervisor)."),
            0,
            withLogin(),
            requiredWithLogin(),
            extendOffline};
}

Command purgeCommand()
{
    return {QStringLiteral("purge"),
            {},
            Text::tr("Memusnahkan berkas yang sudah lama diterima wilayah, dengan berita acara."),
            0,
            withLogin({{QStringLiteral("days"), Text::tr("Umur tanda terima, dalam hari."),
                        QStringLiteral("N")},
                       {QStringLiteral("minutes"), Text::tr("Berkas berita acara."),
                        QStringLiteral("FILE")}}),
            requiredWithLogin({QStringLiteral("days"), QStringLiteral("minutes")}),
            purge};
}

} // namespace rekam::cli
