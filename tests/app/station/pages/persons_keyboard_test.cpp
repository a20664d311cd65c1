// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/declare_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/widgets/biodata_form.h"
#include "app/station/widgets/choice_box.h"
#include "app/station/widgets/correction_strip.h"
#include "app/station/widgets/grounds_form.h"
#include "tests/app/station/pages/booth.h"
#include "tests/app/station/pages/sample_states.h"

#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;
using population::Column;

namespace {

void open(Page &page)
{
    page.resize(1366, 600);
    page.show();
    page.activateWindow();
    REQUIRE(await([&] { return page.isActiveWindow(); }));
    page.activate();
}

void press(QWidget &page, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(page.window()->windowHandle(), key, modifiers);
    QApplication::processEvents();
    // Without a window manager nobody gives the window its focus back when a list has closed.
    page.window()->activateWindow();
    await([&] { return page.window()->isActiveWindow(); }, 1000);
}

/** While a list is open the offscreen platform misplaces keys; what is typed is enough here. */
void withoutLists(const QWidget &page)
{
    for (ChoiceBox *box : page.findChildren<ChoiceBox *>())
        box->setCompleter(nullptr);
}

/** P, and the panel that it asks for; the page is still to be told. */
void askForCorrections(BiodataPage &page, BiodataState &state)
{
    page.render(state);
    open(page);
    withoutLists(page);
    QSignalSpy wanted(&page, &BiodataPage::correctionsRequested);
    press(page, Qt::Key_P);
    CHECK(wanted.count() == 1);
    state.panel = BiodataPanel::Corrections;
}

} // namespace

TEST_CASE("a choice box takes a code, a word or the only beginning of one", "[pages]")
{
    ChoiceBox box;
    box.setChoices({{QStringLiteral("1"), QStringLiteral("ISLAM")},
                    {QStringLiteral("2"), QStringLiteral("KRISTEN")},
                    {QStringLiteral("3"), QStringLiteral("KATHOLIK")}});
    const auto typed = [&](const char *text) {
        box.lineEdit()->setText(QString::fromLatin1(text));
        return box.word();
    };
    CHECK(typed("3") == u"KATHOLIK");
    CHECK(typed("islam") == u"ISLAM");
    CHECK(typed("kr") == u"KRISTEN");
    CHECK(typed("k") == u"k"); // two begin so: it stays what was typed
    CHECK(typed("jedi") == u"jedi");
    CHECK(typed("") == u"");
    box.setWord(QStringLiteral("KATHOLIK"));
    CHECK(box.code() == u"3");
}

TEST_CASE("a choice is understood by what it is called as well", "[pages]")
{
    ChoiceBox box;
    box.setChoices(
        {{QStringLiteral("01"), QStringLiteral("ILIR BARAT II"), QStringLiteral("ILIR BARAT DUA")},
         {QStringLiteral("04"), QStringLiteral("ILIR BARAT I"), QStringLiteral("ILIR BARAT SATU")},
         {QStringLiteral("12"), QStringLiteral("GANDUS")}});
    const auto typed = [&](const char *text) {
        box.lineEdit()->setText(QString::fromLatin1(text));
        return box.word();
    };
    CHECK(typed("Ilir Barat Dua") == u"ILIR BARAT II");
    CHECK(typed("ilir barat s") == u"ILIR BARAT I");
    CHECK(typed("ilir barat i") == u"ILIR BARAT I"); // the whole name before beginnings
    CHECK(box.itemText(0) == u"01 ILIR BARAT II (ILIR BARAT DUA)");
    CHECK(box.itemText(2) == u"12 GANDUS");
    CHECK(typed("01 ILIR BARAT II (ILIR BARAT DUA)") == u"ILIR BARAT II");
}

TEST_CASE("the official name of a region is found in the form", "[pages]")
{
    DeclarePage page;
    page.render(declaration());
    auto *district = page.findChild<ChoiceBox *>(QStringLiteral("KEC_NAME"));
    REQUIRE(district);
    district->lineEdit()->setText(QStringLiteral("Ilir Barat Dua"));
    CHECK(district->word() == u"ILIR BARAT II");
    CHECK(district->code() == u"01");
}

TEST_CASE("who is too young by the roster types the birth date of a paper first", "[pages]")
{
    BiodataPage page;
    BiodataState state;
    state.person = personView();
    state.person->warnings.clear();
    state.person->eligibility = {population::EligibilityReason::TooYoung, QDate(2040, 6, 5)};
    state.reference = referenceData();
    askForCorrections(page, state);
    page.render(state);
    QSignalSpy requested(page.corrections(), &CorrectionStrip::requested);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("05-06-1994"));
    press(page, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("akta kel"));
    press(page, Qt::Key_Return);
    press(page, Qt::Key_Return);
    REQUIRE(requested.count() == 1);
    const auto request = requested.first().first().value<enrollment::CorrectionRequest>();
    CHECK(request.field == Column::TGL_LHR);
    CHECK(request.after == u"05-06-1994");
    CHECK(request.basis == enrollment::DocumentSeen::BirthCertificate);
}

TEST_CASE("Enter walks through the form, Ctrl+Enter goes on, F8 shows the way to a NIK", "[pages]")
{
    DeclarePage page;
    DeclareState state = declaration();
    state.wrongPart = QStringLiteral("NIK");
    page.render(state);
    open(page);
    QSignalSpy next(&page, &DeclarePage::nextRequested);
    QSignalSpy refer(&page, &DeclarePage::referRequested);
    QSignalSpy back(&page, &Page::backRequested);
    QSignalSpy edited(page.form(), &BiodataForm::edited);
    CHECK(QApplication::focusWidget()->objectName() == u"NIK");
    press(page, Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"NO_KK");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
    REQUIRE(edited.count() == 1);
    CHECK(edited.first().first().value<Column>() == Column::NO_KK);
    CHECK(next.count() == 0);
    QSet<QString> visited;
    for (int i = 0; i < 40 && next.count() == 0; ++i) {
        visited.insert(QApplication::focusWidget()->objectName());
        press(page, Qt::Key_Return);
    }
    CHECK(next.count() == 1); // from the last field
    CHECK(visited.contains(QStringLiteral("ALAMAT")));
    CHECK(visited.size() > 15);
    press(page, Qt::Key_Return, Qt::ControlModifier);
    CHECK(next.count() == 2);
    press(page, Qt::Key_F8);
    CHECK(refer.count() == 1);
    press(page, Qt::Key_Escape);
    CHECK(back.count() == 1);
}

TEST_CASE("the first thing that is wrong has the focus", "[pages]")
{
    DeclarePage page;
    DeclareState state = declaration();
    page.render(state);
    open(page);
    state.error = base::Error{base::ErrorCode::InputMalformed, {}, "TGL_LHR"};
    state.wrongPart = QStringLiteral("TGL_LHR");
    page.render(state);
    CHECK(QApplication::focusWidget()->objectName() == u"TGL_LHR");
    state.step = DeclareStep::Grounds;
    state.error = base::Error{base::ErrorCode::GroundsIncomplete, {}, "note"};
    state.wrongPart = QStringLiteral("note");
    page.render(state);
    CHECK(QApplication::focusWidget() == page.grounds()->fieldOf(QStringLiteral("note")));
}

TEST_CASE("a correction is typed: element, new value, paper, number", "[pages]")
{
    BiodataPage page;
    BiodataState state;
    state.person = personView();
    state.person->warnings.clear();
    state.reference = referenceData();
    askForCorrections(page, state);
    state.person->open = fullEnrollment();
    page.render(state);
    QSignalSpy requested(page.corrections(), &CorrectionStrip::requested);
    const auto type = [](const char *text) {
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
    };
    type("agama");
    press(page, Qt::Key_Return);
    type("1");
    press(page, Qt::Key_Return);
    type("akta kel");
    press(page, Qt::Key_Return);
    type("1671-LT-01");
    CHECK(requested.count() == 0);
    press(page, Qt::Key_Return);
    REQUIRE(requested.count() == 1);
    const auto request = requested.first().first().value<enrollment::CorrectionRequest>();
    CHECK(request.field == Column::AGAMA);
    CHECK(request.after == u"ISLAM");
    CHECK(request.basis == enrollment::DocumentSeen::BirthCertificate);
    CHECK(request.note == u"1671-LT-01");
}

TEST_CASE("somebody who is not on the list is recorded by keys alone", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.type("1605054506909003");
    REQUIRE(await([&] { return booth.app->presenters().search.state().searched; }));
    booth.press(Qt::Key_F4);
    REQUIRE(booth.isOn("declare"));
    booth.settle();
    withoutLists(booth.app->window());
    REQUIRE(await([&] { return booth.app->presenters().declare.state().reference != nullptr; }));
    for (int i = 0; i < 3; ++i)
        booth.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"NAMA_LGKP");
    booth.type("latihan kenanga");
    booth.press(Qt::Key_Escape); // and back: nothing is lost
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F4);
    REQUIRE(booth.isOn("declare"));
    booth.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(booth.app->presenters().declare.state().step == DeclareStep::Grounds);
    booth.type("1");
    booth.press(Qt::Key_Return);
    booth.press(Qt::Key_Return);
    booth.press(Qt::Key_Space); // the family card
    booth.press(Qt::Key_Return);
    booth.type("1"); // never recorded elsewhere
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("biodata"));
    REQUIRE(await([&] { return booth.app->presenters().biodata.state().isDeclared(); }));
    booth.settle();
    booth.press(Qt::Key_Return);
    CHECK(booth.isOn("portrait"));
}
