// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capture_input.h"
#include "app/cli/command.h"
#include "app/cli/enrollment_json.h"
#include "app/cli/grounds_input.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

#include <algorithm>

namespace rekam::cli {

namespace {

using base::fail;
using base::Result;

/** Seals and commits what @p made holds, then says so: whoever reads "saved" may pull the plug. */
Result<void> save(workflow::Session &session, const enrollment::EnrollmentId &id,
                  const Result<enrollment::CaptureItem> &made)
{
    if (!made)
        return fail(made.error());
    if (const auto saved = session.saveItem(id, *made); !saved)
        return saved;
    printLine(
        QStringLiteral("saved %1 %2").arg(enrollment::itemName(made->key)).arg(made->quality));
    return {};
}

Result<void> saveExceptions(workflow::Session &session, const enrollment::EnrollmentId &id,
                            const QCommandLineParser &options)
{
    const auto exceptions = readExceptions(options);
    if (!exceptions)
        return fail(exceptions.error());
    if (exceptions->empty())
        return {};
    if (const auto saved = session.saveExceptions(id, *exceptions); !saved)
        return saved;
    for (const auto &exception : *exceptions) {
        printLine(
            QStringLiteral("excepted %1 %2")
                .arg(enrollment::itemName(exception.key), exceptionReasonName(exception.reason)));
    }
    return {};
}

Result<void> saveFingers(workflow::Session &session, const enrollment::Enrollment &draft,
                         const QCommandLineParser &options)
{
    if (!options.isSet(QStringLiteral("fingers")))
        return {};
    for (const auto position : biometrics::captureOrder) {
        const auto key = enrollment::ItemKey::finger(position);
        if (draft.exceptions.contains(key))
            continue;
        const auto made = readFinger(options.value(QStringLiteral("fingers")), position,
                                     options.isSet(QStringLiteral("keep-poor")));
        // A finger that an earlier run has saved need not be there again.
        if (!made && made.error().code == base::ErrorCode::FingerMissing
            && draft.items.contains(key))
            continue;
        if (const auto saved = save(session, draft.id, made); !saved)
            return saved;
    }
    return {};
}

/** The correction with which somebody begins whose birth date is wrong on the roster. */
enrollment::CorrectionRequest readBirthDate(const QCommandLineParser &options,
                                            const enrollment::Grounds &grounds)
{
    enrollment::CorrectionRequest request;
    request.field = population::Column::TGL_LHR;
    request.after = options.value(QStringLiteral("birth-date"));
    request.note = grounds.reason;
    const auto &papers = grounds.documents;
    const auto proof = std::find_if(papers.begin(), papers.end(), enrollment::carriesBirthDate);
    request.basis = proof == papers.end() ? enrollment::DocumentSeen::Other : *proof;
    return request;
}

Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const bool declares = options.isSet(QStringLiteral("declared"));
    if (declares == options.isSet(QStringLiteral("nik")))
        return fail(base::ErrorCode::UsageWrong, {}, "--nik | --declared");
    // Everything that can be refused without a password is refused first.
    std::optional<population::Nik> nik;
    std::optional<enrollment::CorrectionRequest> birthDate;
    std::optional<Declaration> declaration;
    enrollment::Grounds stated;
    if (declares) {
        auto read
            = readDeclaration(options.value(QStringLiteral("declared")), QDate::currentDate());
        if (!read)
            return fail(read.error());
        stated = read->grounds;
        declaration = std::move(*read);
    } else {
        const auto parsed = population::Nik::parse(options.value(QStringLiteral("nik")));
        if (!parsed)
            return fail(parsed.error());
        nik = *parsed;
    }
    const auto grounds = readGrounds(options, stated);
    if (!grounds)
        return fail(grounds.error());
    if (options.isSet(QStringLiteral("birth-date")))
        birthDate = readBirthDate(options, *grounds);
    if (declares && birthDate)
        return fail(base::ErrorCode::UsageWrong, {}, "--nik --birth-date");
    auto login = logIn(options);
    if (!login)
        return fail(login.error());
    workflow::Session &session = *login->session;
    auto draft = declares ? session.declare(declaration->resident, *grounds)
                          : session.begin(*nik, *grounds, birthDate);
    if (!draft)
        return fail(draft.error());
    const auto id = draft->id;
    printLine(QStringLiteral("draft %1 %2").arg(id.toString(), draft->number));

    if (const auto excepted = saveExceptions(session, id, options); !excepted)
        return excepted;
    if (options.isSet(QStringLiteral("portrait"))) {
        const auto made = readPortrait(options.value(QStringLiteral("portrait")));
        if (const auto saved = save(session, id, made); !saved)
            return saved;
    }
    if (options.isSet(QStringLiteral("signature"))) {
        const auto made = readSignature(options.value(QStringLiteral("signature")),
                                        options.isSet(QStringLiteral("guided")));
        if (const auto saved = save(session, id, made); !saved)
            return saved;
    }
    for (const enrollment::Hand hand : enrollment::bothHands) {
        const QString option = enrollment::handName(hand) + QStringLiteral("-hand-photo");
        if (!options.isSet(option))
            continue;
        if (const auto saved = save(session, id, readHandPhoto(options.value(option), hand));
            !saved)
            return saved;
    }
    draft = session.load(id); // with what was saved and excepted just now
    if (!draft)
        return fail(draft.error());
    if (const auto saved = saveFingers(session, *draft, options); !saved)
        return saved;
    if (const auto completed = session.complete(id); !completed)
        return completed;
    printLine(QStringLiteral("complete %1 %2").arg(id.toString(), draft->number));
    return {};
}

std::vector<QCommandLineOption> withGrounds(std::vector<QCommandLineOption> options)
{
    const auto more = groundsOptions();
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

} // namespace

Command enrollCommand()
{
    return {
        QStringLiteral("enroll"),
        {},
        Text::tr("Merekam satu penduduk dari berkas gambar, atau melanjutkan drafnya."),
        0,
        withLogin(withGrounds(
            {{QStringLiteral("nik"), Text::tr("NIK penduduk."), QStringLiteral("N")},
             {QStringLiteral("declared"),
              Text::tr("Berkas JSON seorang penduduk di luar daftar, sebagai ganti --nik."),
              QStringLiteral("FILE")},
             {QStringLiteral("birth-date"),
              Text::tr("Tanggal lahir menurut dokumen (--document), bila menurut daftar belum 16 "
                       "tahun; menjadi permintaan perbaikan (F-1.06)."),
              QStringLiteral("DD-MM-YYYY")},
             {QStringLiteral("portrait"), Text::tr("Gambar wajah."), QStringLiteral("FILE")},
             {QStringLiteral("fingers"),
              Text::tr("Folder dengan right_thumb.png ... left_little.png."),
              QStringLiteral("DIR")},
             {QStringLiteral("signature"), Text::tr("Gambar tanda tangan."),
              QStringLiteral("FILE")},
             {QStringLiteral("except"),
              Text::tr("Yang tidak dapat direkam: right_hand=amputated, "
                       "left_little=bandaged:now:catatan, signature=cannot_sign, "
                       "both_hands=refused; boleh berulang."),
              QStringLiteral("ITEM=REASON[:now|:permanent][:NOTE]")},
             {QStringLiteral("right-hand-photo"),
              Text::tr("Foto tangan kanan yang jarinya dikecualikan."), QStringLiteral("FILE")},
             {QStringLiteral("left-hand-photo"),
              Text::tr("Foto tangan kiri yang jarinya dikecualikan."), QStringLiteral("FILE")},
             {QStringLiteral("guided"), Text::tr("Tangan penduduk dituntun saat menandatangani.")},
             {QStringLiteral("keep-poor"),
              Text::tr("Menyimpan sidik jari yang mutunya rendah, dengan tanda.")}})),
        requiredWithLogin(),
        run};
}

} // namespace rekam::cli
