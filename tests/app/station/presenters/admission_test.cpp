// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/admission_presenter.h"
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;
using station::AdmissionStep;

namespace {

/** Who was admitted, in order. */
std::vector<QString> watch(station::CoreThread &core, station::AdmissionPresenter &admission,
                           std::vector<QString> &admitted)
{
    QObject::connect(&core, &station::CoreThread::loggedIn, &admission,
                     &station::AdmissionPresenter::begin);
    QObject::connect(
        &admission, &station::AdmissionPresenter::admitted, &admission,
        [&](const station::Identity &identity) { admitted.push_back(identity.account); });
    return admitted;
}

} // namespace

TEST_CASE("the statement of confidentiality stands before the first work, and only once",
          "[station]")
{
    Desk desk(Statement::Pending);
    station::AdmissionPresenter admission(desk.core);
    std::vector<QString> admitted;
    watch(desk.core, admission, admitted);
    desk.login(operatorName);
    CHECK(admission.state().step == AdmissionStep::Statement);
    CHECK(admitted.empty());
    admission.extend(); // not what is asked
    CHECK_FALSE(admission.state().busy);
    admission.acceptStatement();
    REQUIRE(await([&] { return !admitted.empty(); }));
    CHECK(admission.state().step == AdmissionStep::None);

    desk.core.logout();
    desk.login(operatorName);
    CHECK(admitted.size() == 2);
}

TEST_CASE("a password that the administrator gave is changed before the statement is asked for",
          "[station]")
{
    Desk desk(Statement::Pending);
    station::AdmissionPresenter admission(desk.core);
    std::vector<QString> admitted;
    watch(desk.core, admission, admitted);
    const auto own
        = std::make_shared<base::SecureBytes>(base::SecureBytes::from("kapal layar biru"));
    const auto given = std::make_shared<base::SecureBytes>(password());
    desk.login(administratorName);
    REQUIRE(desk.ask([&](workflow::Session &session) {
        return session.acceptStatement().and_then(
            [&] { return session.resetPassword(QLatin1String(operatorName), password()); });
    }));
    desk.core.logout();
    admitted.clear();
    desk.login(operatorName);
    REQUIRE(admission.state().step == AdmissionStep::Password);
    admission.acceptStatement(); // not what is asked
    CHECK_FALSE(admission.state().busy);
    admission.choosePassword(own, own);
    REQUIRE(await([&] { return admission.state().error.has_value(); }));
    CHECK(admission.state().error->code == base::ErrorCode::PasswordWrong);
    CHECK(admission.state().step == AdmissionStep::Password);
    admission.choosePassword(given, own);
    REQUIRE(await([&] { return admission.state().step == AdmissionStep::Statement; }));
    admission.acceptStatement();
    REQUIRE(await([&] { return !admitted.empty(); }));
}

TEST_CASE("whoever does not make the statement is back at the login, and is asked again",
          "[station]")
{
    Desk desk(Statement::Pending);
    station::AdmissionPresenter admission(desk.core);
    std::vector<QString> admitted;
    watch(desk.core, admission, admitted);
    desk.login(operatorName);
    admission.decline();
    CHECK_FALSE(desk.ask([](workflow::Session &session) { return session.list(); }));
    desk.login(operatorName);
    CHECK(admission.state().step == AdmissionStep::Statement);
    CHECK(admitted.empty());
}

TEST_CASE("a station offline for too long lets a supervisor in, who lets the operators in",
          "[station]")
{
    const base::SystemClock clock;
    base::FixedClock then(clock.now().addDays(-40));
    PracticeStation practice(then, Statement::Pending);
    practice.close();
    QObject asker;
    station::CoreThread core(clock);
    station::AdmissionPresenter admission(core);
    std::vector<QString> admitted;
    watch(core, admission, admitted);
    core.open(practice.home(), &asker, [](const auto &) {});
    std::optional<base::Result<station::Identity>> answer;
    const auto logIn = [&](const char *account) {
        answer.reset();
        core.login(QLatin1String(account), std::make_shared<base::SecureBytes>(password()), &asker,
                   [&](const auto &identity) { answer = identity; });
        REQUIRE(await([&] { return answer.has_value(); }));
    };
    logIn(operatorName);
    REQUIRE_FALSE(*answer);
    CHECK(answer->error().code == base::ErrorCode::OfflineTooLong);

    logIn(supervisorName);
    REQUIRE(*answer);
    CHECK((*answer)->notices.offline == workflow::OfflineLevel::Over);
    REQUIRE(admission.state().step == AdmissionStep::Statement);
    admission.acceptStatement();
    REQUIRE(await([&] { return admission.state().step == AdmissionStep::Offline; }));
    SECTION("extended")
    {
        admission.extend();
        REQUIRE(await([&] { return !admitted.empty(); }));
        logIn(operatorName);
        CHECK(*answer);
    }
    SECTION("skipped: the supervisor works, the operators still do not")
    {
        admission.skip();
        CHECK(admitted.size() == 1);
        logIn(operatorName);
        CHECK_FALSE(*answer);
    }
}
