// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;

TEST_CASE("an answer for somebody who is gone is dropped", "[station]")
{
    Desk desk;
    bool answered = false;
    {
        QObject shortLived;
        desk.core.withSession(
            &shortLived, [](workflow::Session &session) { return session.list(); },
            [&](const auto &) { answered = true; });
    }
    desk.ask([](workflow::Session &session) { return session.list(); }); // comes after it
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}

TEST_CASE("after a logout nothing personal arrives any more", "[station]")
{
    Desk desk;
    bool answered = false;
    desk.core.withSession(
        &desk.asker,
        [](workflow::Session &session) { return session.find(QStringLiteral("LATIHAN")); },
        [&](const auto &) { answered = true; });
    desk.core.logout();
    const auto after = desk.ask([](workflow::Session &session) { return session.list(); });
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
    REQUIRE_FALSE(after);
    CHECK(after.error().code == base::ErrorCode::Canceled);
}

TEST_CASE("the answer comes on the asker's thread while the GUI thread goes on", "[station]")
{
    Desk desk;
    QThread *answeredOn = nullptr;
    QThread *workedOn = nullptr;
    desk.core.withSession(
        &desk.asker,
        [&](workflow::Session &session) {
            workedOn = QThread::currentThread();
            return session.list();
        },
        [&](const auto &) { answeredOn = QThread::currentThread(); });
    CHECK(answeredOn == nullptr); // the call itself did not wait
    REQUIRE(await([&] { return answeredOn != nullptr; }));
    CHECK(answeredOn == QThread::currentThread());
    CHECK(workedOn != QThread::currentThread());
}

TEST_CASE("a wrong password is refused and the right one let in", "[station]")
{
    Desk desk;
    desk.core.logout();
    std::optional<base::Result<station::Identity>> answer;
    desk.core.login(QLatin1String(operatorName),
                    std::make_shared<base::SecureBytes>(base::SecureBytes::from("salah sekali")),
                    &desk.asker, [&](const auto &identity) { answer = identity; });
    REQUIRE(await([&] { return answer.has_value(); }));
    REQUIRE_FALSE(*answer);
    CHECK(answer->error().code == base::ErrorCode::PasswordWrong);
    desk.login(supervisorName);
    CHECK(desk.ask([](workflow::Session &session) { return session.list(); }));
}
