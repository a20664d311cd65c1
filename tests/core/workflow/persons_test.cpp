// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workflow/persons.h"

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using enrollment::DeclaredReason;
using enrollment::ItemKey;

TEST_CASE("somebody who is not on the list is recorded, with reason, paper and answer",
          "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.declare(unlisted(), outOfDomicile());
    REQUIRE(draft);
    CHECK(draft->resident.religion == u"ISLAM"); // the code became SIAK's word
    REQUIRE(session.saveItem(draft->id, sampleItem(ItemKey::portrait())));

    // As after a kill: nothing but the store is left.
    workflow::Session &again = station.login(operatorName);
    const auto view = again.view(nik(unlistedNik));
    REQUIRE(view);
    CHECK_FALSE(view->listed);
    REQUIRE(view->open);
    CHECK(view->open->grounds == outOfDomicile());
    const auto resumed = again.begin(nik(unlistedNik));
    REQUIRE(resumed);
    CHECK(resumed->id == draft->id);
    CHECK(resumed->items.size() == 1);
    CHECK(resumed->grounds.declaredReason == DeclaredReason::OutOfDomicile);
}

TEST_CASE("a declaration without reason, paper or answer is not taken", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    Grounds grounds = outOfDomicile();
    grounds.earlier = EarlierRecording::NotAsked;
    CHECK(session.declare(unlisted(), grounds).error().subject == "earlier");
    grounds = outOfDomicile();
    grounds.documents.clear();
    CHECK(session.declare(unlisted(), grounds).error().subject == "documents");
    auto odd = unlisted();
    odd.occupation = QStringLiteral("ASTRONAUT");
    CHECK(session.declare(odd, outOfDomicile()).error().subject == "JENIS_PKRJN");
    CHECK(session.list()->empty());
}

TEST_CASE("a declared NIK that is on the roster leads to that person", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto declared = session.declare(unlisted(womanNik), outOfDomicile());
    REQUIRE_FALSE(declared);
    CHECK(declared.error().code == ErrorCode::ResidentListed);
    CHECK(session.list()->empty());
}

TEST_CASE("what was declared is mended while the recording is open, the NIK too", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.declare(unlisted(), outOfDomicile());
    REQUIRE(draft);
    REQUIRE(session.saveItem(draft->id, sampleItem(ItemKey::portrait())));
    const char *const right = "1605054506909005";
    auto mended = unlisted(right);
    mended.name = QStringLiteral("LATIHAN KENANGA SARI");
    REQUIRE(session.redeclare(draft->id, mended, outOfDomicile()));
    CHECK_FALSE(session.view(nik(unlistedNik)));
    const auto view = session.view(nik(right));
    REQUIRE(view);
    CHECK(view->open->id == draft->id);
    CHECK(view->open->items.size() == 1);
    CHECK(session.list()->front().name == u"LATIHAN KENANGA SARI");
    CHECK(session.list()->front().number == draft->number);
    // not onto somebody else
    CHECK(session.redeclare(draft->id, unlisted(womanNik), outOfDomicile()).error().code
          == ErrorCode::ResidentListed);
    const auto listed = session.begin(nik(manNik));
    REQUIRE(listed);
    CHECK(session.redeclare(listed->id, unlisted(), outOfDomicile()).error().code
          == ErrorCode::CorrectionForbidden);
    // Typed in once more, it is the same recording with what was typed last.
    mended.address = QStringLiteral("JL LATIHAN 4");
    const auto same = session.declare(mended, outOfDomicile());
    REQUIRE(same);
    CHECK(same->id == draft->id);
    CHECK(same->resident.address == u"JL LATIHAN 4");
    REQUIRE(captureAll(session, draft->id));
    CHECK(session.redeclare(draft->id, mended, outOfDomicile()).error().code
          == ErrorCode::StateForbids);
    CHECK(wholeAudit(station.login(administratorName)));
}

TEST_CASE("corrections keep what SIAK says, survive the program's end and end with the recording",
          "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    REQUIRE(session.requestCorrection(draft->id, correction(Column::NAMA_LGKP, "melati putri")));
    REQUIRE(session.requestCorrection(draft->id, correction(Column::AGAMA, "2")));
    REQUIRE(session.requestCorrection(draft->id, correction(Column::TGL_LHR, "1989-06-05")));
    REQUIRE(session.requestCorrection(draft->id, correction(Column::AGAMA, "katolik")));
    REQUIRE(session.withdrawCorrection(draft->id, Column::TGL_LHR));

    workflow::Session &again = station.login(operatorName);
    const auto record = again.begin(nik(womanNik));
    REQUIRE(record);
    CHECK(record->resident.name == u"LATIHAN MELATI");
    REQUIRE(record->corrections.size() == 2);
    CHECK(record->corrections[0].before == u"LATIHAN MELATI");
    CHECK(record->corrections[0].after == u"MELATI PUTRI");
    CHECK(record->corrections[0].requestedBy == QLatin1String(operatorName));
    CHECK(record->corrections[0].requestedAt.isValid());
    CHECK(record->corrections[1].field == Column::AGAMA);
    CHECK(record->corrections[1].after == u"KATHOLIK");
    REQUIRE(captureAll(again, draft->id));
    CHECK(again.requestCorrection(draft->id, correction(Column::NO_RT, "3")).error().code
          == ErrorCode::StateForbids);
    // every step is on record
    const auto history = station.login(supervisorName).accessHistory(nik(womanNik));
    REQUIRE(history);
    const auto count = [&](const char *act) {
        return std::count_if(history->begin(), history->end(),
                             [&](const auto &entry) { return entry.act == QLatin1String(act); });
    };
    CHECK(count("enrollment.correct") == 4);
    CHECK(count("enrollment.withdraw-correction") == 1);
}

TEST_CASE("a correction that says nothing, or changes what never changes, is refused", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    const auto refused = [&](const enrollment::CorrectionRequest &request) {
        const auto done = session.requestCorrection(draft->id, request);
        REQUIRE_FALSE(done);
        return done.error();
    };
    CHECK(refused(correction(Column::NIK, unlistedNik)).code == ErrorCode::CorrectionForbidden);
    CHECK(refused(correction(Column::NO_KEL, "1002")).code == ErrorCode::CorrectionForbidden);
    CHECK(refused(correction(Column::AGAMA, "jedi")).subject == "AGAMA");
    CHECK(refused(correction(Column::TGL_LHR, "31-02-1990")).subject == "TGL_LHR");
    CHECK(refused(correction(Column::NAMA_LGKP, "  ")).subject == "NAMA_LGKP");
    CHECK(refused(correction(Column::NAMA_LGKP, "latihan melati")).code
          == ErrorCode::InputMalformed);
    auto other = correction(Column::NAMA_LGKP, "MELATI");
    other.basis = DocumentSeen::Other;
    other.note.clear();
    CHECK(refused(other).subject == "note");
    CHECK(session.load(draft->id)->corrections.empty());
    const auto declared = session.declare(unlisted(), outOfDomicile());
    REQUIRE(declared);
    CHECK(session.requestCorrection(declared->id, correction(Column::NAMA_LGKP, "X Y")).error().code
          == ErrorCode::CorrectionForbidden);
}

TEST_CASE("writing in the biodata asks for the password again after a while", "[workflow]")
{
    base::FixedClock clock(QDateTime::currentDateTimeUtc());
    PracticeStation station(clock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    clock.advance(std::chrono::minutes(11));
    CHECK(session.requestCorrection(draft->id, correction(Column::NO_RT, "3")).error().code
          == ErrorCode::PasswordNeeded);
    CHECK(session.declare(unlisted(), outOfDomicile()).error().code == ErrorCode::PasswordNeeded);
    REQUIRE(session.confirmPassword(password()));
    CHECK(session.requestCorrection(draft->id, correction(Column::NO_RT, "3")));
}

TEST_CASE("whoever wrote in the biodata does not approve", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto draft = station.login(operatorName).begin(nik(womanNik));
    REQUIRE(draft);
    REQUIRE(
        station.login(supervisorName).requestCorrection(draft->id, correction(Column::NO_RT, "3")));
    REQUIRE(captureAll(station.login(operatorName), draft->id));
    CHECK(station.login(supervisorName).approve(draft->id).error().code
          == ErrorCode::ApproverIsRecorder);
}
