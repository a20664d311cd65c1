// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/approval_presenter.h"
#include "app/station/presenters/enrollment_flow.h"
#include "app/station/presenters/review_presenter.h"
#include "core/biometrics/image_codec.h"
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;
using station::Step;

namespace {

void save(Desk &desk, const enrollment::EnrollmentId &id, const enrollment::ItemKey &key)
{
    REQUIRE(desk.ask(
        [id, key](workflow::Session &session) { return session.saveItem(id, sampleItem(key)); }));
}

/** A capture that can be shown. */
enrollment::CaptureItem picturedItem(const enrollment::ItemKey &key)
{
    enrollment::CaptureItem item = sampleItem(key);
    item.image = *biometrics::encodePng({96, 96, 1, 500, QByteArray(96 * 96, char(200))});
    return item;
}

} // namespace

TEST_CASE("a recording enters at the first missing item and goes on in order", "[station]")
{
    Desk desk;
    station::EnrollmentFlow flow(desk.core);
    std::vector<Step> entered;
    QObject::connect(&flow, &station::EnrollmentFlow::entered, &desk.asker,
                     [&](Step step, const enrollment::Enrollment &) { entered.push_back(step); });
    const auto draft = desk.begin();
    CHECK(station::firstOpenStep(draft) == Step::Portrait);
    save(desk, draft.id, enrollment::ItemKey::portrait());
    CHECK(station::firstOpenStep(desk.load(draft.id)) == Step::Signature);

    flow.resume(draft.id);
    REQUIRE(await([&] { return entered.size() == 1; }));
    flow.next();
    REQUIRE(await([&] { return entered.size() == 2; }));
    flow.previous();
    REQUIRE(await([&] { return entered.size() == 3; }));
    flow.previous();
    REQUIRE(await([&] { return entered.size() == 4; }));
    CHECK(entered == std::vector{Step::Signature, Step::Fingers, Step::Signature, Step::Portrait});
    bool searching = false;
    QObject::connect(&flow, &station::EnrollmentFlow::searching, &desk.asker,
                     [&] { searching = true; });
    flow.previous(); // out of the recording, which stays saved
    CHECK(searching);
    CHECK(desk.load(draft.id).items.size() == 1);
}

TEST_CASE("a recording that is gone is said so", "[station]")
{
    Desk desk;
    station::EnrollmentFlow flow(desk.core);
    std::optional<base::Error> error;
    QObject::connect(&flow, &station::EnrollmentFlow::failed, &desk.asker,
                     [&](const base::Error &each) { error = each; });
    flow.resume(base::Uuid::generate(desk.clock));
    REQUIRE(await([&] { return error.has_value(); }));
    CHECK(error->code == base::ErrorCode::EnrollmentUnknown);
}

TEST_CASE("the review names what is missing and completes only what is whole", "[station]")
{
    Desk desk;
    station::TaskThread worker(QStringLiteral("test worker"));
    station::ReviewPresenter review(desk.core, worker);
    const auto draft = desk.begin();
    for (const auto &key : enrollment::requiredItems()) {
        if (key != enrollment::ItemKey::signature())
            save(desk, draft.id, key);
    }
    review.begin(desk.load(draft.id));
    CHECK(review.state().missing == std::vector{enrollment::ItemKey::signature()});
    review.complete();
    REQUIRE(await([&] { return review.state().error.has_value(); }));
    CHECK(review.state().error->code == base::ErrorCode::EnrollmentIncomplete);
    save(desk, draft.id, enrollment::ItemKey::signature());
    bool finished = false;
    QObject::connect(&review, &station::ReviewPresenter::finished, &desk.asker,
                     [&] { finished = true; });
    review.begin(desk.load(draft.id));
    review.complete();
    REQUIRE(await([&] { return finished; }));
    CHECK(desk.load(draft.id).state == enrollment::State::Complete);
    worker.stop();
}

TEST_CASE("nobody approves what was not shown, and a return carries its reason", "[station]")
{
    Desk desk;
    station::TaskThread worker(QStringLiteral("test worker"));
    station::ApprovalPresenter approval(desk.core, worker);
    // Samples are noise and no pictures.
    const auto whole
        = desk.ask([](workflow::Session &session) { return recordWhole(session, womanNik); });
    REQUIRE(whole);
    desk.login(supervisorName);
    approval.begin();
    REQUIRE(await([&] { return approval.state().enrollment.has_value(); }));
    approval.approve();
    CHECK_FALSE(approval.state().busy);
    CHECK(approval.state().rows.size() == 1);

    approval.startReturn();
    approval.giveBack(QStringLiteral("   ")); // no reason, no return
    CHECK_FALSE(approval.state().busy);
    approval.giveBack(QStringLiteral("foto kurang terang"));
    REQUIRE(await([&] { return approval.state().rows.empty() && !approval.state().busy; }));
    CHECK(desk.load(*whole).state == enrollment::State::Returned);
    worker.stop();
}

TEST_CASE("whoever recorded is told that another supervisor approves", "[station]")
{
    Desk desk;
    desk.login(supervisorName);
    const auto draft = desk.begin();
    for (const auto &key : enrollment::requiredItems())
        REQUIRE(desk.ask([&](workflow::Session &session) {
            return session.saveItem(draft.id, picturedItem(key));
        }));
    REQUIRE(desk.ask([&](workflow::Session &session) { return session.complete(draft.id); }));
    station::TaskThread worker(QStringLiteral("test worker"));
    station::ApprovalPresenter approval(desk.core, worker);
    approval.begin();
    REQUIRE(await([&] { return approval.state().pictures.size() == 12; }));
    approval.approve();
    REQUIRE(await([&] { return approval.state().error.has_value(); }));
    CHECK(approval.state().error->code == base::ErrorCode::ApproverIsRecorder);
    CHECK(approval.state().rows.size() == 1);
    worker.stop();
}
