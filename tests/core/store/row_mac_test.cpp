// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mac.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rekam;
using namespace rekam::store;

TEST_CASE("No two different rows have the same encoding")
{
    std::set<QByteArray> encodings;
    const auto add = [&](RowMac mac) { CHECK(encodings.insert(mac.encoded()).second); };
    add(RowMac("a"));
    add(RowMac("b"));
    add(RowMac("a").add(QByteArray()));
    add(RowMac("a").add(QByteArray("")));
    add(RowMac("a").add(QStringLiteral("")));
    add(RowMac("a").add(0));
    add(RowMac("a").add(QByteArray(8, '\0')));
    add(RowMac("a").add(QByteArray("xy")).add(QByteArray("z")));
    add(RowMac("a").add(QByteArray("x")).add(QByteArray("yz")));
    add(RowMac("a").add(QByteArray("xyz")));
    add(RowMac("a").add(QStringLiteral("xyz")));
    add(RowMac("a").add(1).add(2));
    add(RowMac("a").add(2).add(1));
}

TEST_CASE("Only the right MAC under the right key passes")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const RowMac mac = RowMac("t").add(1).add(QStringLiteral("x"));
    const QByteArray value = mac.compute(key);
    CHECK(value.size() == 32);
    CHECK(mac.check(key, value, {}));
    CHECK_FALSE(mac.check(base::SecureBytes::random(vault::keySize), value, {}));
    CHECK_FALSE(mac.check(key, value.first(31), {}));
    CHECK_FALSE(mac.check(key, {}, {}));
    for (qsizetype i = 0; i < value.size(); ++i) {
        QByteArray wrong = value;
        wrong[i] = static_cast<char>(wrong[i] ^ 1);
        const auto checked = mac.check(key, wrong, QStringLiteral("baris 7"));
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == base::ErrorCode::StoreDamaged);
        CHECK(checked.error().subject == "baris 7");
    }
}
