// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

using namespace rekam;
using base::SecureBytes;
using vault::Certificate;
using vault::PrivateKey;

TEST_CASE("A certificate goes through PEM and DER unchanged")
{
    const auto region = tests::makeRegion(false);
    const Certificate &certificate = region.station.certificate;
    const auto fromPem = Certificate::fromPem(certificate.toPem());
    const auto fromDer = Certificate::fromDer(certificate.toDer());
    REQUIRE(fromPem);
    REQUIRE(fromDer);
    CHECK(fromPem->fingerprint() == certificate.fingerprint());
    CHECK(fromDer->fingerprint() == certificate.fingerprint());
    CHECK(certificate.fingerprint().size() == 32);
    Certificate copy(certificate);
    copy = region.opening.certificate;
    CHECK(copy.fingerprint() == region.opening.certificate.fingerprint());
    CHECK(copy.fingerprint() != certificate.fingerprint());
}

TEST_CASE("What is no certificate is refused without a question on the terminal")
{
    const auto region = tests::makeRegion(false);
    const auto code = [](const base::Result<Certificate> &result) {
        REQUIRE_FALSE(result);
        return result.error().code;
    };
    const QByteArray der = region.station.certificate.toDer();
    const QByteArray encryptedPem = region.station.certificate.toPem().replace(
        "CERTIFICATE-----\n",
        "CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\n"
        "DEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF\n\n");
    CHECK(code(Certificate::fromPem({})) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromPem(QByteArrayLiteral("hello"))) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromPem(encryptedPem)) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromPem(QByteArray(100'000, '-'))) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromDer({})) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromDer(der.chopped(1))) == base::ErrorCode::KeyInvalid);
    CHECK(code(Certificate::fromDer(der + '\0')) == base::ErrorCode::KeyInvalid);
}

TEST_CASE("A private key goes through plain and encrypted PEM")
{
    const PrivateKey key = PrivateKey::generate().value();
    const auto phrase = SecureBytes::from(QByteArrayView("ampera bridge"));
    const auto plain = key.toPem();
    const auto encrypted = key.toPem(phrase);
    REQUIRE(plain);
    REQUIRE(encrypted);
    CHECK(plain->view().startsWith("-----BEGIN PRIVATE KEY-----\n"));
    CHECK(encrypted->view().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    const auto fromPlain = PrivateKey::fromPem(*plain);
    const auto fromEncrypted = PrivateKey::fromPem(*encrypted, phrase);
    REQUIRE(fromPlain);
    REQUIRE(fromEncrypted);
    CHECK(fromPlain->toPem()->view() == plain->view());
    CHECK(fromEncrypted->toPem()->view() == plain->view());

    for (const char *wrong : {"", "ampera", "ampera bridge "}) {
        const auto opened
            = PrivateKey::fromPem(*encrypted, SecureBytes::from(QByteArrayView(wrong)));
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == base::ErrorCode::PasswordWrong);
    }
}

TEST_CASE("The openssl program and Rekam read each other's private keys")
{
    const tests::OpensslProgram openssl;
    const auto phrase = SecureBytes::from(QByteArrayView("ampera-bridge"));
    REQUIRE(openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out plain.pem")
                .succeeded());
    REQUIRE(openssl("pkey -in plain.pem -aes-256-cbc -passout pass:ampera-bridge -out locked.pem")
                .succeeded());
    const auto plain = PrivateKey::fromPem(SecureBytes::from(openssl.get("plain.pem")));
    const auto locked = PrivateKey::fromPem(SecureBytes::from(openssl.get("locked.pem")), phrase);
    REQUIRE(plain);
    REQUIRE(locked);
    CHECK(plain->toPem()->view() == locked->toPem()->view());

    openssl.put("ours.pem", plain->toPem(phrase)->view());
    CHECK(openssl("pkey -in ours.pem -passin pass:ampera-bridge -noout -check").succeeded());
    CHECK_FALSE(openssl("pkey -in ours.pem -passin pass:wrong -noout").succeeded());
}

TEST_CASE("Keys of another kind, damaged ones and ones that would take for ever are refused")
{
    const tests::OpensslProgram openssl;
    REQUIRE(openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p256.pem")
                .succeeded());
    REQUIRE(openssl("genpkey -algorithm ED25519 -out ed25519.pem").succeeded());
    REQUIRE(
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key.pem").succeeded());
    REQUIRE(openssl("pkcs8 -topk8 -in key.pem -outform DER -out slow.der -v2 aes-256-cbc "
                    "-iter 65536 -passout pass:slow-phrase")
                .succeeded());
    // 65536 rounds become eight million without waiting for openssl to compute them.
    const QByteArray slow
        = openssl.get("slow.der")
              .replace(QByteArray::fromHex("0203010000"), QByteArray::fromHex("02037fffff"));
    openssl.put("slow.pem",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + slow.toBase64()
                    + "\n-----END ENCRYPTED PRIVATE KEY-----\n");
    REQUIRE(openssl("pkcs8 -topk8 -in key.pem -out scrypt.pem -scrypt -passout pass:slow-phrase")
                .succeeded());
    const auto phrase = SecureBytes::from(QByteArrayView("slow-phrase"));
    const QByteArray good = openssl.get("key.pem");
    openssl.put("cut.pem", good.left(good.size() / 2));
    for (const char *file : {"p256.pem", "ed25519.pem", "cut.pem", "slow.pem", "scrypt.pem"}) {
        INFO(file);
        const auto key = PrivateKey::fromPem(SecureBytes::from(openssl.get(file)), phrase);
        REQUIRE_FALSE(key);
        CHECK(key.error().code == base::ErrorCode::KeyInvalid);
    }
    CHECK_FALSE(PrivateKey::fromPem({}));
    CHECK_FALSE(PrivateKey::fromPem(SecureBytes(100'000)));
}

TEST_CASE("A private key whose halves do not belong together is refused")
{
    const auto one = PrivateKey::generate().value().toPem().value();
    const auto two = PrivateKey::generate().value().toPem().value();
    const auto der = [](const SecureBytes &pem) {
        const QByteArray text = pem.view().toByteArray();
        return QByteArray::fromBase64(text.mid(text.indexOf('\n') + 1).split('-').first());
    };
    // The public half is the last 97 bytes of such a key.
    const QByteArray mixed = der(one).chopped(97) + der(two).right(97);
    const QByteArray pem
        = "-----BEGIN PRIVATE KEY-----\n" + mixed.toBase64() + "\n-----END PRIVATE KEY-----\n";
    const auto key = PrivateKey::fromPem(SecureBytes::from(pem));
    REQUIRE_FALSE(key);
    CHECK(key.error().code == base::ErrorCode::KeyInvalid);
}
