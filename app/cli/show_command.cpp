// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/enrollment_json.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/exception_text.h"
#include "app/text/item_text.h"
#include "app/text/person_text.h"

namespace rekam::cli {

namespace {

void print(const enrollment::Enrollment &record)
{
    printLine(QStringLiteral("%1  %2  %3")
                  .arg(record.number, text::stateLabel(record.state), record.resident.name));
    for (const auto &[key, item] : record.items)
        printLine(Text::tr("terekam: %1, mutu %2").arg(text::itemLabel(key)).arg(item.quality));
    std::vector<enrollment::CaptureException> exceptions;
    for (const auto &[key, exception] : record.exceptions)
        exceptions.push_back(exception);
    for (const QString &line : text::exceptionLines(exceptions))
        printLine(Text::tr("dikecualikan: %1").arg(line));
    if (record.chipFingers)
        printLine(text::chipLabel(*record.chipFingers));
    for (const auto &key : enrollment::missingItems(record))
        printLine(Text::tr("belum ada: %1").arg(text::itemLabel(key)));
    for (const QString &line : text::groundsLines(record))
        printLine(line);
}

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    const auto id = base::Uuid::parse(positionals.front());
    if (!id)
        return base::fail(base::ErrorCode::EnrollmentUnknown, id.error().detail,
                          positionals.front().toStdString());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto record = login->session->load(*id);
    if (!record)
        return base::fail(record.error());
    if (options.isSet(QStringLiteral("json")))
        printJson(enrollmentJson(*record));
    else
        print(*record);
    return {};
}

} // namespace

Command showCommand()
{
    return {
        QStringLiteral("show"),
        QStringLiteral("ID"),
        Text::tr("Menampilkan satu perekaman yang belum disetujui: yang sudah dan belum direkam."),
        1,
        withLogin({jsonOption()}),
        requiredWithLogin(),
        run};
}

} // namespace rekam::cli
