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
    desk.signature.except(enrollment::ExceptionReason::CannotSign);
    REQUIRE(await([&] { return desk.finished; }));
    const auto saved = desk.load(desk.enrollment.id);
    CHECK(saved.exceptions.contains(enrollment::ItemKey::signature()));
    desk.signature.begin(saved);
    CHECK(desk.signature.state().phase == SignaturePhase::KeptWithout);
}
