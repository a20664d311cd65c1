// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/settings_presenter.h"
#include "tests/app/station/presenters/desk.h"

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using station::SettingsTask;

namespace {

std::shared_ptr<base::SecureBytes> typed(const char *text)
{
    return std::make_shared<base::SecureBytes>(base::SecureBytes::from(text));
}

struct Office
{
    Office()
        : settings(desk.core)
    { }
    void open(const char *account, vault::Role role)
    {
        desk.login(account);
        settings.begin({QLatin1String(account), role});
        if (role == vault::Role::Administrator)
            REQUIRE(await([&] { return settings.state().accounts.size() >= 3; }));
    }
    void choose(const char *account)
    {
        const auto &accounts = settings.state().accounts;
        const auto row = std::find_if(accounts.begin(), accounts.end(), [&](const auto &each) {
            return each.name == QLatin1String(account);
        });
        REQUIRE(row != accounts.end());
        settings.select(static_cast<int>(row - accounts.begin()));
    }
    /** Waits for the answer and for the fresh list behind it. */
    void settle()
    {
        REQUIRE(await([&] { return !settings.state().busy; }));
        desk.ask([](workflow::Session &session) { return session.list(); });
    }
    bool mayLogIn(const char *account, const char *secret)
    {
        std::optional<bool> in;
        desk.core.login(QLatin1String(account), typed(secret), &desk.asker,
                        [&](const auto &identity) { in = identity.has_value(); });
        REQUIRE(await([&] { return in.has_value(); }));
        return *in;
    }

    Desk desk;
    station::SettingsPresenter settings;
};

constexpr char fresh[] = "kapal layar biru tua";

} // namespace

TEST_CASE("everybody changes their own password, with the present one", "[station]")
{
    Office office;
    office.open(operatorName, vault::Role::Operator);
    CHECK_FALSE(office.settings.state().mayManage);
    office.settings.open(SettingsTask::AddAccount);
    CHECK(office.settings.state().task == SettingsTask::None);
    office.settings.open(SettingsTask::ChangePassword);
    office.settings.changePassword(typed("bukan yang ini"), typed(fresh));
    office.settle();
    REQUIRE(office.settings.state().error);
    CHECK(office.settings.state().error->code == base::ErrorCode::PasswordWrong);
    CHECK(office.settings.state().task == SettingsTask::ChangePassword); // still open
    office.settings.changePassword(std::make_shared<base::SecureBytes>(password()), typed(fresh));
    office.settle();
    CHECK_FALSE(office.settings.state().error);
    CHECK(office.settings.state().done == SettingsTask::ChangePassword);
    CHECK(office.mayLogIn(operatorName, fresh));
}

TEST_CASE("the administrator adds, extends, frees and ends accounts", "[station]")
{
    Office office;
    office.open(administratorName, vault::Role::Administrator);
    office.settings.open(SettingsTask::AddAccount);
    office.settings.addAccount(QStringLiteral("loket-2"), static_cast<int>(vault::Role::Operator),
                               typed("pendek"), {});
    office.settle();
    REQUIRE(office.settings.state().error);
    CHECK(office.settings.state().error->code == base::ErrorCode::PasswordTooShort);
    const QDate last = office.desk.clock.now().date().addDays(30);
    office.settings.addAccount(QStringLiteral("loket-2"), static_cast<int>(vault::Role::Operator),
                               typed(fresh), last);
    office.settle();
    CHECK(office.settings.state().done == SettingsTask::AddAccount);
    REQUIRE(await([&] { return office.settings.state().accounts.size() == 4; }));
    office.choose("loket-2");
    CHECK(office.settings.state().chosen()->expiresOn == last);

    office.settings.open(SettingsTask::ExtendAccount);
    office.settings.extendAccount(last.addDays(30));
    office.settle();
    REQUIRE(await([&] { return office.settings.state().chosen()->expiresOn == last.addDays(30); }));

    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(office.mayLogIn("loket-2", "bukan yang ini"));
    office.open(administratorName, vault::Role::Administrator);
    office.choose("loket-2");
    CHECK(office.settings.state().chosen()->locked.count() > 0);
    office.settings.unlock();
    office.settle();
    CHECK(office.settings.state().unlocked);
    REQUIRE(await([&] { return office.settings.state().chosen()->locked.count() == 0; }));

    office.settings.open(SettingsTask::EndAccount);
    office.settings.endAccount();
    office.settle();
    REQUIRE(await([&] { return office.settings.state().chosen()->ended; }));
    CHECK_FALSE(office.mayLogIn("loket-2", fresh));
}

TEST_CASE("a form belongs to the account it was opened for", "[station]")
{
    Office office;
    office.open(administratorName, vault::Role::Administrator);
    office.choose(operatorName);
    office.settings.open(SettingsTask::EndAccount);
    office.choose(supervisorName);
    CHECK(office.settings.state().task == SettingsTask::None);
    office.settings.endAccount(); // a late key
    CHECK_FALSE(office.settings.state().busy);
    office.choose(administratorName);
    office.settings.open(SettingsTask::EndAccount);
    office.settings.endAccount();
    office.settle();
    REQUIRE(office.settings.state().error); // one's own
    CHECK(office.settings.state().error->code == base::ErrorCode::RoleForbids);
}

TEST_CASE("a supervisor changes how captures are taken, an operator does not see it", "[station]")
{
    Office office;
    office.open(operatorName, vault::Role::Operator);
    CHECK_FALSE(office.settings.state().mayChangeCapture);
    office.settings.open(SettingsTask::Capture);
    CHECK(office.settings.state().task == SettingsTask::None);

    office.open(supervisorName, vault::Role::Supervisor);
    REQUIRE(office.settings.state().mayChangeCapture);
    office.settings.open(SettingsTask::Capture);
    REQUIRE(await([&] { return office.settings.state().task == SettingsTask::Capture; }));
    enrollment::CaptureSettings wanted = *office.settings.state().capture;
    CHECK(wanted == enrollment::CaptureSettings{});
    wanted.handPhoto = true;
    wanted.fingerTries = 4;
    office.settings.changeCapture(wanted);
    office.settle();
    CHECK(office.settings.state().done == SettingsTask::Capture);
    office.settings.changeCapture({}); // the form is closed: nothing happens
    office.settings.open(SettingsTask::Capture);
    REQUIRE(await([&] { return office.settings.state().task == SettingsTask::Capture; }));
    CHECK(*office.settings.state().capture == wanted);
}
