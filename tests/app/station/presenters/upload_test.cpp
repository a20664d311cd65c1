// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/upload_thread.h"
#include "tests/app/station/presenters/desk.h"

#include <QAtomicInt>

using namespace rekam;
using namespace rekam::tests;

TEST_CASE("without a server the record waits, the reason is known, and nothing is lost",
          "[station]")
{
    Desk desk;
    const auto recorded
        = desk.ask([](workflow::Session &session) { return recordWhole(session, womanNik); });
    REQUIRE(recorded);
    desk.login(supervisorName);
    REQUIRE(desk.ask([id = *recorded](workflow::Session &session) { return session.approve(id); }));

    QAtomicInt tries;
    station::UploadThread uploads(desk.core,
                                  [&](const workflow::StationProfile &, vault::PrivateKey)
                                      -> base::Result<station::UploadThread::HttpPointer> {
                                      ++tries;
                                      return base::fail(base::ErrorCode::ServerUnreachable);
                                  });
    uploads.trigger();
    uploads.trigger(); // an eager second one is no second upload
    REQUIRE(
        await([&] { return uploads.state().lastError.has_value() && !uploads.state().sending; }));
    CHECK(uploads.state().lastError->code == base::ErrorCode::ServerUnreachable);
    CHECK(uploads.state().waiting == 1);
    CHECK(tries.loadRelaxed() == 1);
    // The pause after the first failure is one to three seconds.
    REQUIRE(await([&] { return tries.loadRelaxed() == 2; }, 10'000));
    desk.core.logout();
    CHECK(uploads.state().waiting == 0); // nothing is said to whoever is not logged in
    desk.login(supervisorName);
    const auto waiting
        = desk.ask([](workflow::Session &session) { return session.waitingToSend(); });
    REQUIRE(waiting);
    CHECK(*waiting == 1);
}

TEST_CASE("with nothing to send nobody calls the server", "[station]")
{
    Desk desk;
    QAtomicInt tries;
    station::UploadThread uploads(desk.core,
                                  [&](const workflow::StationProfile &, vault::PrivateKey)
                                      -> base::Result<station::UploadThread::HttpPointer> {
                                      ++tries;
                                      return base::fail(base::ErrorCode::ServerUnreachable);
                                  });
    int changes = 0;
    QObject::connect(&uploads, &station::UploadThread::stateChanged, &desk.asker,
                     [&] { ++changes; });
    uploads.trigger();
    REQUIRE(await([&] { return changes > 0; }));
    CHECK(tries.loadRelaxed() == 0);
    CHECK_FALSE(uploads.state().lastError);
}

TEST_CASE("a region that refuses the station is asked at once, and the record stays", "[station]")
{
    Desk desk;
    const auto recorded
        = desk.ask([](workflow::Session &session) { return recordWhole(session, womanNik); });
    REQUIRE(recorded);
    desk.login(supervisorName);
    REQUIRE(desk.ask([id = *recorded](workflow::Session &session) { return session.approve(id); }));
    station::UploadThread uploads(desk.core,
                                  [](const workflow::StationProfile &, vault::PrivateKey)
                                      -> base::Result<station::UploadThread::HttpPointer> {
                                      return base::fail(base::ErrorCode::StationRevoked);
                                  });
    int refused = 0;
    QObject::connect(&uploads, &station::UploadThread::stationRefused, &desk.asker,
                     [&] { ++refused; });
    uploads.trigger();
    REQUIRE(await([&] { return refused == 1; }));
    CHECK(uploads.state().waiting == 1);
}
