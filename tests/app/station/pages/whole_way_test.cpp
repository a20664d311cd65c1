// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/pad_widget.h"
#include "devices/simulated/synthetic_finger.h"
#include "devices/simulated/synthetic_portrait.h"
#include "devices/simulated/synthetic_signature.h"
#include "tests/app/station/pages/booth.h"

using namespace rekam;
using namespace rekam::tests;
using station::FingersPhase;
using station::PortraitPhase;

namespace {

/** A booth that counts the keys that are pressed after the search text. */
struct CountingBooth : Booth
{
    void key(Qt::Key which)
    {
        ++keys;
        press(which);
    }
    void findWoman()
    {
        logIn(operatorName);
        REQUIRE(isOn("search"));
        type(womanNik);
        REQUIRE(await([&] { return app->presenters().search.state().hits.size() == 1; }));
        key(Qt::Key_Return);
        REQUIRE(isOn("biodata"));
        REQUIRE(await([&] { return app->presenters().biodata.state().person.has_value(); }));
        key(Qt::Key_Return);
        REQUIRE(isOn("portrait"));
    }
    void takePortrait()
    {
        const station::PortraitPresenter &portrait = app->presenters().portrait;
        const devices::SyntheticPortrait person(9001);
        camera.begin();
        int moment = 0;
        const auto look = [&](PortraitPhase until) {
            return await([&] {
                camera.show(person.frame(std::chrono::milliseconds(moment += 40)));
                const auto &state = portrait.state();
                return until == PortraitPhase::Live ? state.judged && !state.guidance
                                                    : state.phase == until;
            });
        };
        REQUIRE(look(PortraitPhase::Live));
        key(Qt::Key_Return);
        REQUIRE(look(PortraitPhase::Deciding));
        key(Qt::Key_Return);
        REQUIRE(isOn("signature"));
    }
    void sign()
    {
        station::PadWidget *pad = app->window().pad();
        // In the middle of the field, which is three times as wide as high.
        const QSizeF field = QSizeF(3, 1).scaled(QSizeF(pad->size()) * 0.8, Qt::KeepAspectRatio);
        const auto at = [&](const biometrics::PenPoint &point) {
            return QPointF(pad->width() / 2.0 + (point.x - 0.5) * field.width(),
                           pad->height() / 2.0 + (point.y - 0.5) * field.height())
                .toPoint();
        };
        for (const auto &stroke : devices::makeSyntheticSignature(9001).strokes) {
            QTest::mousePress(pad, Qt::LeftButton, {}, at(stroke.front()));
            for (const auto &point : stroke)
                QTest::mouseMove(pad, at(point));
            QTest::mouseRelease(pad, Qt::LeftButton);
        }
        key(Qt::Key_Return);
        REQUIRE(isOn("fingers"));
    }
    FingersPhase phase() { return app->presenters().fingers.state().phase; }
    void openReader()
    {
        reader.begin();
        REQUIRE(await([&] { return phase() == FingersPhase::Expecting; }));
    }
    int keys = 0;
};

} // namespace

TEST_CASE("a resident without difficulties takes at most twenty keys from the search to the slip",
          "[pages]")
{
    CountingBooth booth;
    booth.findWoman();
    booth.takePortrait();
    booth.sign();
    booth.openReader();
    const auto finger
        = devices::SyntheticFinger::grow(9000, biometrics::FingerPosition::RightIndex);
    for (int i = 0; i < 10; ++i) { // lift, next: no key in between
        REQUIRE(await([&] { return booth.reader.waiting; }));
        booth.reader.touch(finger->impression(1));
        REQUIRE(await([&] {
            return booth.phase() == FingersPhase::Expecting
                || booth.phase() == FingersPhase::Complete;
        }));
    }
    REQUIRE(booth.phase() == FingersPhase::Complete);
    booth.key(Qt::Key_Return);
    REQUIRE(booth.isOn("review"));
    REQUIRE(await([&] { return booth.app->presenters().review.state().enrollment.has_value(); }));
    booth.key(Qt::Key_Return);
    REQUIRE(booth.isOn("done"));
    booth.key(Qt::Key_P);
    INFO(booth.keys << " keys");
    CHECK(booth.keys <= 20);
}

TEST_CASE(
    "somebody without fingers is recorded by keys alone, confirmed in place, and comes through",
    "[pages]")
{
    CountingBooth booth;
    booth.findWoman();
    booth.takePortrait();
    booth.key(Qt::Key_T); // can not sign either
    booth.key(Qt::Key_1);
    booth.key(Qt::Key_Return);
    REQUIRE(booth.isOn("fingers"));
    booth.openReader();
    for (const Qt::Key each : {Qt::Key_T, Qt::Key_D, Qt::Key_1, Qt::Key_Return})
        booth.key(each);
    REQUIRE(await([&] { return booth.phase() == FingersPhase::Complete; }));
    booth.key(Qt::Key_Return);
    REQUIRE(booth.isOn("review"));
    const station::ReviewPresenter &review = booth.app->presenters().review;
    REQUIRE(await([&] { return review.state().unconfirmed.size() == 11; }));
    booth.key(Qt::Key_S);
    booth.type(supervisorName);
    booth.key(Qt::Key_Return);
    booth.type("rahasia-latihan-loket");
    booth.key(Qt::Key_Return);
    REQUIRE(await([&] { return review.state().unconfirmed.empty() && !review.state().busy; }));
    CHECK(booth.app->window().pageName() == u"review"); // the operator's session goes on
    booth.key(Qt::Key_Return);
    REQUIRE(booth.isOn("done"));

    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    booth.logIn(supervisorName);
    REQUIRE(booth.isOn("approval"));
    const station::ApprovalPresenter &approval = booth.app->presenters().approval;
    REQUIRE(
        await([&] { return approval.state().enrollment && !approval.state().pictures.empty(); }));
    booth.press(Qt::Key_Return);
    CHECK(await([&] { return approval.state().approved == 1; }));
}
