// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/biodata_presenter.h"
#include "app/station/presenters/declare_presenter.h"
#include "tests/app/station/presenters/desk.h"

#include <QBuffer>

using namespace rekam;
using namespace rekam::tests;
using population::Column;
using population::RegionCode;
using station::BiodataPanel;
using station::DeclareStep;

namespace {

const char *const unlistedNik = "1605054506909003";

/** The form, filled in as far as the law asks. */
void fillIn(station::DeclarePresenter &declare, const char *nik = unlistedNik)
{
    declare.begin(QString(), QStringLiteral("16.71.01"));
    REQUIRE(await([&] { return declare.state().reference != nullptr; }));
    declare.edit(Column::NIK, QString::fromLatin1(nik));
    declare.edit(Column::NAMA_LGKP, QStringLiteral("latihan kenanga"));
}

enrollment::Grounds outOfDomicile()
{
    enrollment::Grounds grounds;
    grounds.origin = enrollment::BiodataOrigin::Declared;
    grounds.declaredReason = enrollment::DeclaredReason::OutOfDomicile;
    grounds.documents = {enrollment::DocumentSeen::FamilyCard};
    grounds.earlier = enrollment::EarlierRecording::Never;
    return grounds;
}

void open(station::BiodataPresenter &biodata, const char *nik)
{
    biodata.begin(*population::Nik::parse(QString::fromLatin1(nik)));
    REQUIRE(await([&] { return biodata.state().person.has_value() && !biodata.state().busy; }));
}

} // namespace

TEST_CASE("the form for who is not on the list ends with a recording of that person", "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    QStringList known;
    QObject::connect(&declare, &station::DeclarePresenter::declared, &desk.asker,
                     [&](const population::Nik &nik) { known += nik.toString(); });
    fillIn(declare);
    CHECK(declare.state().texts.at(Column::PROP_NAME) == u"SUMATERA SELATAN");
    CHECK(declare.state().regions[3].size() > 3); // the villages of the station's district
    declare.edit(Column::AGAMA, QStringLiteral("1"));
    REQUIRE(await([&] { return declare.state().view.has_value(); }));
    CHECK_FALSE(declare.state().view->advice.empty());
    declare.next();
    CHECK(declare.state().step == DeclareStep::Grounds);
    declare.next(); // without a reason
    REQUIRE(await([&] { return declare.state().error.has_value(); }));
    CHECK(declare.state().wrongPart == u"reason");
    declare.editGrounds(outOfDomicile());
    declare.next();
    REQUIRE(await([&] { return !known.isEmpty(); }));
    CHECK(known == QStringList{QLatin1String(unlistedNik)});
    CHECK(declare.state().texts.empty()); // the next one begins empty

    station::BiodataPresenter biodata(desk.core);
    open(biodata, unlistedNik);
    CHECK(biodata.state().isDeclared());
    CHECK(biodata.state().person->resident.religion == u"ISLAM");
}

TEST_CASE("leaving the form loses nothing, another person at the station finds it empty",
          "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    bool left = false;
    QObject::connect(&declare, &station::DeclarePresenter::left, &desk.asker, [&] { left = true; });
    fillIn(declare);
    declare.next();
    declare.back();
    CHECK(declare.state().step == DeclareStep::Biodata);
    declare.back();
    CHECK(left);
    declare.begin(QStringLiteral("orang lain"), QStringLiteral("16.71.01"));
    CHECK(declare.state().texts.at(Column::NIK) == QLatin1String(unlistedNik));
    CHECK(declare.state().texts.at(Column::NAMA_LGKP) == u"latihan kenanga");
    desk.core.logout();
    REQUIRE(await([&] { return declare.state().texts.empty(); }));
}

TEST_CASE("what was looked for in vain stands in the form already", "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    declare.begin(QStringLiteral(" kenanga sari"), QStringLiteral("16.71.01"));
    CHECK(declare.state().texts.at(Column::NAMA_LGKP) == u"KENANGA SARI");
    declare.clear();
    declare.begin(QLatin1String(unlistedNik), QStringLiteral("16.71.01"));
    CHECK(declare.state().texts.at(Column::NIK) == QLatin1String(unlistedNik));
}

TEST_CASE("a field that can not be read is said at once and gets the focus", "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    fillIn(declare);
    declare.edit(Column::TGL_LHR, QStringLiteral("31-02-1990"));
    CHECK(declare.state().wrong.contains(Column::TGL_LHR));
    declare.edit(Column::NAMA_LGKP, QStringLiteral("=1+2"));
    CHECK(declare.state().wrong.at(Column::NAMA_LGKP).code == base::ErrorCode::NameInvalid);
    declare.edit(Column::NAMA_LGKP, QStringLiteral("latihan kenanga"));
    CHECK_FALSE(declare.state().wrong.contains(Column::NAMA_LGKP));
    declare.edit(Column::AGAMA, QStringLiteral("jedi"));
    CHECK(declare.state().wrong.contains(Column::AGAMA));
    declare.next();
    CHECK(declare.state().step == DeclareStep::Biodata);
    REQUIRE(declare.state().error);
    CHECK(declare.state().wrongPart == u"TGL_LHR");
    declare.edit(Column::TGL_LHR, QStringLiteral("05-06-1990"));
    declare.edit(Column::AGAMA, QStringLiteral("islam"));
    CHECK(declare.state().wrong.empty());
    CHECK_FALSE(declare.state().error);
}

TEST_CASE("who has no NIK is shown the way, and that is on record", "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    declare.begin(QString(), QStringLiteral("16.71.01"));
    declare.next();
    REQUIRE(declare.state().error);
    CHECK(declare.state().error->code == base::ErrorCode::NikNeeded);
    CHECK(declare.state().wrongPart == u"NIK");
    declare.refer();
    CHECK(declare.state().referring);
    CHECK_FALSE(declare.state().error);
    declare.back(); // only the sentence goes
    CHECK_FALSE(declare.state().referring);
    const auto noted = desk.ask([](workflow::Session &session) { return session.auditHead(); });
    REQUIRE(noted);
    desk.login(administratorName);
    const auto rows = desk.ask([](workflow::Session &session) {
        return session.searchAudit({.act = QStringLiteral("resident.refer")});
    });
    REQUIRE(rows);
    CHECK(rows->entries.size() == 1);
}

TEST_CASE("a NIK of the roster leads to that person, the form is kept", "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    QStringList known;
    QObject::connect(&declare, &station::DeclarePresenter::declared, &desk.asker,
                     [&](const population::Nik &nik) { known += nik.toString(); });
    fillIn(declare, womanNik);
    declare.editGrounds(outOfDomicile());
    declare.next();
    declare.next();
    REQUIRE(await([&] { return !known.isEmpty(); }));
    CHECK(known.first() == QLatin1String(womanNik));
    CHECK(declare.state().texts.at(Column::NAMA_LGKP) == u"latihan kenanga");
}

TEST_CASE("regions are chosen from the province down; another one empties what lay below",
          "[station]")
{
    Desk desk;
    station::DeclarePresenter declare(desk.core, desk.clock);
    fillIn(declare);
    declare.chooseRegion(RegionCode::Level::Village, QStringLiteral("1001"),
                         QStringLiteral("35 ILIR"));
    CHECK(declare.state().texts.at(Column::NO_KEL) == u"1001");
    declare.chooseRegion(RegionCode::Level::Regency, QStringLiteral("13"),
                         QStringLiteral("MUSI RAWAS UTARA"));
    CHECK(declare.state().texts.at(Column::NO_KEL).isEmpty());
    CHECK(declare.state().texts.at(Column::KEC_NAME).isEmpty());
    CHECK(declare.state().regions[2].size() == 7); // Muratara
    CHECK(declare.state().regions[3].empty());
}

TEST_CASE("declared biodata are mended from the page that shows them", "[station]")
{
    Desk desk;
    const auto resident
        = population::residentFromTexts({{Column::NIK, QLatin1String(unlistedNik)},
                                         {Column::NAMA_LGKP, QStringLiteral("LATIHAN K")}},
                                        QDate(2026, 11, 21));
    REQUIRE(desk.ask(
        [&](workflow::Session &session) { return session.declare(*resident, outOfDomicile()); }));
    station::BiodataPresenter biodata(desk.core);
    station::DeclarePresenter declare(desk.core, desk.clock);
    QObject::connect(&biodata, &station::BiodataPresenter::mendRequested, &declare,
                     &station::DeclarePresenter::mend);
    bool saved = false;
    QObject::connect(&declare, &station::DeclarePresenter::declared, &desk.asker,
                     [&] { saved = true; });
    open(biodata, unlistedNik);
    biodata.openCorrections();
    CHECK(declare.state().texts.at(Column::NAMA_LGKP) == u"LATIHAN K");
    declare.edit(Column::NAMA_LGKP, QStringLiteral("LATIHAN KENANGA"));
    declare.next();
    declare.next();
    REQUIRE(await([&] { return saved; }));
    open(biodata, unlistedNik);
    CHECK(biodata.state().person->resident.name == u"LATIHAN KENANGA");
}

TEST_CASE("corrections are taken down on the page and stay in the recording", "[station]")
{
    Desk desk;
    station::BiodataPresenter biodata(desk.core);
    open(biodata, womanNik);
    biodata.openCorrections();
    REQUIRE(await([&] { return biodata.state().panel == BiodataPanel::Corrections; }));
    enrollment::CorrectionRequest request;
    request.field = Column::NAMA_LGKP;
    request.after = QStringLiteral("melati putri");
    request.basis = enrollment::DocumentSeen::BirthCertificate;
    biodata.request(request);
    REQUIRE(await([&] { return biodata.state().person->open->corrections.size() == 1; }));
    request.field = Column::AGAMA;
    request.after = QStringLiteral("jedi");
    REQUIRE(await([&] { return !biodata.state().busy; }));
    biodata.request(request);
    REQUIRE(await([&] { return biodata.state().error.has_value(); }));
    CHECK(biodata.state().panel == BiodataPanel::Corrections);
    biodata.back();
    CHECK(biodata.state().panel == BiodataPanel::None);
    open(biodata, womanNik); // later, by whoever goes on
    REQUIRE(biodata.state().person->open);
    CHECK(biodata.state().person->open->corrections.front().after == u"MELATI PUTRI");
    biodata.withdraw(Column::NAMA_LGKP);
    REQUIRE(await([&] { return biodata.state().person->open->corrections.empty(); }));
}

TEST_CASE("a second recording begins only with a reason, and the page asks for it", "[station]")
{
    Desk desk;
    REQUIRE(desk.ask([](workflow::Session &session) { return recordWhole(session, womanNik); }));
    station::BiodataPresenter biodata(desk.core);
    bool begun = false;
    QObject::connect(&biodata, &station::BiodataPresenter::confirmed, &desk.asker,
                     [&] { begun = true; });
    open(biodata, womanNik);
    CHECK(biodata.state().needsReason());
    biodata.confirm();
    CHECK(biodata.state().panel == BiodataPanel::Grounds);
    biodata.confirm(); // still without
    REQUIRE(await([&] { return biodata.state().error.has_value(); }));
    CHECK(biodata.state().error->code == base::ErrorCode::ReasonNeeded);
    CHECK_FALSE(begun);
    enrollment::Grounds grounds;
    grounds.reason = QStringLiteral("pusat meminta rekam ulang");
    grounds.earlier = enrollment::EarlierRecording::Never;
    biodata.editGrounds(grounds);
    biodata.confirm();
    REQUIRE(await([&] { return begun; }));
}

TEST_CASE("who is too young only by the roster disputes the birth date, says why, and is recorded",
          "[station]")
{
    Desk desk;
    const auto listed = *population::Nik::parse(u"1671010506249004");
    desk.login(administratorName);
    REQUIRE(desk.ask([](workflow::Session &session) {
        QByteArray csv = "NIK,NAMA_LGKP,TGL_LHR\n1671010506249004,LATIHAN SALAH TAHUN,05-06-2024\n";
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        return session.importRoster(buffer);
    }));
    desk.login(operatorName);
    station::BiodataPresenter biodata(desk.core);
    std::optional<enrollment::Enrollment> begun;
    QObject::connect(&biodata, &station::BiodataPresenter::confirmed, &desk.asker,
                     [&](const enrollment::Enrollment &enrollment) { begun = enrollment; });
    open(biodata, "1671010506249004");
    biodata.confirm();
    REQUIRE(await([&] { return biodata.state().error.has_value(); }));
    CHECK(biodata.state().error->code == base::ErrorCode::RecordingTooEarly);
    biodata.openCorrections(); // before there is a recording
    REQUIRE(biodata.state().panel == BiodataPanel::Corrections);
    enrollment::CorrectionRequest request;
    request.field = Column::TGL_LHR;
    request.after = QStringLiteral("05-06-2020");
    request.basis = enrollment::DocumentSeen::BirthCertificate;
    biodata.request(request);
    REQUIRE(await([&] { return !biodata.state().busy; }));
    CHECK(biodata.state().panel == BiodataPanel::Corrections); // still too young
    request.after = QStringLiteral("5/6/1994");
    biodata.request(request);
    REQUIRE(await([&] { return biodata.state().panel == BiodataPanel::Grounds; }));
    CHECK(biodata.state().needsReason());
    CHECK(biodata.state().corrections().front().after == u"05-06-1994");
    enrollment::Grounds grounds = biodata.state().grounds;
    CHECK(grounds.documents == std::vector{enrollment::DocumentSeen::BirthCertificate});
    grounds.reason = QStringLiteral("salah ketik tahun, akta dilihat");
    grounds.earlier = enrollment::EarlierRecording::Never;
    biodata.editGrounds(grounds);
    biodata.confirm();
    REQUIRE(await([&] { return begun.has_value(); }));
    CHECK(begun->resident.nik == listed);
    CHECK(begun->corrections.size() == 1);
    CHECK_FALSE(biodata.state().person->disputed);
    CHECK(biodata.state().corrections().size() == 1);
}
