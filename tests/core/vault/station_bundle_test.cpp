// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/station_bundle.h"
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace rekam;
using base::ErrorCode;
using base::SecureBytes;
using tests::noon;
using vault::StationBundle;

namespace {

StationBundle bundleOf(const tests::TestRegion &region)
{
    return {region.identity,
            QStringLiteral("1671-01-A"),
            QStringLiteral("https://127.0.0.1:8443"),
            region.authority.certificate,
            region.opening.certificate,
            region.recovery.certificate,
            region.station.certificate,
            vault::PrivateKey::fromPem(region.station.key.toPem().value()).value()};
}

ErrorCode refusal(const QByteArray &bytes, const QDateTime &moment = noon,
                  const SecureBytes &passphrase = {})
{
    const auto bundle = vault::bundleFromBytes(SecureBytes::from(bytes), moment, passphrase);
    REQUIRE_FALSE(bundle);
    return bundle.error().code;
}

QByteArray written(const StationBundle &bundle, const SecureBytes &passphrase = {})
{
    return vault::bundleToBytes(bundle, passphrase).value().view().toByteArray();
}

} // namespace

TEST_CASE("A bundle brings everything a station needs, with and without a passphrase")
{
    const auto region = tests::makeRegion(true);
    const auto phrase = SecureBytes::from(QByteArrayView("jembatan ampera"));
    for (const SecureBytes *used : {static_cast<const SecureBytes *>(nullptr), &phrase}) {
        const SecureBytes passphrase = used ? used->copy() : SecureBytes();
        const auto bytes = vault::bundleToBytes(bundleOf(region), passphrase);
        REQUIRE(bytes);
        CHECK(bytes->view().contains("PRIVATE KEY"));
        CHECK(bytes->view().contains("ENCRYPTED") == (used != nullptr));
        const auto bundle = vault::bundleFromBytes(*bytes, noon, passphrase);
        REQUIRE(bundle);
        CHECK(bundle->region.code == QStringLiteral("16.71"));
        CHECK(bundle->region.name == QStringLiteral("Kota Palembang"));
        CHECK(bundle->region.practice);
        CHECK(bundle->stationId == QStringLiteral("1671-01-A"));
        CHECK(bundle->serverUrl == QStringLiteral("https://127.0.0.1:8443"));
        CHECK(bundle->authority.fingerprint() == region.authority.certificate.fingerprint());
        CHECK(bundle->opening.fingerprint() == region.opening.certificate.fingerprint());
        CHECK(bundle->recovery.fingerprint() == region.recovery.certificate.fingerprint());
        CHECK(bundle->stationKey.matches(bundle->station));
    }
}

TEST_CASE("A bundle is one JSON object that other programs can read")
{
    const auto region = tests::makeRegion(false, QStringLiteral("16.71"),
                                          QStringLiteral("Kota \"Palembang\" \\ Sumsel"));
    QJsonParseError error;
    const QByteArray bytes = written(bundleOf(region));
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    REQUIRE(error.error == QJsonParseError::NoError);
    CHECK(object.value(QStringLiteral("format")) == QStringLiteral("rekam-station-bundle"));
    CHECK(object.value(QStringLiteral("regionName")) == region.identity.name);
    CHECK(object.value(QStringLiteral("stationKey")).toString().toLatin1()
          == region.station.key.toPem()->view().toByteArray());
    // Another writer's spaces and order do not matter.
    const QByteArray pretty = QJsonDocument(object).toJson(QJsonDocument::Indented);
    CHECK(vault::bundleFromBytes(SecureBytes::from(bytes), noon));
    CHECK(vault::bundleFromBytes(SecureBytes::from(pretty), noon));
}

TEST_CASE("A wrong or missing passphrase is told from damage")
{
    const auto region = tests::makeRegion(false);
    const QByteArray bytes
        = written(bundleOf(region), SecureBytes::from(QByteArrayView("jembatan ampera")));
    CHECK(refusal(bytes) == ErrorCode::PasswordWrong);
    CHECK(refusal(bytes, noon, SecureBytes::from(QByteArrayView("jembatan")))
          == ErrorCode::PasswordWrong);
}

TEST_CASE("What is not a bundle is told from a damaged one")
{
    CHECK(refusal({}) == ErrorCode::BundleInvalid);
    CHECK(refusal(QByteArrayLiteral("{}")) == ErrorCode::BundleInvalid);
    CHECK(refusal(QByteArrayLiteral("\x89PNG")) == ErrorCode::BundleInvalid);
    CHECK(refusal(QByteArray(300 * 1024, ' ')) == ErrorCode::BundleInvalid);
    const QByteArray good = written(bundleOf(tests::makeRegion(false)));
    CHECK(refusal(good + QByteArray(256 * 1024, ' ')) == ErrorCode::BundleInvalid);
    QByteArray newer = good;
    CHECK(refusal(newer.replace("\"version\":1", "\"version\":2")) == ErrorCode::BundleInvalid);
}

TEST_CASE("A bundle cut short anywhere is damaged")
{
    const QByteArray good = written(bundleOf(tests::makeRegion(false)));
    for (qsizetype size = 100; size < good.trimmed().size(); size += 11)
        REQUIRE(refusal(good.left(size)) == ErrorCode::BundleDamaged);
}

TEST_CASE("A bundle with any byte changed is never taken for another one")
{
    const auto region = tests::makeRegion(false);
    const QByteArray good = written(bundleOf(region));
    for (qsizetype i = 0; i < good.size(); i += 3) {
        QByteArray changed = good;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto bundle = vault::bundleFromBytes(SecureBytes::from(changed), noon);
        INFO(i);
        if (bundle) { // white space
            REQUIRE(written(*bundle) == good);
        } else {
            const auto code = bundle.error().code;
            REQUIRE((code == ErrorCode::BundleDamaged || code == ErrorCode::BundleInvalid));
        }
    }
}

TEST_CASE("An expired or too new certificate in a bundle is named")
{
    const QByteArray good = written(bundleOf(tests::makeRegion(false)));
    CHECK(refusal(good, noon.addYears(2)) == ErrorCode::CertificateExpired);
    CHECK(refusal(good, noon.addYears(-1)) == ErrorCode::CertificateNotYetValid);
    const auto expired = vault::bundleFromBytes(SecureBytes::from(good), noon.addYears(2));
    REQUIRE_FALSE(expired);
    CHECK(expired.error().subject == "opening"); // the first that is looked at
}

TEST_CASE("Parts of another region, mode, purpose or station make no bundle")
{
    const auto region = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto impostor = tests::makeRegion(false);
    const auto code = [&](auto change) {
        StationBundle bundle = bundleOf(region);
        change(bundle);
        const auto bytes = vault::bundleToBytes(bundle);
        if (!bytes)
            return bytes.error().code;
        return refusal(bytes->view().toByteArray());
    };
    using enum ErrorCode;
    CHECK(code([&](StationBundle &b) { b.opening = practice.opening.certificate; })
          == CertificateUntrusted);
    CHECK(code([&](StationBundle &b) { b.opening = impostor.opening.certificate; })
          == CertificateUntrusted);
    CHECK(code([&](StationBundle &b) { b.opening = b.recovery; }) == CertificateUntrusted);
    CHECK(code([&](StationBundle &b) { b.authority = impostor.authority.certificate; })
          == CertificateUntrusted);
    CHECK(code([&](StationBundle &b) { b.authority = practice.authority.certificate; })
          == BundleInvalid);
    CHECK(code([&](StationBundle &b) { b.region.practice = true; }) == BundleInvalid);
    CHECK(code([&](StationBundle &b) { b.region.code = QStringLiteral("16.13"); })
          == BundleInvalid);
    CHECK(code([&](StationBundle &b) { b.stationId = QStringLiteral("1671-01-B"); })
          == BundleInvalid);
    CHECK(code([&](StationBundle &b) { b.stationKey = vault::PrivateKey::generate().value(); })
          == BundleInvalid);
    for (const char *url : {"", "http://127.0.0.1:8443", "https://", "127.0.0.1:8443",
                            "https://user:pass@host", "file:///etc/passwd"}) {
        CHECK(code([&](StationBundle &b) { b.serverUrl = QString::fromLatin1(url); })
              == BundleInvalid);
    }
}

TEST_CASE("Thousands of mutated bundles and certificates neither crash nor pass")
{
    const auto region = tests::makeRegion(false);
    const QByteArray bundle = written(bundleOf(region));
    const QByteArray certificate = region.station.certificate.toDer();
    std::mt19937 random(20261121); // the same mutations every time
    const auto below = [&](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(limit));
    };
    const auto mutate = [&](QByteArray bytes) {
        for (qsizetype i = 0, times = 1 + below(4); i < times && !bytes.isEmpty(); ++i) {
            const qsizetype at = below(bytes.size());
            switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.remove(at, 1 + below(16));
                break;
            case 2:
                bytes.insert(at, QByteArray(1 + below(16), static_cast<char>(random())));
                break;
            default:
                bytes.insert(at, bytes.mid(below(bytes.size()), below(200)));
                break;
            }
        }
        return bytes;
    };
    for (int i = 0; i < 3000; ++i) {
        const QByteArray changed = mutate(bundle);
        const auto result = vault::bundleFromBytes(SecureBytes::from(changed), noon);
        if (result)
            REQUIRE(written(*result) == bundle);
    }
    for (int i = 0; i < 5000; ++i) {
        const QByteArray changed = mutate(certificate);
        const auto result = vault::Certificate::fromDer(changed);
        if (result && changed != certificate)
            REQUIRE_FALSE(vault::checkCertificate(*result, region.authority.certificate,
                                                  vault::Purpose::Station, noon));
    }
}
