// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/grounds.h"

#include "core/enrollment/cbor_map.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <array>

namespace rekam::enrollment {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestForm = 64 * 1024;
constexpr qsizetype longestText = 500;

/** Stored as numbers: never renumber. */
enum Field {
    Version,
    Origin,
    Reason,
    Note,
    Documents,
    Earlier,
    EarlierPlace,
    Warnings,
    WarningReason
};

constexpr std::array<const char *, 4> reasonNames{"out_of_domicile", "new_family_card",
                                                  "newer_than_roster", "other"};
constexpr std::array<const char *, 4> answerNames{"not_asked", "never", "elsewhere", "unsure"};

template<std::size_t Count>
base::Result<int> indexOf(const std::array<const char *, Count> &names, QStringView name)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<int>(i);
    }
    return base::fail(base::ErrorCode::InputMalformed, "not one of the words",
                      name.left(64).toString().toStdString());
}

tl::unexpected<base::Error> incomplete(const char *what)
{
    return base::fail(base::ErrorCode::GroundsIncomplete, {}, what);
}

} // namespace

QString declaredReasonName(DeclaredReason reason)
{
    return QString::fromLatin1(reasonNames.at(static_cast<std::size_t>(reason) - 1));
}

base::Result<DeclaredReason> declaredReasonFromName(QStringView name)
{
    return indexOf(reasonNames, name).map([](int index) {
        return static_cast<DeclaredReason>(index + 1);
    });
}

QString earlierRecordingName(EarlierRecording answer)
{
    return QString::fromLatin1(answerNames.at(static_cast<std::size_t>(answer)));
}

base::Result<EarlierRecording> earlierRecordingFromName(QStringView name)
{
    return indexOf(answerNames, name).map([](int index) {
        return static_cast<EarlierRecording>(index);
    });
}

Grounds tidied(Grounds grounds)
{
    for (QString *text : {&grounds.declaredNote, &grounds.earlierPlace, &grounds.reason})
        *text = text->simplified().left(longestText);
    if (grounds.origin == BiodataOrigin::Roster) {
        grounds.declaredReason.reset();
        grounds.declaredNote.clear();
    }
    if (grounds.earlier != EarlierRecording::Elsewhere)
        grounds.earlierPlace.clear();
    std::sort(grounds.documents.begin(), grounds.documents.end());
    grounds.documents.erase(std::unique(grounds.documents.begin(), grounds.documents.end()),
                            grounds.documents.end());
    return grounds;
}

base::Result<void> checkDeclared(const Grounds &grounds)
{
    if (!grounds.declaredReason)
        return incomplete("reason");
    if (*grounds.declaredReason == DeclaredReason::Other && grounds.declaredNote.isEmpty())
        return incomplete("note");
    if (grounds.documents.empty())
        return incomplete("documents");
    if (grounds.earlier == EarlierRecording::NotAsked)
        return incomplete("earlier");
    return {};
}

std::vector<Warning> warningsToExplain(const std::vector<Warning> &warnings,
                                       const std::vector<DocumentSeen> &documents)
{
    std::vector<Warning> left = warnings;
    if (std::find(documents.begin(), documents.end(), DocumentSeen::StayPermit) != documents.end())
        std::erase(left, Warning::Foreigner);
    return left;
}

QByteArray groundsToBytes(const Grounds &grounds)
{
    QCborMap map;
    map[Version] = formatVersion;
    map[Origin] = static_cast<int>(grounds.origin);
    map[Reason] = grounds.declaredReason ? static_cast<int>(*grounds.declaredReason) : 0;
    map[Note] = grounds.declaredNote;
    QCborArray documents;
    for (const DocumentSeen document : grounds.documents)
        documents.append(static_cast<int>(document));
    map[Documents] = documents;
    map[Earlier] = static_cast<int>(grounds.earlier);
    map[EarlierPlace] = grounds.earlierPlace;
    QCborArray warnings;
    for (const Warning warning : grounds.warnings)
        warnings.append(static_cast<int>(warning));
    map[Warnings] = warnings;
    map[WarningReason] = grounds.reason;
    return map.toCborValue().toCbor();
}

base::Result<Grounds> groundsFromBytes(const QByteArray &bytes)
{
    CborMapReader map(bytes, longestForm);
    map.integer(Version, formatVersion, formatVersion);
    Grounds grounds;
    grounds.origin = static_cast<BiodataOrigin>(map.integer(Origin, 1, 2));
    if (const int reason = map.integer(Reason, 0, static_cast<int>(reasonNames.size())); reason > 0)
        grounds.declaredReason = static_cast<DeclaredReason>(reason);
    grounds.declaredNote = map.text(Note, longestText);
    const int documents = static_cast<int>(allDocuments().size());
    for (const int document : map.integers(Documents, 1, documents, documents))
        grounds.documents.push_back(static_cast<DocumentSeen>(document));
    grounds.earlier = static_cast<EarlierRecording>(
        map.integer(Earlier, 0, static_cast<int>(answerNames.size()) - 1));
    grounds.earlierPlace = map.text(EarlierPlace, longestText);
    const int warnings = static_cast<int>(allWarnings().size());
    for (const int warning : map.integers(Warnings, 1, warnings, warnings))
        grounds.warnings.push_back(static_cast<Warning>(warning));
    grounds.reason = map.text(WarningReason, longestText);
    if (!map.ok())
        return base::fail(base::ErrorCode::InputMalformed, "grounds");
    return grounds;
}

} // namespace rekam::enrollment
