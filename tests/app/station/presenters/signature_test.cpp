// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/signature_presenter.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

using namespace rekam;
using namespace rekam::tests;
using station::SignaturePhase;

namespace {

struct SignatureDesk : Desk
{
    SignatureDesk()
        : signature(core, pad, clock)
        , enrollment(begin())
    {
        QObject::connect(&signature, &station::SignaturePresenter::finished, &asker,
                         [this] { finished = true; });
        signature.begin(enrollment);
    }
    FakePad pad;
    station::SignaturePresenter signature;
    enrollment::Enrollment enrollment;
    bool finished = false;
};

const std::vector<biometrics::PenPoint> line{
    {0.2, 0.5, 0.5, 0}, {0.5, 0.45, 0.6, 80}, {0.8, 0.5, 0.5, 160}};

} // namespace

TEST_CASE("a signature is saved with its strokes", "[station]")
{
    SignatureDesk desk;
    CHECK(desk.pad.writing);
    desk.pad.draw(line);
    desk.signature.use();
    REQUIRE(await([&] { return desk.finished; }));
    const auto saved = desk.load(desk.enrollment.id);
    const auto item = saved.items.find(enrollment::ItemKey::signature());
    REQUIRE(item != saved.items.end());
    CHECK(biometrics::signatureFromJson(item->second.strokes)->strokes.front().size() == 3);
    CHECK(item->second.vector.startsWith("<svg "));
    CHECK(item->second.mimeType == u"image/png");
    CHECK(item->second.width == 300);
    CHECK_FALSE(item->second.guided);
    desk.signature.begin(saved);
    CHECK(desk.signature.state().phase == SignaturePhase::Kept);
    CHECK_FALSE(desk.signature.state().picture.isNull());
}

TEST_CASE("an empty pad is not saved, and neither is what was wiped off", "[station]")
{
    SignatureDesk desk;
    desk.signature.use();
    REQUIRE(desk.signature.state().error);
    CHECK(desk.signature.state().error->code == base::ErrorCode::SignatureEmpty);
    desk.pad.draw(line);
    CHECK_FALSE(desk.signature.state().error);
    desk.signature.again();
    desk.signature.use();
    CHECK(desk.signature.state().error->code == base::ErrorCode::SignatureEmpty);
    CHECK_FALSE(desk.finished);
}

TEST_CASE("who can not sign is recorded with a reason", "[station]")
{
    SignatureDesk desk;
    desk.signature.startException();
    desk.signature.back(); // closes the reasons only
    CHECK(desk.signature.state().phase == SignaturePhase::Writing);
    desk.signature.startException();
    desk.signature.except(enrollment::ExceptionReason::CannotSign, true,
                          QStringLiteral("tremor berat"));
    REQUIRE(await([&] { return desk.finished; }));
    const auto saved = desk.load(desk.enrollment.id);
    REQUIRE(saved.exceptions.contains(enrollment::ItemKey::signature()));
    CHECK(saved.exceptions.at(enrollment::ItemKey::signature()).note == u"tremor berat");
    CHECK(saved.exceptions.at(enrollment::ItemKey::signature()).permanent);
    CHECK(enrollment::unconfirmedExceptions(saved).size() == 1);
    desk.signature.begin(saved);
    CHECK(desk.signature.state().phase == SignaturePhase::KeptWithout);
}

TEST_CASE("a hand that is guided signs like any other, and the record says so", "[station]")
{
    SignatureDesk desk;
    desk.signature.toggleGuided();
    desk.signature.toggleGuided();
    desk.signature.toggleGuided();
    desk.pad.draw(line);
    desk.signature.use();
    REQUIRE(await([&] { return desk.finished; }));
    CHECK(desk.load(desk.enrollment.id).items.at(enrollment::ItemKey::signature()).guided);
}

TEST_CASE("a dot, a tick, a pen beside the field: each asks for another try and keeps the pad open",
          "[station]")
{
    SignatureDesk desk;
    const auto complaint = [&](const std::vector<biometrics::PenPoint> &points) {
        desk.signature.again();
        desk.pad.draw(points);
        desk.signature.use();
        REQUIRE(desk.signature.state().error);
        CHECK(desk.signature.state().phase == SignaturePhase::Writing);
        return desk.signature.state().error->code;
    };
    CHECK(complaint({{0.5, 0.5, 0.5, 0}}) == base::ErrorCode::SignatureTooShort);
    CHECK(complaint({{0.5, 0.5, 0.5, 0}, {0.52, 0.5, 0.5, 9}})
          == base::ErrorCode::SignatureTooShort);
    CHECK(complaint({{0.2, 0.5, 0.5, 0}, {0.4, 1, 0.5, 9}, {0.9, 1, 0.5, 19}})
          == base::ErrorCode::SignatureOutOfField);
    desk.signature.again();
    CHECK_FALSE(desk.signature.state().error);
    desk.signature.noteMiss();
    CHECK(desk.signature.state().error->code == base::ErrorCode::SignatureOutOfField);
    desk.pad.draw(line); // the next stroke is welcome
    CHECK_FALSE(desk.signature.state().error);
    desk.signature.use();
    REQUIRE(await([&] { return desk.finished; }));
    CHECK(desk.load(desk.enrollment.id).items.at(enrollment::ItemKey::signature()).tries == 4);
}

TEST_CASE("the ink goes to every place that shows it, and nowhere while the station is locked",
          "[station]")
{
    SignatureDesk desk;
    int begun = 0, moved = 0, ended = 0;
    QObject::connect(&desk.signature, &station::SignaturePresenter::inkBegun, &desk.asker,
                     [&] { ++begun; });
    QObject::connect(&desk.signature, &station::SignaturePresenter::inkMoved, &desk.asker,
                     [&] { ++moved; });
    QObject::connect(&desk.signature, &station::SignaturePresenter::inkEnded, &desk.asker,
                     [&] { ++ended; });
    desk.pad.draw(line);
    CHECK(begun == 1);
    CHECK(moved == 2);
    CHECK(ended == 1);
    desk.signature.pause();
    desk.pad.draw(line);
    CHECK(begun == 1);
    CHECK(desk.signature.state().signature.strokes.size() == 1);
    desk.signature.resume();
    desk.pad.draw(line);
    CHECK(desk.signature.state().signature.strokes.size() == 2);
}
