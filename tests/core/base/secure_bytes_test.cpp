// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secure_bytes.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <type_traits>

using namespace rekam::base;

namespace {

QString fileWith(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(QStringLiteral("secret")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

} // namespace

TEST_CASE("Secret bytes can not be copied by accident")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecureBytes>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<SecureBytes>);
    STATIC_REQUIRE(std::is_nothrow_move_constructible_v<SecureBytes>);
}

TEST_CASE("New secret bytes are zero, random ones differ")
{
    const SecureBytes zero(32);
    CHECK(zero.view() == QByteArrayView(QByteArray(32, '\0')));
    CHECK(SecureBytes::random(32).view() != SecureBytes::random(32).view());
    CHECK(SecureBytes().isEmpty());
    CHECK(SecureBytes(0).isEmpty());
}

TEST_CASE("Moving leaves nothing behind and copying says so")
{
    SecureBytes first = SecureBytes::from("kunci rahasia");
    const SecureBytes copy = first.copy();
    const SecureBytes second(std::move(first));
    CHECK(first.isEmpty());
    CHECK(second.view() == QByteArrayView("kunci rahasia"));
    CHECK(copy.view() == second.view());
    CHECK(copy.data() != second.data());

    SecureBytes third = SecureBytes::random(8);
    third = copy.copy();
    CHECK(third.view() == copy.view());
}

TEST_CASE("A password file loses exactly one line ending")
{
    const QTemporaryDir folder;
    const auto [content, expected] = GENERATE(table<QByteArray, QByteArray>({
        {"sandi", "sandi"},
        {"sandi\n", "sandi"},
        {"sandi\r\n", "sandi"},
        {"sandi\n\n", "sandi\n"},
        {" sandi ", " sandi "},
        {"", ""},
        {"\n", ""},
    }));
    const auto secret = SecureBytes::fromFile(fileWith(folder, content));
    REQUIRE(secret);
    CHECK(secret->view() == QByteArrayView(expected));
}

TEST_CASE("A password file that is absent or too large is refused")
{
    const QTemporaryDir folder;
    CHECK(SecureBytes::fromFile(folder.filePath(QStringLiteral("absent"))).error().code
          == ErrorCode::FileUnreadable);
    CHECK(SecureBytes::fromFile(fileWith(folder, QByteArray(101, 'x')), 100).error().code
          == ErrorCode::FileTooLarge);
    CHECK(SecureBytes::fromFile(fileWith(folder, QByteArray(100, 'x')), 100).value().size() == 100);
}

TEST_CASE("Scrubbing empties the buffer and leaves other owners of the text alone")
{
    QByteArray bytes("sandi yang panjang sekali");
    const QByteArray other = bytes;
    scrub(bytes);
    CHECK(bytes.isEmpty());
    CHECK(other == "sandi yang panjang sekali");
}
