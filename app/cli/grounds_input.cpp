// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/grounds_input.h"

#include "app/cli/options.h"
#include "core/base/files.h"
#include "core/population/resident_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::cli {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::Grounds;

constexpr qint64 maxDeclarationBytes = 1024 * 1024;

Result<void> addDocument(Grounds &grounds, const QString &name)
{
    return enrollment::documentFromName(name).map(
        [&grounds](enrollment::DocumentSeen document) { grounds.documents.push_back(document); });
}

/** One member that is not a column of the roster. */
Result<void> readMember(Grounds &grounds, const QString &name, const QJsonValue &value)
{
    const auto malformed = [&name] {
        return fail(ErrorCode::InputMalformed, "member of a declaration",
                    name.left(64).toStdString());
    };
    if (name == u"documents" && value.isArray()) {
        for (const QJsonValue &each : value.toArray()) {
            if (const auto added = addDocument(grounds, each.toString()); !added)
                return added;
        }
        return {};
    }
    if (!value.isString())
        return malformed();
    const QString text = value.toString();
    if (name == u"reason")
        return enrollment::declaredReasonFromName(text).map(
            [&grounds](enrollment::DeclaredReason reason) { grounds.declaredReason = reason; });
    if (name == u"recordedBefore")
        return enrollment::earlierRecordingFromName(text).map(
            [&grounds](enrollment::EarlierRecording answer) { grounds.earlier = answer; });
    if (name == u"note")
        grounds.declaredNote = text;
    else if (name == u"recordedWhere")
        grounds.earlierPlace = text;
    else if (name == u"eligibilityReason")
        grounds.reason = text;
    else
        return malformed();
    return {};
}

} // namespace

std::vector<QCommandLineOption> groundsOptions()
{
    return {{QStringLiteral("reason"),
             Text::tr("Alasan tetap merekam bila ada peringatan; supervisor melihatnya."),
             QStringLiteral("TEXT")},
            {QStringLiteral("document"),
             Text::tr("Dokumen yang dilihat, misalnya family_card; boleh berulang."),
             QStringLiteral("D")},
            {QStringLiteral("recorded-before"),
             Text::tr("Jawaban atas \"Pernah rekam di daerah lain?\": never, elsewhere, unsure."),
             QStringLiteral("ANSWER")},
            {QStringLiteral("recorded-where"), Text::tr("Di mana pernah direkam."),
             QStringLiteral("PLACE")}};
}

Result<Grounds> readGrounds(const QCommandLineParser &options, Grounds grounds)
{
    for (const QString &name : options.values(QStringLiteral("document"))) {
        if (const auto added = addDocument(grounds, name); !added)
            return fail(added.error());
    }
    if (options.isSet(QStringLiteral("recorded-before"))) {
        const auto answer = enrollment::earlierRecordingFromName(
            options.value(QStringLiteral("recorded-before")));
        if (!answer)
            return fail(answer.error());
        grounds.earlier = *answer;
    }
    if (options.isSet(QStringLiteral("recorded-where")))
        grounds.earlierPlace = options.value(QStringLiteral("recorded-where"));
    if (options.isSet(QStringLiteral("reason")))
        grounds.reason = options.value(QStringLiteral("reason"));
    return grounds;
}

Result<Declaration> readDeclaration(const QString &path, QDate today)
{
    const auto bytes = base::readFile(path, maxDeclarationBytes);
    if (!bytes)
        return fail(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject())
        return fail(ErrorCode::InputMalformed, error.errorString().toStdString(),
                    path.toStdString());
    population::ResidentTexts texts;
    Grounds grounds{.origin = enrollment::BiodataOrigin::Declared};
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto column = population::columnFromName(member.key());
        if (column && member.value().isString()) {
            texts[*column] = member.value().toString();
            continue;
        }
        if (const auto read = readMember(grounds, member.key(), member.value()); !read)
            return fail(read.error());
    }
    const auto nik = texts.find(population::Column::NIK);
    if (nik == texts.end() || nik->second.trimmed().isEmpty())
        return fail(ErrorCode::NikNeeded);
    auto resident = population::residentFromTexts(texts, today);
    if (!resident)
        return fail(resident.error());
    return Declaration{*std::move(resident), std::move(grounds)};
}

} // namespace rekam::cli
