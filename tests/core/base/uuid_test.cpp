// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rekam::base;

namespace {

const QDateTime start(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);

} // namespace

TEST_CASE("A new UUID is of version 7 and carries the clock's moment")
{
    const FixedClock clock(start);
    const QByteArray bytes = Uuid::generate(clock).toBytes();
    REQUIRE(bytes.size() == 16);
    CHECK((static_cast<unsigned char>(bytes[6]) >> 4) == 7);
    CHECK((static_cast<unsigned char>(bytes[8]) >> 6) == 2);
    qint64 milliseconds = 0;
    for (int i = 0; i < 6; ++i)
        milliseconds = milliseconds << 8 | static_cast<unsigned char>(bytes[i]);
    CHECK(milliseconds == start.toMSecsSinceEpoch());
}

TEST_CASE("UUIDs of one moment differ and those of later moments sort behind")
{
    FixedClock clock(start);
    std::set<Uuid> ids;
    for (int i = 0; i < 1000; ++i)
        CHECK(ids.insert(Uuid::generate(clock)).second);
    clock.set(start.addMSecs(1));
    CHECK(*ids.rbegin() < Uuid::generate(clock));
}

TEST_CASE("A UUID survives text and bytes")
{
    const Uuid id = Uuid::generate(FixedClock(start));
    CHECK(id.toString().size() == 36);
    CHECK(id.toString() == id.toString().toLower());
    CHECK(Uuid::parse(id.toString()).value() == id);
    CHECK(Uuid::parse(id.toString().toUpper()).value() == id);
    CHECK(Uuid::fromBytes(id.toBytes()).value() == id);
}

TEST_CASE("What is not a UUID is refused")
{
    const QString good = Uuid::generate(FixedClock(start)).toString();
    for (const QString &text :
         {QString(), QStringLiteral("00000000-0000-0000-0000-000000000000"), good.chopped(1),
          good + u'0', u'{' + good + u'}', QString(good).replace(5, 1, u'x'), QString(36, u'-'),
          QString(100'000, u'1')}) {
        CAPTURE(text.left(50).toStdString());
        const auto parsed = Uuid::parse(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == ErrorCode::InputMalformed);
    }
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray(15, 'a'), QByteArray(17, 'a'), QByteArray(16, '\0')})
        CHECK(Uuid::fromBytes(bytes).error().code == ErrorCode::InputMalformed);
}
