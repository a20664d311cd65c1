// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/approval_presenter.h"
#include "app/station/presenters/review_presenter.h"
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using enrollment::ItemKey;

namespace {

/** A recording that lacks only its end, with an excepted left index finger. */
struct ReviewDesk : Desk
{
    ReviewDesk()
        : worker(QStringLiteral("test worker"))
        , review(core, worker)
        , id(begin().id)
    {
        REQUIRE(ask([this](workflow::Session &session) -> base::Result<void> {
            for (const ItemKey &key : enrollment::requiredItems()) {
                const auto saved = key == leftIndex ? session.saveException(
                                       id, {key, enrollment::ExceptionReason::Bandaged, false, {}})
                                                    : session.saveItem(id, sampleItem(key));
                if (!saved)
                    return saved;
            }
            return {};
        }));
        QObject::connect(&review, &station::ReviewPresenter::finished, &asker,
                         [this] { finished = true; });
        review.begin(load(id));
        REQUIRE(await([this] { return review.state().chipFingers.has_value(); }));
    }
    ~ReviewDesk() { worker.stop(); }
    void confirm(const char *name, const char *secret)
    {
        review.confirm(QLatin1String(name),
                       std::make_shared<base::SecureBytes>(base::SecureBytes::from(secret)));
        REQUIRE(await([this] { return !review.state().busy; }));
    }

    const ItemKey leftIndex = ItemKey::finger(FingerPosition::LeftIndex);
    station::TaskThread worker;
    station::ReviewPresenter review;
    enrollment::EnrollmentId id;
    bool finished = false;
};

} // namespace

TEST_CASE("the review says what goes on the chip before anything is decided", "[station]")
{
    ReviewDesk desk;
    CHECK(*desk.review.state().chipFingers
          == std::vector{FingerPosition::RightIndex, FingerPosition::LeftThumb});
    CHECK_FALSE(desk.load(desk.id).chipFingers);
}

TEST_CASE("a supervisor confirms beside the operator, without anybody changing places", "[station]")
{
    ReviewDesk desk;
    REQUIRE(desk.review.state().unconfirmed.size() == 1);
    desk.confirm(supervisorName, "rahasia-latihan-loket"); // nobody asked: nothing happens
    CHECK(desk.review.state().unconfirmed.size() == 1);
    desk.review.startConfirming();
    desk.review.complete(); // not under the supervisor's hands
    CHECK_FALSE(desk.finished);
    desk.confirm(supervisorName, "bukan-yang-ini");
    REQUIRE(desk.review.state().error);
    CHECK(desk.review.state().error->code == base::ErrorCode::PasswordWrong);
    CHECK(desk.review.state().confirming);
    desk.confirm(supervisorName, "rahasia-latihan-loket");
    REQUIRE(await([&] { return desk.review.state().unconfirmed.empty(); }));
    CHECK_FALSE(desk.review.state().confirming);
    CHECK(desk.review.state().confirmed);
    CHECK(desk.load(desk.id).exceptions.at(desk.leftIndex).confirmer
          == QLatin1String(supervisorName));
    CHECK(desk.ask([](workflow::Session &session) -> base::Result<QString> {
                  return session.accountName();
              })
              .value()
          == QLatin1String(operatorName));
    desk.review.complete();
    REQUIRE(await([&] { return desk.finished; }));
}

TEST_CASE("Escape leaves the question and not the page; nobody has to wait for a supervisor",
          "[station]")
{
    ReviewDesk desk;
    desk.review.startConfirming();
    desk.review.back();
    CHECK_FALSE(desk.review.state().confirming);
    REQUIRE(desk.review.state().enrollment);
    desk.review.complete();
    REQUIRE(await([&] { return desk.finished; }));
    CHECK(enrollment::unconfirmedExceptions(desk.load(desk.id)).size() == 1);
    CHECK(desk.load(desk.id).chipFingers
          == std::vector{FingerPosition::RightIndex, FingerPosition::LeftThumb});
}
