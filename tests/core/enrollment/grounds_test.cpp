// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/cbor_map.h"
#include "core/enrollment/correction_request.h"
#include "core/enrollment/grounds.h"
#include "core/enrollment/record_marks.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rekam;
using namespace rekam::enrollment;
using population::Column;

namespace {

Grounds declared()
{
    Grounds grounds;
    grounds.origin = BiodataOrigin::Declared;
    grounds.declaredReason = DeclaredReason::OutOfDomicile;
    grounds.declaredNote = QStringLiteral("asal Lahat");
    grounds.documents = {DocumentSeen::FamilyCard, DocumentSeen::Invitation};
    grounds.earlier = EarlierRecording::Elsewhere;
    grounds.earlierPlace = QStringLiteral("Lahat, 2015");
    grounds.warnings = {Warning::ToldElsewhere};
    grounds.reason = QStringLiteral("kartu tidak pernah terbit");
    return grounds;
}

} // namespace

TEST_CASE("Grounds come back from their bytes, and damaged bytes are refused")
{
    CHECK(groundsFromBytes(groundsToBytes(declared())).value() == declared());
    CHECK(groundsFromBytes(groundsToBytes(Grounds{})).value() == Grounds{});
    QByteArray bytes = groundsToBytes(declared());
    CHECK_FALSE(groundsFromBytes(bytes.chopped(1)));
    CHECK_FALSE(groundsFromBytes({}));
    Grounds strange = declared();
    strange.documents = {static_cast<DocumentSeen>(99)};
    CHECK_FALSE(groundsFromBytes(groundsToBytes(strange)));
}

TEST_CASE("A declared person needs a reason, a paper and an answer, and says which is missing")
{
    CHECK(checkDeclared(declared()));
    const auto missing = [](const Grounds &grounds) {
        const auto checked = checkDeclared(grounds);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == base::ErrorCode::GroundsIncomplete);
        return checked.error().subject;
    };
    Grounds grounds = declared();
    grounds.declaredReason.reset();
    CHECK(missing(grounds) == "reason");
    grounds.declaredReason = DeclaredReason::Other;
    CHECK(checkDeclared(grounds));
    grounds.declaredNote.clear();
    CHECK(missing(grounds) == "note");
    grounds = declared();
    grounds.documents.clear();
    CHECK(missing(grounds) == "documents");
    grounds = declared();
    grounds.earlier = EarlierRecording::NotAsked;
    CHECK(missing(grounds) == "earlier");
}

TEST_CASE("Grounds are tidied: papers in order, texts short, nothing that belongs to nothing")
{
    Grounds grounds = declared();
    grounds.documents = {DocumentSeen::OldCard, DocumentSeen::FamilyCard, DocumentSeen::OldCard};
    grounds.earlier = EarlierRecording::Never;
    grounds.reason = QStringLiteral("  dua\n kata ") + QString(1000, u'x');
    const Grounds tidy = tidied(grounds);
    CHECK(tidy.documents == std::vector{DocumentSeen::FamilyCard, DocumentSeen::OldCard});
    CHECK(tidy.earlierPlace.isEmpty());
    CHECK(tidy.reason.startsWith(QStringLiteral("dua kata xxx")));
    CHECK(tidy.reason.size() == 500);
    CHECK(groundsFromBytes(groundsToBytes(tidy)));
    grounds.origin = BiodataOrigin::Roster;
    CHECK_FALSE(tidied(grounds).declaredReason);
    CHECK(tidied(grounds).declaredNote.isEmpty());
}

TEST_CASE("Every word of papers, reasons, answers and warnings is read back as itself")
{
    std::set<QString> names;
    for (const DocumentSeen document : allDocuments()) {
        names.insert(documentName(document));
        CHECK(documentFromName(documentName(document)).value() == document);
    }
    CHECK(names.size() == 15);
    for (int i = 1; i <= 4; ++i) {
        const auto reason = static_cast<DeclaredReason>(i);
        CHECK(declaredReasonFromName(declaredReasonName(reason)).value() == reason);
        const auto answer = static_cast<EarlierRecording>(i - 1);
        CHECK(earlierRecordingFromName(earlierRecordingName(answer)).value() == answer);
    }
    for (const Warning warning : allWarnings())
        CHECK(warningFromName(warningName(warning)) == warning);
    CHECK(documentFromName(u"passport").error().code == base::ErrorCode::InputMalformed);
    CHECK_FALSE(warningFromName(u"unknown"));
}

TEST_CASE("Recorded, dead and moved ask for a reason; young people come again, others just begin")
{
    using population::EligibilityReason;
    const auto warned
        = [](EligibilityReason reason) { return warningOf(population::Eligibility{reason}); };
    CHECK(warned(EligibilityReason::FinishedHere) == Warning::FinishedHere);
    CHECK(warned(EligibilityReason::AlreadyRecorded) == Warning::AlreadyRecorded);
    CHECK(warned(EligibilityReason::RecordedElsewhere) == Warning::RecordedElsewhere);
    CHECK(warned(EligibilityReason::Moved) == Warning::Moved);
    CHECK(warned(EligibilityReason::Deceased) == Warning::Deceased);
    CHECK_FALSE(warned(EligibilityReason::MustHaveCard));
    CHECK_FALSE(warned(EligibilityReason::CardHeldUntil17));
    CHECK_FALSE(warned(EligibilityReason::RedList));
    CHECK_FALSE(warned(EligibilityReason::TooYoung));
}

TEST_CASE("What makes a recording unusual is marked, most have no mark")
{
    CHECK_FALSE(marksOf(Grounds{}, {}).any());
    CHECK(marksOf(declared(), {})
          == RecordMarks{.declared = true, .outOfDomicile = true, .warned = true});
    Grounds newCard = declared();
    newCard.declaredReason = DeclaredReason::NewFamilyCard;
    newCard.warnings.clear();
    CHECK(marksOf(newCard, {}) == RecordMarks{.declared = true});
    Grounds moved;
    moved.warnings = {Warning::Moved};
    CHECK(marksOf(moved, {}) == RecordMarks{.outOfDomicile = true, .warned = true});
    CHECK(marksOf(Grounds{}, {CorrectionRequest{}}) == RecordMarks{.disputed = true});
}

TEST_CASE("A foreigner's permit that was shown explains itself, nothing else does")
{
    const std::vector both{Warning::Foreigner, Warning::BirthDateDisputed};
    CHECK(warningsToExplain(both, {DocumentSeen::FamilyCard}) == both);
    CHECK(warningsToExplain(both, {DocumentSeen::StayPermit})
          == std::vector{Warning::BirthDateDisputed});
    CHECK(carriesBirthDate(DocumentSeen::BirthCertificate));
    CHECK_FALSE(carriesBirthDate(DocumentSeen::Invitation));
    CHECK(allDocuments().back() == DocumentSeen::Other); // looked for behind all others
    for (const DocumentSeen document : allDocuments())
        CHECK(documentFromName(documentName(document)).value() == document);
}

TEST_CASE("A correction comes back from its bytes; a NIK and a village can not be corrected")
{
    const CorrectionRequest request{Column::TGL_LHR,
                                    QStringLiteral("05-06-1990"),
                                    QStringLiteral("05-06-1989"),
                                    DocumentSeen::BirthCertificate,
                                    QStringLiteral("1671-LT-01"),
                                    QStringLiteral("sari"),
                                    QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    CHECK(correctionFromBytes(correctionToBytes(request)).value() == request);
    CorrectionRequest forbidden = request;
    forbidden.field = Column::NIK;
    CHECK_FALSE(correctionFromBytes(correctionToBytes(forbidden)));
    CHECK_FALSE(correctionFromBytes(correctionToBytes(request).chopped(2)));
    CHECK_FALSE(mayBeCorrected(Column::NIK));
    CHECK_FALSE(mayBeCorrected(Column::NO_KEL));
    CHECK(mayBeCorrected(Column::NAMA_LGKP));
    CHECK(std::set<Column>(correctableFields().begin(), correctableFields().end()).size()
          == correctableFields().size());
}
