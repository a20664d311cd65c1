// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/document_seen.h"
#include "core/enrollment/warning.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace rekam::enrollment {

/** Where the biodata of a recording come from. Stored as numbers: never renumber. */
enum class BiodataOrigin { Roster = 1, Declared = 2 };

/** Why somebody is recorded who is not on the station's list. Stored as numbers. */
enum class DeclaredReason {
    OutOfDomicile = 1, ///< luar domisili, Perpres 96/2018 art. 22
    NewFamilyCard = 2,
    NewerThanRoster = 3, ///< the list is older than the person's registration
    Other = 4, ///< with a note
};

/** The answer to "Pernah rekam di daerah lain?" (domain 1.1: once in a lifetime). Numbers, stored. */
enum class EarlierRecording { NotAsked = 0, Never = 1, Elsewhere = 2, Unsure = 3 };

/** On what grounds a person is recorded: where the biodata come from, what was shown and asked, and
 *  why the recording goes on where something speaks against it. Texts have at most 500 characters.
 *  Everything here is for the supervisor to look at. */
struct Grounds
{
    BiodataOrigin origin = BiodataOrigin::Roster;
    std::optional<DeclaredReason> declaredReason{}; ///< set if declared
    QString declaredNote{};
    std::vector<DocumentSeen> documents{}; ///< in the order of the enumeration, each once
    EarlierRecording earlier = EarlierRecording::NotAsked;
    QString earlierPlace{}; ///< where, as the person says
    std::vector<Warning> warnings{}; ///< what spoke against it when the recording began
    QString reason{}; ///< why it goes on all the same

    friend bool operator==(const Grounds &, const Grounds &) = default;
};

/** "out_of_domicile" ... for the command line and JSON. */
QString declaredReasonName(DeclaredReason reason);
/** Fails with InputMalformed, as the following. */
base::Result<DeclaredReason> declaredReasonFromName(QStringView name);
/** "not_asked", "never", "elsewhere", "unsure". */
QString earlierRecordingName(EarlierRecording answer);
base::Result<EarlierRecording> earlierRecordingFromName(QStringView name);

/** Texts trimmed and cut to their length, documents in order; what belongs to nothing is left out. */
Grounds tidied(Grounds grounds);
/** For a declared person: fails with GroundsIncomplete, Error::subject being "reason", "note" (with
 *  the reason Other), "documents", or "earlier" for the question that was not asked. */
base::Result<void> checkDeclared(const Grounds &grounds);

/** Those of @p warnings that ask for a reason, when @p documents were shown. */
std::vector<Warning> warningsToExplain(const std::vector<Warning> &warnings,
                                       const std::vector<DocumentSeen> &documents);

QByteArray groundsToBytes(const Grounds &grounds);
/** Fails with InputMalformed. */
base::Result<Grounds> groundsFromBytes(const QByteArray &bytes);

} // namespace rekam::enrollment
