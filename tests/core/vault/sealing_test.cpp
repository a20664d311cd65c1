// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealing.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace rekam;
using vault::SealLabel;

namespace {

const SealLabel label{QByteArray(16, 'i'), QByteArrayLiteral("item"), 1};

} // namespace

TEST_CASE("What was sealed opens again with the same key and label")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    for (const qsizetype size : {0, 1, 63, 64, 100'000}) {
        const QByteArray plain(size, 'p');
        const QByteArray sealed = vault::seal(key, plain, label);
        CHECK(sealed.size() == size + 24 + 16);
        const auto opened = vault::unseal(key, sealed, label);
        REQUIRE(opened);
        CHECK(*opened == plain);
        const auto secret = vault::unsealSecret(key, sealed, label);
        REQUIRE(secret);
        CHECK(secret->view() == QByteArrayView(plain));
    }
}

TEST_CASE("Sealing the same bytes twice never gives the same result")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i)
        nonces.insert(vault::seal(key, QByteArrayLiteral("same"), label).left(24));
    CHECK(nonces.size() == 1000);
}

TEST_CASE("A seal with any single bit changed does not open")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const QByteArray sealed = vault::seal(key, QByteArrayLiteral("1671064101010001"), label);
    for (qsizetype byte = 0; byte < sealed.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = sealed;
            changed[byte] = static_cast<char>(changed[byte] ^ (1 << bit));
            const auto opened = vault::unseal(key, changed, label);
            REQUIRE_FALSE(opened);
            REQUIRE(opened.error().code == base::ErrorCode::SealBroken);
        }
    }
}

TEST_CASE("A seal that was cut short or prolonged does not open")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const QByteArray sealed = vault::seal(key, QByteArrayLiteral("something"), label);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        CHECK_FALSE(vault::unseal(key, sealed.left(size), label));
    CHECK_FALSE(vault::unseal(key, sealed + 'x', label));
    CHECK_FALSE(vault::unsealSecret(key, {}, label));
}

TEST_CASE("A sealed value that was moved to another row, kind or schema does not open")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const QByteArray sealed = vault::seal(key, QByteArrayLiteral("something"), label);
    CHECK_FALSE(vault::unseal(key, sealed, {QByteArray(16, 'j'), label.kind, 1}));
    CHECK_FALSE(vault::unseal(key, sealed, {label.recordId, QByteArrayLiteral("detail"), 1}));
    CHECK_FALSE(vault::unseal(key, sealed, {label.recordId, label.kind, 2}));
    // The border between id and kind is part of the label as well.
    CHECK_FALSE(vault::unseal(key, sealed, {label.recordId + 'i', QByteArrayLiteral("tem"), 1}));
}

TEST_CASE("Another key, or one of the wrong size, does not open a seal")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const QByteArray sealed = vault::seal(key, QByteArrayLiteral("something"), label);
    CHECK_FALSE(vault::unseal(base::SecureBytes::random(vault::keySize), sealed, label));
    CHECK_FALSE(vault::unseal(base::SecureBytes::random(16), sealed, label));
    CHECK_FALSE(vault::unseal(base::SecureBytes(), sealed, label));
}

TEST_CASE("Keyed hashes depend on key and message, and hashes match published vectors")
{
    const auto key = base::SecureBytes::random(vault::keySize);
    const QByteArray nik = QByteArrayLiteral("1671064101019001");
    CHECK(vault::keyedHash(key, nik).size() == 32);
    CHECK(vault::keyedHash(key, nik) == vault::keyedHash(key, nik));
    CHECK(vault::keyedHash(key, nik) != vault::keyedHash(base::SecureBytes::random(32), nik));
    CHECK(vault::keyedHash(key, nik) != vault::keyedHash(key, nik.chopped(1)));
    CHECK(vault::keyedHash(key, nik) != vault::hash(nik));
    // BLAKE2b-256 of nothing, as b2sum -l 256 prints it; SHA-256 of "abc" from FIPS 180-4.
    CHECK(vault::hash({}).toHex()
          == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(vault::sha256(QByteArrayLiteral("abc")).toHex()
          == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
