// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace rekam;
using vault::Keyring;

TEST_CASE("The keys of a keyring all differ, and the same station key gives the same ones")
{
    const auto stationKey = base::SecureBytes::random(vault::keySize);
    const Keyring one(stationKey.copy());
    const Keyring two(stationKey.copy());
    QSet<QByteArray> keys;
    for (const auto *key :
         {&one.stationKey(), &one.rosterKey(), &one.lookupKey(), &one.overviewKey(),
          &one.wrappingKey(), &one.rowMacKey(), &one.secretKey()}) {
        CHECK(key->size() == vault::keySize);
        keys.insert(key->view().toByteArray());
    }
    CHECK(keys.size() == 7);
    CHECK(one.rosterKey().view() == two.rosterKey().view());
    CHECK(one.secretKey().view() == two.secretKey().view());
    const Keyring other(base::SecureBytes::random(vault::keySize));
    CHECK(one.rosterKey().view() != other.rosterKey().view());
}

TEST_CASE("Derived keys stay what they were in earlier versions")
{
    // crypto_kdf of 32 bytes 0x01, context RekamKey, numbers 1 to 6 (hashlib.blake2b of Python gives
    // the same): stored rows depend on it for ever.
    const Keyring keyring(base::SecureBytes::from(QByteArray(32, '\x01')));
    QByteArray all;
    for (const auto *key : {&keyring.rosterKey(), &keyring.lookupKey(), &keyring.overviewKey(),
                            &keyring.wrappingKey(), &keyring.rowMacKey(), &keyring.secretKey()})
        all.append(key->view());
    CHECK(vault::sha256(all).toHex()
          == "491ab38a96957e0afa2c4931fdee6aebc5df6e524084e89ef444718cb1fcd3e8");
}

TEST_CASE("An enrollment's key opens only with its own id and keyring")
{
    const Keyring keyring(base::SecureBytes::random(vault::keySize));
    const QByteArray id(16, 'a');
    const auto fresh = keyring.newEnrollmentKey(id);
    CHECK(fresh.key.size() == vault::keySize);
    CHECK_FALSE(fresh.wrapped.contains(fresh.key.view().toByteArray()));

    const auto opened = keyring.enrollmentKey(id, fresh.wrapped);
    REQUIRE(opened);
    CHECK(opened->view() == fresh.key.view());
    CHECK(keyring.newEnrollmentKey(id).key.view() != fresh.key.view());

    const auto otherId = keyring.enrollmentKey(QByteArray(16, 'b'), fresh.wrapped);
    REQUIRE_FALSE(otherId);
    CHECK(otherId.error().code == base::ErrorCode::SealBroken);
    const Keyring stranger(base::SecureBytes::random(vault::keySize));
    CHECK_FALSE(stranger.enrollmentKey(id, fresh.wrapped));
    CHECK_FALSE(keyring.enrollmentKey(id, fresh.wrapped.chopped(1)));
    CHECK_FALSE(keyring.enrollmentKey(id, {}));
}
