// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/region_home.h"
#include "app/server/region_server.h"
#include "core/base/files.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::server;
using base::ErrorCode;

namespace {

const base::SystemClock systemClock;

struct Fixture
{
    base::Result<RegionHome> create(const base::SecureBytes &passphrase = {},
                                    const QString &code = QStringLiteral("16.71"))
    {
        return RegionHome::create(path, {code, QStringLiteral("Kota Palembang"), true},
                                  {QStringLiteral("127.0.0.1")}, passphrase, systemClock.now());
    }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("region"));
};

} // namespace

TEST_CASE("a new region's keys are for its owner only", "[server]")
{
    Fixture fixture;
    REQUIRE(fixture.create());
    int keys = 0;
    QDirIterator files(fixture.path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        struct stat status = {};
        REQUIRE(::stat(QFile::encodeName(file).constData(), &status) == 0);
        INFO(file.toStdString());
        if (S_ISDIR(status.st_mode)) {
            CHECK((status.st_mode & 0777) == 0700);
        } else if (file.endsWith(QStringLiteral(".key"))) {
            CHECK((status.st_mode & 0777) == 0600);
            ++keys;
        }
    }
    CHECK(keys == 5);
}

TEST_CASE("a region reads back as it was made", "[server]")
{
    Fixture fixture;
    REQUIRE(fixture.create());
    const auto home = RegionHome::open(fixture.path);
    REQUIRE(home);
    CHECK(home->region().code == QStringLiteral("16.71"));
    CHECK(home->region().name == QStringLiteral("Kota Palembang"));
    CHECK(home->region().practice);
    const auto authority = home->certificate(QStringLiteral("authority")).value();
    for (const auto &[name, purpose] : {std::pair("opening", vault::Purpose::Opening),
                                        std::pair("recovery", vault::Purpose::Recovery),
                                        std::pair("receipts", vault::Purpose::Receipts),
                                        std::pair("server", vault::Purpose::Server)}) {
        INFO(name);
        CHECK(vault::checkCertificate(home->certificate(QLatin1String(name)).value(), authority,
                                      purpose, systemClock.now()));
    }
    CHECK(home->identity(QStringLiteral("server")));
    CHECK(home->identity(QStringLiteral("receipts")));
}

TEST_CASE("a folder with anything in it is left alone", "[server]")
{
    Fixture fixture;
    REQUIRE(QDir().mkpath(fixture.path));
    REQUIRE(base::writeFile(fixture.path + QStringLiteral("/letter.txt"), "mine"));
    const auto home = fixture.create();
    REQUIRE_FALSE(home);
    CHECK(home.error().code == ErrorCode::StoreExists);
    CHECK(QDir(fixture.path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1);
}

TEST_CASE("a region needs a code that exists and a name", "[server]")
{
    Fixture fixture;
    CHECK(fixture.create({}, QStringLiteral("1x")).error().code == ErrorCode::RegionInvalid);
    CHECK_FALSE(QDir(fixture.path).exists());
}

TEST_CASE("the opening key can be sealed with a passphrase", "[server]")
{
    Fixture fixture;
    const auto home = fixture.create(base::SecureBytes::from("kata sandi yang panjang"));
    REQUIRE(home);
    const auto pem = base::SecureBytes::fromFile(home->openingKeyPath(), 65536).value();
    CHECK(vault::PrivateKey::fromPem(pem).error().code == ErrorCode::PasswordWrong);
    CHECK(vault::PrivateKey::fromPem(pem, base::SecureBytes::from("kata sandi yang panjang")));
}

TEST_CASE("the server runs without the opening and the recovery key", "[server]")
{
    Fixture fixture;
    const auto home = fixture.create();
    REQUIRE(home);
    REQUIRE(QDir(fixture.path + QStringLiteral("/opening")).removeRecursively());
    REQUIRE(QDir(fixture.path + QStringLiteral("/recovery")).removeRecursively());
    const auto server = RegionServer::start(*home, {}, systemClock, {});
    REQUIRE(server);
    CHECK((*server)->port() > 0);
}

TEST_CASE("two servers share a folder, not a port", "[server]")
{
    Fixture first;
    Fixture second;
    const auto server = RegionServer::start(first.create().value(), {}, systemClock, {});
    REQUIRE(server);
    ListenSettings same;
    same.port = (*server)->port();
    CHECK(RegionServer::start(second.create().value(), same, systemClock, {}).error().code
          == ErrorCode::ServerFailed);
    CHECK(RegionServer::start(RegionHome::open(first.path).value(), {}, systemClock, {}));
}

TEST_CASE("a key that does not fit its certificate stops the server before it listens", "[server]")
{
    Fixture fixture;
    const auto home = fixture.create();
    REQUIRE(home);
    const auto foreign = vault::PrivateKey::generate().value().toPem().value();
    REQUIRE(base::writeFile(fixture.path + QStringLiteral("/keys/receipts.key"),
                            foreign.view().toByteArray(), base::Access::OwnerOnly));
    CHECK(RegionServer::start(*home, {}, systemClock, {}).error().code == ErrorCode::KeyInvalid);
}
