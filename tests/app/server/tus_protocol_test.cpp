// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tus_protocol.h"

#include <catch2/catch.hpp>

#include <random>

using namespace rekam;
using namespace rekam::server;

namespace {

const char idText[] = "019ab1c2-0000-7000-8000-0123456789ab";

QByteArray metadata(const QByteArray &enrollment, const QByteArray &sha256)
{
    return "enrollment " + enrollment.toBase64() + ",sha256 " + sha256.toBase64();
}

} // namespace

TEST_CASE("upload metadata gives enrollment and hash, whatever stands beside them", "[tus]")
{
    const QByteArray hash(64, 'a');
    const auto parsed
        = tus::parseMetadata("filename eA==, " + metadata(idText, hash) + ",is_confidential");
    REQUIRE(parsed);
    CHECK(parsed->enrollment.toString() == QLatin1String(idText));
    CHECK(parsed->sha256 == QByteArray(32, char(0xaa)));
}

TEST_CASE("upload metadata that lacks, repeats or garbles a value is refused", "[tus]")
{
    const QByteArray hash(64, 'a');
    const QByteArray good = metadata(idText, hash);
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("enrollment"), QByteArray("sha256 " + hash.toBase64()),
          metadata("not-a-uuid", hash), metadata(idText, hash.left(63)),
          metadata(idText, QByteArray(64, 'g')), good + ',' + good,
          QByteArray("enrollment !!!!,sha256 " + hash.toBase64()),
          good + ",x " + QByteArray(5000, 'A')}) {
        INFO(bad.left(80).toStdString());
        CHECK_FALSE(tus::parseMetadata(bad));
    }
}

TEST_CASE("numbers are plain decimal digits", "[tus]")
{
    CHECK(tus::parseNumber("0").value() == 0);
    CHECK(tus::parseNumber("999999999999999999").value() == 999999999999999999LL);
    for (const char *bad : {"", "-1", "+1", " 1", "1 ", "0x10", "1e3", "9999999999999999999"}) {
        INFO(bad);
        CHECK_FALSE(tus::parseNumber(bad));
    }
}

TEST_CASE("checksums are sha256 or sha1 of the right length", "[tus]")
{
    const auto good = tus::parseChecksum("sha256 " + QByteArray(32, 'x').toBase64());
    REQUIRE(good);
    CHECK(good->algorithm == QCryptographicHash::Sha256);
    CHECK(good->digest == QByteArray(32, 'x'));
    CHECK(tus::parseChecksum("sha1 " + QByteArray(20, 'x').toBase64()));
    for (const QByteArray &bad :
         {QByteArray("md5 ") + QByteArray(16, 'x').toBase64(), QByteArray("sha256"),
          QByteArray("sha256 ") + QByteArray(31, 'x').toBase64(), QByteArray("sha256 ????")}) {
        INFO(bad.toStdString());
        CHECK_FALSE(tus::parseChecksum(bad));
    }
}

TEST_CASE("an upload has one address and no other spelling", "[tus]")
{
    CHECK(tus::uploadIdOf(QByteArray("/uploads/") + idText) == QLatin1String(idText));
    for (const QByteArray &bad :
         {QByteArray("/uploads/"), QByteArray("/uploads/") + QByteArray(idText).toUpper(),
          QByteArray("/uploads/") + idText + '/', QByteArray("/uploads/../") + idText,
          QByteArray("/receipts/") + idText,
          QByteArray("/uploads/00000000-0000-0000-0000-000000000000")}) {
        INFO(bad.toStdString());
        CHECK_FALSE(tus::uploadIdOf(bad));
    }
}

TEST_CASE("every request but OPTIONS names the protocol's version", "[tus]")
{
    CHECK_FALSE(tus::checkVersion({"OPTIONS", "/uploads", {}}));
    CHECK_FALSE(tus::checkVersion({"HEAD", "/uploads/x", {{"tus-resumable", "1.0.0"}}}));
    const auto refused = tus::checkVersion({"HEAD", "/uploads/x", {{"tus-resumable", "0.2.2"}}});
    REQUIRE(refused);
    CHECK(refused->status == 412);
    CHECK(refused->headers.at("Tus-Version") == "1.0.0");
}

TEST_CASE("random bytes in every header are refused or read, never more", "[tus]")
{
    std::mt19937 random(20261121);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 200), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random() % 3 ? ' ' + random() % 95 : random());
        if (const auto parsed = tus::parseMetadata(bytes))
            CHECK(parsed->sha256.size() == 32);
        if (const auto parsed = tus::parseMetadata("enrollment " + bytes + ",sha256 " + bytes))
            CHECK(parsed->sha256.size() == 32);
        if (const auto parsed = tus::parseChecksum("sha256 " + bytes))
            CHECK(parsed->digest.size() == 32);
        if (const auto number = tus::parseNumber(bytes))
            CHECK(*number >= 0);
        if (const auto id = tus::uploadIdOf("/uploads/" + bytes))
            CHECK(id->size() == 36);
    }
}
