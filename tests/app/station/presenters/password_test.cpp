// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/password_presenter.h"
#include "app/station/presenters/signature_presenter.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;
using station::SignaturePhase;

namespace {

/** A signature that can not be taken, with a password that was entered eleven minutes ago. */
struct LateException
{
    LateException()
        : asking(desk.core)
        , signature(desk.core, pad, desk.clock)
        , draft(desk.begin().id)
    {
        signature.begin(desk.load(draft));
        signature.startException();
        desk.clock.advance(11min);
        signature.except(enrollment::ExceptionReason::CannotSign, true, {});
        REQUIRE(await([&] { return asking.state().asking; }));
    }
    bool excepted()
    {
        return desk.load(draft).exceptions.contains(enrollment::ItemKey::signature());
    }

    Desk desk;
    FakePad pad;
    station::PasswordPresenter asking;
    station::SignaturePresenter signature;
    enrollment::EnrollmentId draft;
};

} // namespace

TEST_CASE("an act that needs the password is done as soon as it was entered", "[station]")
{
    LateException late;
    CHECK_FALSE(late.excepted());
    late.asking.confirm(
        std::make_shared<base::SecureBytes>(base::SecureBytes::from("bukan yang ini")));
    REQUIRE(await([&] { return late.asking.state().error.has_value(); }));
    CHECK(late.asking.state().asking);
    CHECK(late.signature.state().phase == SignaturePhase::Saving);
    late.asking.confirm(std::make_shared<base::SecureBytes>(password()));
    REQUIRE(await([&] { return late.signature.state().phase == SignaturePhase::KeptWithout; }));
    CHECK_FALSE(late.asking.state().asking);
    CHECK(late.excepted());
}

TEST_CASE("whoever does not enter it is where they were, and nothing is lost", "[station]")
{
    LateException late;
    late.asking.cancel();
    CHECK(late.signature.state().phase == SignaturePhase::Excepting);
    CHECK_FALSE(late.signature.state().error);
    CHECK_FALSE(late.excepted());
    late.signature.except(enrollment::ExceptionReason::CannotSign, true, {}); // and it asks again
    REQUIRE(await([&] { return late.asking.state().asking; }));
}

TEST_CASE("a logout drops what waited for the password", "[station]")
{
    LateException late;
    late.desk.core.logout();
    CHECK_FALSE(late.asking.state().asking);
    late.desk.login(operatorName);
    late.desk.core.repeatHeld();
    CHECK_FALSE(late.excepted());
}
