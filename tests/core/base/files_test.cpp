// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>

using namespace rekam::base;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
    | QFileDevice::WriteUser;

} // namespace

TEST_CASE("A written file reads back and replaces the old one")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("catatan"));
    REQUIRE(writeFile(path, "lama"));
    REQUIRE(writeFile(path, QByteArray("baru\0!", 6)));
    CHECK(readFile(path, 6).value() == QByteArray("baru\0!", 6));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size()
          == 1); // no temporary file left
}

TEST_CASE("A file for the owner only has mode 0600 and a private folder 0700")
{
    const QTemporaryDir folder;
    const QString home = folder.filePath(QStringLiteral("a/b"));
    REQUIRE(makePrivateFolder(home));
    CHECK(QFileInfo(home).permissions()
          == (ownerOnly | QFileDevice::ExeOwner | QFileDevice::ExeUser));
    const QString path = home + QStringLiteral("/rahasia");
    REQUIRE(writeFile(path, "x", Access::OwnerOnly));
    CHECK(QFileInfo(path).permissions() == ownerOnly);
    REQUIRE(makePrivateFolder(home)); // an existing one is fine
}

TEST_CASE("Reading has a limit and names what is wrong")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("berkas"));
    REQUIRE(writeFile(path, QByteArray(100, 'x')));
    CHECK(readFile(path, 100).value().size() == 100);
    const auto tooLarge = readFile(path, 99);
    REQUIRE_FALSE(tooLarge);
    CHECK(tooLarge.error().code == ErrorCode::FileTooLarge);
    CHECK(tooLarge.error().subject == path.toStdString());
    CHECK(readFile(folder.filePath(QStringLiteral("absent")), 10).error().code
          == ErrorCode::FileUnreadable);
    CHECK(readFile(folder.path(), 10).error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("Writing into an absent folder fails and leaves nothing")
{
    const QTemporaryDir folder;
    const auto written = writeFile(folder.filePath(QStringLiteral("absent/berkas")), "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileWriteFailed);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("A file where a folder should be stops the write and stays as it is")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("berkas"));
    REQUIRE(writeFile(file, "x"));
    CHECK(makePrivateFolder(file + QStringLiteral("/bawah")).error().code
          == ErrorCode::FileWriteFailed);
    CHECK(writeFile(file + QStringLiteral("/bawah"), "y").error().code
          == ErrorCode::FileWriteFailed);
    CHECK(readFile(file, 10).value() == "x");
}

TEST_CASE("A write that hits the size limit of files leaves the old file untouched")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("berkas"));
    REQUIRE(writeFile(path, "lama"));
    rlimit old{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &old) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN); // then write() fails with EFBIG instead
    rlimit small = old;
    small.rlim_cur = 4096;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = writeFile(path, QByteArray(100'000, 'x'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &old) == 0);
    std::signal(SIGXFSZ, ignored);

    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileWriteFailed);
    CHECK(readFile(path, 10).value() == "lama");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}
