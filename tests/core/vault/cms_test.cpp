// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cms.h"
#include "core/vault/sealing.h"
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

using namespace rekam;
using base::ErrorCode;
using tests::noon;
using vault::Purpose;

namespace {

const QByteArray identifier = QByteArray::fromHex("0193f0a1b2c37def8123456789abcdef");

/** Line ends that a text mode would change, and zero bytes. */
QByteArray content(qsizetype size = 5000)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes.append(QByteArray("line\nline\r\n\r\0\x80", 14));
    return bytes.left(size);
}

ErrorCode refusal(const base::Result<vault::SignedContent> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("Signed content comes back with its signer, identifier and time")
{
    const auto region = tests::makeRegion(false);
    for (const qsizetype size : {0, 1, 5000, 3'000'000}) {
        const QByteArray plain = content(size);
        const auto made
            = vault::signContent(region.station.certificate, region.station.key, plain, identifier);
        REQUIRE(made);
        const auto verified
            = vault::verifyContent(*made, region.authority.certificate, Purpose::Station, noon);
        REQUIRE(verified);
        CHECK(verified->content == plain);
        CHECK(verified->signer.fingerprint() == region.station.certificate.fingerprint());
        CHECK(verified->contentIdentifier == identifier);
        const qint64 age = verified->signingTime.secsTo(QDateTime::currentDateTimeUtc());
        CHECK(age >= -1);
        CHECK(age < 60);
    }
}

TEST_CASE("Without an identifier there is none, and a key must fit its certificate")
{
    const auto region = tests::makeRegion(false);
    const auto &station = region.station;
    const auto made = vault::signContent(station.certificate, station.key, content());
    REQUIRE(made);
    const auto verified
        = vault::verifyContent(*made, region.authority.certificate, Purpose::Station, noon);
    REQUIRE(verified);
    CHECK(verified->contentIdentifier.isEmpty());
    const auto wrong = vault::signContent(station.certificate, region.receipts.key, content());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::KeyInvalid);
}

TEST_CASE("A signature is refused for the right reason")
{
    const auto region = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto other
        = tests::makeRegion(false, QStringLiteral("16.13"), QStringLiteral("Musi Rawas Utara"));
    const auto impostor = tests::makeRegion(false);
    const auto &authority = region.authority.certificate;
    const auto by = [](const vault::IssuedKey &signer) {
        return vault::signContent(signer.certificate, signer.key, content()).value();
    };
    const auto code = [&](const QByteArray &made, const QDateTime &moment = noon) {
        return refusal(vault::verifyContent(made, authority, Purpose::Station, moment));
    };
    using enum ErrorCode;
    CHECK(code(by(other.station)) == PacketWrongRegion);
    CHECK(code(by(practice.station)) == PacketWrongMode);
    CHECK(code(by(impostor.station)) == PacketUntrusted);
    CHECK(code(by(region.receipts)) == PacketUntrusted);
    CHECK(code(by(region.authority)) == PacketUntrusted);
    CHECK(code(by(region.station), noon.addYears(2)) == CertificateExpired);
    CHECK(code(by(region.station), noon.addDays(-3)) == CertificateNotYetValid);
    // A stranger's expired certificate is a stranger's first of all.
    CHECK(code(by(impostor.station), noon.addYears(2)) == PacketUntrusted);
    CHECK(refusal(vault::verifyContent(by(region.station), practice.authority.certificate,
                                       Purpose::Station, noon))
          == PacketWrongMode);
}

TEST_CASE("Signatures that the openssl program makes in another way than ours are refused")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(false);
    openssl.put("a.pem", region.station.certificate.toPem());
    openssl.put("a.key", region.station.key.toPem()->view());
    openssl.put("b.pem", region.receipts.certificate.toPem());
    openssl.put("b.key", region.receipts.key.toPem()->view());
    openssl.put("content", content());
    const auto made = [&](const char *options) {
        const QByteArray line
            = QByteArrayLiteral("cms -sign -binary -in content -outform DER -out signed ")
            + options;
        const auto answer = openssl(line.constData());
        INFO(answer.errors.toStdString());
        REQUIRE(answer.succeeded());
        return vault::verifyContent(openssl.get("signed"), region.authority.certificate,
                                    Purpose::Station, noon);
    };
    const auto good = made("-nodetach -md sha384 -signer a.pem -inkey a.key");
    REQUIRE(good);
    CHECK(good->content == content());

    using enum ErrorCode;
    CHECK(refusal(made("-md sha384 -signer a.pem -inkey a.key")) == PacketMalformed); // detached
    CHECK(refusal(made("-nodetach -md sha384 -signer a.pem -inkey a.key "
                       "-signer b.pem -inkey b.key"))
          == PacketMalformed);
    CHECK(refusal(made("-nodetach -md sha1 -signer a.pem -inkey a.key")) == PacketMalformed);
    CHECK(refusal(made("-nodetach -md sha384 -noattr -signer a.pem -inkey a.key"))
          == PacketMalformed);
    CHECK(refusal(made("-nodetach -md sha384 -nocerts -signer a.pem -inkey a.key"))
          == PacketUntrusted);
    CHECK(refusal(made("-nodetach -md sha384 -econtent_type 1.2.3.4 -signer a.pem -inkey a.key"))
          == PacketMalformed);
}

TEST_CASE("The openssl program verifies a signature and finds the identifier in it")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(true);
    openssl.put("authority.pem", region.authority.certificate.toPem());
    openssl.put(
        "signed",
        vault::signContent(region.station.certificate, region.station.key, content(), identifier)
            .value());
    const QByteArray verify = "cms -verify -binary -inform DER -in signed -CAfile authority.pem "
                              "-out content -attime "
        + QByteArray::number(noon.toSecsSinceEpoch());
    REQUIRE(openssl(verify.constData()).succeeded());
    CHECK(openssl.get("content") == content());
    const QByteArray printed = openssl("cms -cmsout -print -inform DER -in signed").output;
    CHECK(printed.contains("id-smime-aa-contentIdentifier"));
    CHECK(printed.contains("signingTime"));
    CHECK(printed.contains("algorithm: sha384"));
}

TEST_CASE("No changed, cut or prolonged signature verifies to other content")
{
    const auto region = tests::makeRegion(false);
    const QByteArray plain = content(400);
    const QByteArray made
        = vault::signContent(region.station.certificate, region.station.key, plain, identifier)
              .value();
    const auto verify = [&](const QByteArray &bytes) {
        return vault::verifyContent(bytes, region.authority.certificate, Purpose::Station, noon);
    };
    for (qsizetype i = 0; i < made.size(); i += 3) {
        QByteArray changed = made;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
        const auto verified = verify(changed);
        if (verified) {
            // Only parts that nobody signs, such as the version number, may change unnoticed.
            REQUIRE(verified->content == plain);
            REQUIRE(verified->contentIdentifier == identifier);
        }
    }
    for (qsizetype size = 0; size < made.size(); size += 13)
        REQUIRE(refusal(verify(made.left(size))) == ErrorCode::PacketMalformed);
    CHECK(refusal(verify(made + '\0')) == ErrorCode::PacketMalformed);
}

TEST_CASE("Encrypted content opens with the recipient's key only")
{
    const auto region = tests::makeRegion(false);
    const auto &opening = region.opening;
    for (const qsizetype size : {0, 1, 5000, 3'000'000}) {
        const QByteArray plain = content(size);
        const auto made = vault::encryptFor(opening.certificate, plain);
        REQUIRE(made);
        const auto opened = vault::decryptWith(opening.certificate, opening.key, *made);
        REQUIRE(opened);
        CHECK(*opened == plain);
        CHECK((size < 100 || !made->contains(plain.left(50))));
    }
    const QByteArray made = vault::encryptFor(opening.certificate, content()).value();
    CHECK(vault::encryptFor(opening.certificate, content()).value() != made);
    const auto code = [&](const vault::Certificate &recipient, const vault::PrivateKey &key) {
        const auto opened = vault::decryptWith(recipient, key, made);
        REQUIRE_FALSE(opened);
        return opened.error().code;
    };
    CHECK(code(region.recovery.certificate, region.recovery.key) == ErrorCode::KeyInvalid);
    CHECK(code(opening.certificate, region.recovery.key) == ErrorCode::KeyInvalid);
}

TEST_CASE("The openssl program opens what Rekam encrypts, and the other way round")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(false);
    openssl.put("opening.pem", region.opening.certificate.toPem());
    openssl.put("opening.key", region.opening.key.toPem()->view());
    openssl.put("ours", vault::encryptFor(region.opening.certificate, content()).value());
    REQUIRE(openssl("cms -decrypt -binary -inform DER -in ours -inkey opening.key "
                    "-recip opening.pem -out plain")
                .succeeded());
    CHECK(openssl.get("plain") == content());
    const QByteArray printed = openssl("cms -cmsout -print -inform DER -in ours").output;
    CHECK(printed.contains("id-smime-ct-authEnvelopedData"));
    CHECK(printed.contains("aes-256-gcm"));
    CHECK(printed.contains("dhSinglePass-stdDH-sha384kdf-scheme"));

    const auto opens = [&](const char *options) {
        const QByteArray line
            = QByteArrayLiteral("cms -encrypt -binary -in plain -outform DER -out theirs ")
            + options;
        REQUIRE(openssl(line.constData()).succeeded());
        return vault::decryptWith(region.opening.certificate, region.opening.key,
                                  openssl.get("theirs"));
    };
    CHECK(opens("-aes-256-gcm -recip opening.pem -keyopt ecdh_kdf_md:sha384") == content());
    // Without a tag over the content nobody would notice a change.
    const auto unauthenticated = opens("-aes-256-cbc -recip opening.pem");
    REQUIRE_FALSE(unauthenticated);
    CHECK(unauthenticated.error().code == ErrorCode::PacketMalformed);
}

TEST_CASE("No changed, cut or prolonged envelope opens to other content")
{
    const auto region = tests::makeRegion(false);
    const QByteArray plain = content(200);
    const QByteArray made = vault::encryptFor(region.opening.certificate, plain).value();
    const auto open = [&](const QByteArray &bytes) {
        return vault::decryptWith(region.opening.certificate, region.opening.key, bytes);
    };
    for (qsizetype i = 0; i < made.size(); ++i) {
        QByteArray changed = made;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
        const auto opened = open(changed);
        if (opened)
            REQUIRE(*opened == plain);
    }
    for (qsizetype size = 0; size < made.size(); size += 7)
        REQUIRE_FALSE(open(made.left(size)));
    CHECK_FALSE(open(made + '\0'));
}

TEST_CASE("The station key survives in the region's recovery wrapping")
{
    const auto region = tests::makeRegion(false);
    const auto stationKey = base::SecureBytes::random(vault::keySize);
    const auto wrapped = vault::wrapForRecovery(stationKey, region.recovery.certificate);
    REQUIRE(wrapped);
    const auto back
        = vault::unwrapRecovered(*wrapped, region.recovery.certificate, region.recovery.key);
    REQUIRE(back);
    CHECK(back->view() == stationKey.view());
    CHECK_FALSE(vault::wrapForRecovery(stationKey, region.opening.certificate));
    CHECK_FALSE(vault::wrapForRecovery(base::SecureBytes::random(16), region.recovery.certificate));
    const QByteArray longer
        = vault::encryptFor(region.recovery.certificate, QByteArray(33, 'k')).value();
    CHECK_FALSE(vault::unwrapRecovered(longer, region.recovery.certificate, region.recovery.key));
}

TEST_CASE("A certificate that cannot agree on a key is refused for encryption")
{
    const tests::OpensslProgram openssl;
    REQUIRE(openssl("req -x509 -newkey ed25519 -nodes -keyout k.pem -out c.pem -subj /CN=x")
                .succeeded());
    const auto certificate = vault::Certificate::fromPem(openssl.get("c.pem")).value();
    const auto made = vault::encryptFor(certificate, content());
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::KeyInvalid);
    CHECK_FALSE(made.error().detail.empty());
}
