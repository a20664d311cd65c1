// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the fingers says, and which of its buttons lead somewhere.
#include "app/station/pages/fingers_page.h"
#include "app/station/widgets/hands_widget.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QPushButton>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;
using biometrics::FingerPosition;

namespace {

/** All that can be read on @p page at the moment. */
QString wordsOn(const FingersPage &page)
{
    QStringList words;
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->isVisibleTo(&page))
            words << label->text();
    return words.join(u'\n');
}

bool offers(const FingersPage &page, const char *text)
{
    const auto buttons = page.findChildren<QPushButton *>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *button) {
        return button->isVisibleTo(&page) && button->text().startsWith(QLatin1String(text));
    });
}

} // namespace

TEST_CASE("once the picture is taken the page asks to lift the finger, not to hold it", "[pages]")
{
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Present));
    CHECK(wordsOn(page).contains(QStringLiteral("Mohon tahan sebentar")));
    page.render(fingersUnderWay(FingersPhase::Taken));
    CHECK(wordsOn(page).contains(QStringLiteral("Terbaca. Silakan angkat jari.")));
    CHECK_FALSE(wordsOn(page).contains(QStringLiteral("Mohon tahan")));
}

TEST_CASE("a refused save offers to save again and no button that does nothing", "[pages]")
{
    FingersPage page;
    FingersState state = fingersUnderWay(FingersPhase::Failed);
    page.render(state);
    CHECK(offers(page, "Sambung ulang"));
    CHECK(offers(page, "Tidak dapat direkam"));
    state.unsaved = true;
    page.render(state);
    CHECK(offers(page, "Simpan lagi"));
    CHECK_FALSE(offers(page, "Sambung ulang"));
    CHECK_FALSE(offers(page, "Tidak dapat direkam"));
}

TEST_CASE("a reader that never gets a picture is answered with the ways on", "[pages]")
{
    FingersPage page;
    FingersState state = fingersUnderWay(FingersPhase::Expecting);
    state.retry = devices::FingerRetry::TryAgain;
    state.retries = state.settings.fingerTries - 1;
    page.render(state);
    CHECK_FALSE(wordsOn(page).contains(QStringLiteral("tidak dapat direkam (T)")));
    state.retries = state.settings.fingerTries;
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("tidak dapat direkam (T)")));
}

TEST_CASE("a repeat says how it is taken back, and afterwards which of the two is kept", "[pages]")
{
    FingersPage page;
    FingersState state = fingersUnderWay(FingersPhase::Expecting);
    state.replaced = ReplacedFinger{*state.current, {FingerMark::Saved, 80}};
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("Esc: batal mengulang")));
    state.replaced.reset();
    state.repeated = RepeatedFinger{FingerPosition::RightIndex, false};
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("Telunjuk kanan: yang lama lebih baik")));
    state.repeated->replaced = true;
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("Telunjuk kanan: yang baru lebih baik")));
}

TEST_CASE("a photographed hand can be photographed again", "[pages]")
{
    FingersPage page;
    FingersState state = fingersUnderWay(FingersPhase::Expecting);
    page.render(state);
    CHECK_FALSE(offers(page, "Foto tangan"));
    state.photoOffered = state.photoWanted = enrollment::Hand::Right;
    page.render(state);
    CHECK(offers(page, "Foto tangan"));
    state.photoWanted.reset();
    page.render(state);
    CHECK(offers(page, "Ulangi foto tangan"));
}

TEST_CASE("a scanner for four fingers is asked for by the hand, and all four pulse", "[pages]")
{
    FingersPage page;
    FingersState state = slapUnderWay();
    page.resize(1366, 600);
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("Silakan tempelkan empat jari kanan bersamaan")));
    auto *hands = page.findChild<HandsWidget *>();
    const QImage four = hands->grab().toImage();
    hands->setTogether({FingerPosition::RightIndex});
    CHECK(hands->grab().toImage() != four);
    state.retry = devices::FingerRetry::WrongHand;
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("Silakan tempelkan empat jari kanan")));
    state.retry.reset();
    state.cells[FingerPosition::RightIndex] = {FingerMark::Saved, 80};
    state.current = FingerPosition::RightMiddle;
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("tiga jari kanan")));
    state.current = FingerPosition::LeftThumb;
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("kedua ibu jari")));
}

TEST_CASE("a simulated reader is named on the page, a real one without that word", "[pages]")
{
    FingersPage page;
    FingersState state = fingersUnderWay(FingersPhase::Expecting);
    REQUIRE(state.device.simulated);
    page.render(state);
    CHECK(wordsOn(page).contains(QStringLiteral("SIMULASI")));
    CHECK(wordsOn(page).contains(state.device.name));
    state.device
        = {QStringLiteral("uru4000"), {}, QStringLiteral("Digital Persona U.are.U"), false};
    page.render(state);
    CHECK_FALSE(wordsOn(page).contains(QStringLiteral("SIMULASI")));
    CHECK(wordsOn(page).contains(state.device.name));
}
