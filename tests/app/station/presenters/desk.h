// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"
#include "tests/support/await.h"
#include "tests/support/practice_station.h"
#include "tests/support/shifted_clock.h"

#include <catch2/catch.hpp>

namespace rekam::tests {

/** A real practice station behind a real core thread, with the operator logged in. */
class Desk
{
public:
    explicit Desk(Statement statement = Statement::Accepted)
        : practice(clock, statement)
        , core(clock)
    {
        practice.close(); // one store, one connection
        bool open = false;
        core.open(practice.home(), &asker,
                  [&](const auto &profile) { open = profile.has_value(); });
        REQUIRE(await([&] { return open; }));
        login(operatorName);
    }

    void login(const char *account)
    {
        bool in = false;
        core.login(QLatin1String(account), std::make_shared<base::SecureBytes>(password()), &asker,
                   [&](const auto &identity) { in = identity.has_value(); });
        REQUIRE(await([&] { return in; }));
    }

    /** Asks the session and waits for the answer. */
    template<typename Work>
    auto ask(Work work)
    {
        using Value = std::invoke_result_t<Work &, workflow::Session &>;
        std::optional<Value> answer;
        core.withSession(&asker, std::move(work), [&](Value value) { answer = std::move(value); });
        REQUIRE(await([&] { return answer.has_value(); }));
        return std::move(*answer);
    }

    enrollment::Enrollment begin(const char *nik = womanNik)
    {
        auto enrollment = ask([nik](workflow::Session &session) {
            return session.begin(*population::Nik::parse(QString::fromLatin1(nik)));
        });
        REQUIRE(enrollment);
        return *enrollment;
    }

    enrollment::Enrollment load(const enrollment::EnrollmentId &id)
    {
        auto enrollment = ask([id](workflow::Session &session) { return session.load(id); });
        REQUIRE(enrollment);
        return *enrollment;
    }

    ShiftedClock clock;
    PracticeStation practice;
    QObject asker;
    station::CoreThread core;
};

} // namespace rekam::tests
