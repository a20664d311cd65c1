// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/packet.h"
#include "tests/core/workflow/persons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using enrollment::Warning;

TEST_CASE("under sixteen there is a day to come again, and the marriage book opens the way",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const QDate born = QDate::currentDate().addYears(-15).addDays(-3);
    const auto young = nikOf(born);
    addToRoster(station,
                young.toString().toLatin1() + ",LATIHAN MUDA,"
                    + born.toString(QStringLiteral("dd-MM-yyyy")).toLatin1() + ",BELUM KAWIN,,\n");
    workflow::Session &session = station.login(operatorName);
    const auto refused = session.begin(young);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RecordingTooEarly);
    CHECK(QString::fromStdString(refused.error().subject)
          == born.addYears(16).toString(QStringLiteral("dd-MM-yyyy")));
    CHECK(session.list()->empty());
    Grounds grounds;
    grounds.documents = {DocumentSeen::MarriageBook};
    const auto married = session.begin(young, grounds);
    REQUIRE(married);
    CHECK(married->grounds.documents == std::vector{DocumentSeen::MarriageBook});
}

TEST_CASE("whose birth date is wrong on the roster is recorded with its correction", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto wrong = nikOf(QDate::currentDate().addYears(-3));
    const QDate listed = QDate::currentDate().addYears(-3);
    addToRoster(station,
                wrong.toString().toLatin1() + ",LATIHAN SALAH TAHUN,"
                    + listed.toString(QStringLiteral("dd-MM-yyyy")).toLatin1()
                    + ",BELUM KAWIN,,\n");
    workflow::Session &session = station.login(operatorName);
    const auto birthDate = correction(Column::TGL_LHR, "05-06-1996");
    Grounds grounds;
    CHECK(session.begin(wrong, grounds).error().code == ErrorCode::RecordingTooEarly);
    CHECK(session.begin(wrong, grounds, birthDate).error().subject == "birth_date_disputed");
    grounds.reason = QStringLiteral("orangnya dewasa, akta dilihat");
    grounds.earlier = EarlierRecording::Never;

    auto worthless = birthDate;
    worthless.basis = DocumentSeen::WorkLetter;
    const auto unproven = session.begin(wrong, grounds, worthless);
    CHECK(unproven.error().code == ErrorCode::GroundsIncomplete);
    CHECK(unproven.error().subject == "birth-paper");
    const QDate young = QDate::currentDate().addYears(-14);
    auto tooYoung = birthDate;
    tooYoung.after = young.toString(QStringLiteral("dd-MM-yyyy"));
    const auto refused = session.begin(wrong, grounds, tooYoung);
    CHECK(refused.error().code == ErrorCode::RecordingTooEarly);
    CHECK(QString::fromStdString(refused.error().subject)
          == young.addYears(16).toString(QStringLiteral("dd-MM-yyyy")));
    CHECK(session.begin(wrong, grounds, correction(Column::NAMA_LGKP, "LAIN")).error().code
          == ErrorCode::CorrectionForbidden);
    CHECK(session.list()->empty());

    const auto seen = session.view(wrong, birthDate);
    REQUIRE(seen);
    CHECK(seen->eligibility.mayRecord());
    CHECK(seen->warnings == std::vector{Warning::BirthDateDisputed});
    const auto begun = session.begin(wrong, grounds, birthDate);
    REQUIRE(begun);
    const auto record = session.load(begun->id);
    REQUIRE(record);
    CHECK(record->resident.birthDate == listed); // SIAK decides
    CHECK(record->grounds.warnings == std::vector{Warning::BirthDateDisputed});
    CHECK(record->grounds.documents == std::vector{DocumentSeen::BirthCertificate});
    REQUIRE(record->corrections.size() == 1);
    CHECK(record->corrections.front().before == listed.toString(QStringLiteral("dd-MM-yyyy")));
    CHECK(record->corrections.front().after == u"05-06-1996");

    // Nothing else holds the recording up, and what holds it stays in it.
    CHECK(session.withdrawCorrection(begun->id, Column::TGL_LHR).error().code
          == ErrorCode::RecordingTooEarly);
    CHECK(session.requestCorrection(begun->id, tooYoung).error().code
          == ErrorCode::RecordingTooEarly);
    CHECK(session.requestCorrection(begun->id, correction(Column::TGL_LHR, "06-06-1996")));
    REQUIRE(session.amendGrounds(begun->id, record->grounds));
    REQUIRE(captureAll(session, begun->id));
    CHECK(session.load(begun->id)->corrections.front().after == u"06-06-1996");
    workflow::Session &administrator = station.login(administratorName);
    CHECK(administrator.accessHistory(wrong).value().size() > 3);
    const auto corrected = administrator.searchAudit(
        {.actor = QLatin1String(operatorName), .act = QStringLiteral("enrollment.correct")});
    REQUIRE(corrected);
    CHECK(corrected->entries.size() >= 2);
}

TEST_CASE("a foreigner's permit is seen, or it is said why it was not", "[workflow]")
{
    PracticeStation station(systemClock);
    QByteArray csv = "NIK,NAMA_LGKP,TGL_LHR,KWRGNGRN\n" + QByteArray(unlistedNik)
        + ",LATIHAN JOHN SMITH,05-06-1990,WNA\n";
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    REQUIRE(station.login(administratorName).importRoster(buffer));
    workflow::Session &session = station.login(operatorName);
    CHECK(session.view(nik(unlistedNik))->warnings == std::vector{Warning::Foreigner});
    Grounds grounds;
    CHECK(session.begin(nik(unlistedNik), grounds).error().subject == "foreigner");
    SECTION("seen")
    {
        grounds.documents = {DocumentSeen::StayPermit};
    }
    SECTION("not seen")
    {
        grounds.reason = QStringLiteral("ITAP sedang diperpanjang di Imigrasi");
        grounds.earlier = EarlierRecording::Never;
    }
    const auto draft = session.begin(nik(unlistedNik), grounds);
    REQUIRE(draft);
    CHECK(draft->grounds.warnings == std::vector{Warning::Foreigner}); // the supervisor sees it
}

TEST_CASE("the list of waiting recordings marks those that are unusual", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto usual = recordWhole(session, womanNik);
    REQUIRE(usual);
    const auto draft = session.declare(unlisted(), outOfDomicile());
    REQUIRE(draft);
    const auto marksOf = [&](const enrollment::EnrollmentId &id) {
        const auto rows = session.list().value();
        for (const auto &row : rows)
            if (row.id == id)
                return row.marks;
        FAIL("not listed");
        return enrollment::RecordMarks{};
    };
    CHECK_FALSE(marksOf(draft->id).any()); // nobody decides about a draft
    REQUIRE(captureAll(session, draft->id));
    CHECK(marksOf(draft->id) == enrollment::RecordMarks{.declared = true, .outOfDomicile = true});
    CHECK_FALSE(marksOf(*usual).any());
}

TEST_CASE("the list of hits says who is on the red list and who is too young", "[workflow]")
{
    using population::EligibilityReason;
    PracticeStation station(systemClock);
    const auto young = nikOf(QDate::currentDate().addYears(-9));
    QByteArray csv = "NIK,NAMA_LGKP,TGL_LHR,STATUS,STAT_RKM\n1671010506909101,LATIHAN MERAH,"
                     "05-06-1990,,BELUM REKAM\n1671010506909102,LATIHAN PINDAH,05-06-1990,PINDAH,"
                     "BELUM REKAM\n"
        + young.toString().toLatin1() + ",LATIHAN MUDA,"
        + QDate::currentDate().addYears(-9).toString(QStringLiteral("dd-MM-yyyy")).toLatin1()
        + ",,\n";
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    REQUIRE(station.login(administratorName).importRoster(buffer)->accepted == 3);
    workflow::Session &session = station.login(operatorName);
    const auto standing = [&](const char *text) {
        return session.find(QString::fromLatin1(text)).value().front().eligibility;
    };
    CHECK(standing("latihan merah") == EligibilityReason::RedList);
    CHECK(standing("latihan muda") == EligibilityReason::TooYoung);
    CHECK_FALSE(standing("latihan pindah"));
    CHECK_FALSE(standing(womanNik));
    REQUIRE(session.begin(nik("1671010506909101")));
    CHECK_FALSE(standing("latihan merah")); // the draft says more
}

TEST_CASE("a search says whether there are more than it shows", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    REQUIRE(session.find(QStringLiteral("latihan"))->size() == 2);
    const auto all = session.look(QStringLiteral("latihan"), 2);
    REQUIRE(all);
    CHECK(all->hits.size() == 2);
    CHECK_FALSE(all->more);
    const auto first = session.look(QStringLiteral("latihan"), 1);
    REQUIRE(first);
    CHECK(first->hits.size() == 1);
    CHECK(first->more);
}

TEST_CASE("what the roster says against a recording asks for a reason, and then it goes on",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto [words, warning] = GENERATE(
        table<const char *, Warning>({{"MENINGGAL,", Warning::Deceased},
                                      {"PINDAH,", Warning::Moved},
                                      {",CARD SHIPPED", Warning::AlreadyRecorded},
                                      {",DUPLICATE RECORD", Warning::RecordedElsewhere}}));
    addToRoster(station,
                QByteArray(unlistedNik) + ",LATIHAN KENANGA,05-06-1990,KAWIN," + words + "\n");
    workflow::Session &session = station.login(operatorName);
    Grounds grounds;
    const auto refused = session.begin(nik(unlistedNik), grounds);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::ReasonNeeded);
    CHECK(refused.error().subject == enrollment::warningName(warning).toStdString());
    grounds.reason = QStringLiteral("orangnya hadir");
    CHECK(session.begin(nik(unlistedNik), grounds).error().subject == "earlier");
    grounds.earlier = EarlierRecording::Unsure;
    const auto draft = session.begin(nik(unlistedNik), grounds);
    REQUIRE(draft);
    CHECK(draft->grounds.warnings == std::vector{warning});
    CHECK(session.load(draft->id)->grounds.reason == u"orangnya hadir");
}

TEST_CASE("a second recording at this station needs a reason, before and after approval",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    CHECK(station.login(operatorName).begin(nik(womanNik)).error().code == ErrorCode::ReasonNeeded);
    REQUIRE(station.login(supervisorName).approve(*id));
    workflow::Session &session = station.login(operatorName);
    const auto view = session.view(nik(womanNik));
    REQUIRE(view);
    CHECK(view->warnings == std::vector{Warning::FinishedHere});
    Grounds grounds;
    grounds.reason = QStringLiteral("pusat meminta rekam ulang");
    grounds.earlier = EarlierRecording::Never;
    const auto second = session.begin(nik(womanNik), grounds);
    REQUIRE(second);
    CHECK(second->id != *id);
    CHECK(second->grounds.warnings == std::vector{Warning::FinishedHere});
}

TEST_CASE("who says that they were recorded elsewhere is asked why again", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    Grounds grounds = outOfDomicile();
    grounds.earlier = EarlierRecording::Elsewhere;
    grounds.earlierPlace = QStringLiteral("Lahat");
    CHECK(session.declare(unlisted(), grounds).error().code == ErrorCode::ReasonNeeded);
    grounds.reason = QStringLiteral("belum pernah menerima kartu");
    const auto draft = session.declare(unlisted(), grounds);
    REQUIRE(draft);
    CHECK(draft->grounds.warnings == std::vector{Warning::ToldElsewhere});
    // amended later, before it is complete
    Grounds amended = draft->grounds;
    amended.documents.push_back(DocumentSeen::Invitation);
    REQUIRE(session.amendGrounds(draft->id, amended));
    CHECK(session.load(draft->id)->grounds.documents.size() == 2);
}

TEST_CASE("the sealed packet says where the biodata come from and what is disputed", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto openedBy = [&](const enrollment::EnrollmentId &id) {
        workflow::Session &supervisor = station.login(supervisorName);
        REQUIRE(supervisor.approve(id));
        const auto packet = supervisor.packet(id);
        REQUIRE(packet);
        const auto &region = station.region();
        const auto envelope
            = exchange::verifyPacket(*packet, region.authority.certificate, systemClock.now());
        REQUIRE(envelope);
        const auto json
            = exchange::openPacket(*envelope, region.opening.certificate, region.opening.key);
        REQUIRE(json);
        return QJsonDocument::fromJson(*json).object();
    };
    workflow::Session &session = station.login(operatorName);
    const auto listed = session.begin(nik(womanNik));
    REQUIRE(listed);
    REQUIRE(session.requestCorrection(listed->id, correction(Column::NAMA_LGKP, "MELATI PUTRI")));
    REQUIRE(captureAll(session, listed->id));
    const auto declared = session.declare(unlisted(), outOfDomicile());
    REQUIRE(declared);
    REQUIRE(captureAll(session, declared->id));

    const QJsonObject first = openedBy(listed->id);
    CHECK(first[u"biographicData"][u"NAMA_LGKP"].toString() == u"LATIHAN MELATI");
    CHECK(first[u"contextualData"][u"biodataOrigin"].toString() == u"roster");
    const auto requests = first[u"contextualData"][u"correctionRequests"].toArray();
    REQUIRE(requests.size() == 1);
    CHECK(requests[0][u"field"].toString() == u"NAMA_LGKP");
    CHECK(requests[0][u"before"].toString() == u"LATIHAN MELATI");
    CHECK(requests[0][u"after"].toString() == u"MELATI PUTRI");
    CHECK(requests[0][u"basis"].toString() == u"birth_certificate");
    CHECK(first[u"enrollmentFlags"][u"withCorrectionRequests"].toBool());
    const QJsonObject second = openedBy(declared->id);
    CHECK(second[u"contextualData"][u"biodataOrigin"].toString() == u"declared");
    CHECK(second[u"contextualData"][u"declaration"][u"reason"].toString() == u"out_of_domicile");
    CHECK(second[u"contextualData"][u"documentsSeen"].toArray().size() == 1);
    CHECK(second[u"contextualData"][u"recordedBefore"][u"answer"].toString() == u"never");
    CHECK(second[u"enrollmentFlags"][u"declaredBiodata"].toBool());
}

TEST_CASE("the form hears advice on somebody nobody knows, without looking anybody up",
          "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto view = session.consider(unlisted(), outOfDomicile());
    REQUIRE(view);
    CHECK_FALSE(view->listed);
    CHECK_FALSE(view->advice.empty()); // no family card, no village
    CHECK(view->warnings.empty());
    CHECK(session.noteReferral());
    CHECK(station.login(administratorName).consider(unlisted(), {}).error().code
          == ErrorCode::RoleForbids);
}
