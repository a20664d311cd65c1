// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/person_text.h"

namespace rekam::cli {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

Result<void> request(workflow::Session &session, const enrollment::EnrollmentId &id,
                     population::Column field, const QCommandLineParser &options)
{
    if (!options.isSet(QStringLiteral("to")) || !options.isSet(QStringLiteral("document")))
        return fail(ErrorCode::UsageWrong, {}, "--to --document");
    const auto basis = enrollment::documentFromName(options.value(QStringLiteral("document")));
    if (!basis)
        return fail(basis.error());
    enrollment::CorrectionRequest wanted;
    wanted.field = field;
    wanted.after = options.value(QStringLiteral("to"));
    wanted.basis = *basis;
    wanted.note = options.value(QStringLiteral("note"));
    return session.requestCorrection(id, wanted);
}

Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    const auto id = base::Uuid::parse(positionals.front());
    if (!id)
        return fail(ErrorCode::EnrollmentUnknown, id.error().detail,
                    positionals.front().toStdString());
    const QString name = options.value(QStringLiteral("field"));
    const auto field = population::columnFromName(name);
    if (!field)
        return fail(ErrorCode::InputMalformed, "not a column", name.left(64).toStdString());
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    workflow::Session &session = *login->session;
    const auto done = options.isSet(QStringLiteral("withdraw"))
        ? session.withdrawCorrection(*id, *field)
        : request(session, *id, *field, options);
    if (!done)
        return done;
    const auto record = session.load(*id);
    if (!record)
        return fail(record.error());
    for (const enrollment::CorrectionRequest &each : record->corrections)
        printLine(text::correctionLine(each));
    if (record->corrections.empty())
        printLine(Text::tr("Tidak ada permintaan perbaikan."));
    return {};
}

} // namespace

Command correctCommand()
{
    return {
        QStringLiteral("correct"),
        QStringLiteral("ID"),
        Text::tr("Mencatat permintaan perbaikan biodata (F-1.06) pada rekaman yang masih terbuka."),
        1,
        withLogin({{QStringLiteral("field"), Text::tr("Kolom SIAK, misalnya NAMA_LGKP."),
                    QStringLiteral("F")},
                   {QStringLiteral("to"), Text::tr("Menjadi."), QStringLiteral("V")},
                   {QStringLiteral("document"),
                    Text::tr("Dasar perubahan, misalnya birth_certificate."), QStringLiteral("D")},
                   {QStringLiteral("note"), Text::tr("Nomor dokumen atau keterangan."),
                    QStringLiteral("TEXT")},
                   {QStringLiteral("withdraw"), Text::tr("Menarik permintaan untuk kolom ini.")}}),
        requiredWithLogin({QStringLiteral("field")}),
        run};
}

} // namespace rekam::cli
