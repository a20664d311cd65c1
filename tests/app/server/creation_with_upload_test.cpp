// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/support/upload_fixture.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;

TEST_CASE("a packet that comes with its announcement is received at once", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    if (GENERATE(true, false)) // a part of it may lie here from before
        REQUIRE(fixture.patch(fixture.create(entry).headers["Location"], 0, entry.packet.left(50))
                    .status
                == 204);
    const Answer answer = fixture.createWith(entry, entry.packet);
    REQUIRE(answer.status == 201);
    const QByteArray size = QByteArray::number(entry.packet.size());
    CHECK(answer.headers.at("Upload-Offset") == size);
    CHECK(fixture.offsetAt(answer.headers.at("Location")) == size);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
    CHECK(fixture.ask("GET", "/receipts/" + entry.id.toString().toLatin1()).status == 200);

    const Answer again = fixture.createWith(entry, entry.packet);
    CHECK(again.headers.at("Location") == answer.headers.at("Location"));
    CHECK(again.headers.at("Upload-Offset") == size);
    CHECK(fixture.region.store().list(0, 10).value().size() == 1);
    auto changed = fixture.region.packet(fixture.station);
    changed.id = entry.id;
    CHECK(fixture.createWith(changed, changed.packet).status >= 409);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("an announcement with the first chunk is continued after it", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const Answer answer = fixture.createWith(entry, entry.packet.left(3000));
    REQUIRE(answer.status == 201);
    CHECK(answer.headers.at("Upload-Offset") == "3000");
    const QByteArray path = answer.headers.at("Location");
    // The same again: what is there stays, and the sender learns how much that is.
    CHECK(fixture.createWith(entry, entry.packet.left(5000)).headers.at("Upload-Offset") == "3000");
    CHECK(fixture.patch(path, 3000, entry.packet.mid(3000)).status == 204);
    CHECK(fixture.region.store().packet(entry.id).value() == entry.packet);
}

TEST_CASE("an announcement whose first chunk is damaged or cut leaves nothing", "[server]")
{
    UploadFixture fixture;
    const auto entry = fixture.region.packet(fixture.station);
    const QByteArray other = sha256Header("something else");
    CHECK(fixture.createWith(entry, entry.packet, other).status == 460);
    CHECK(fixture.createWith(entry, entry.packet, "md5 AAAA").status == 400);
    const Answer cut = fixture.createWith(entry, entry.packet, {}, 5500);
    CHECK(cut.status == 400);
    CHECK(cut.closeConnection);
    CHECK(fixture.createWith(entry, entry.packet + "surplus").status == 413);
    CHECK_FALSE(fixture.region.store().uploadOf(stationA, entry.id).value());
}
