// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

#include <QSet>

using namespace rekam;
using tests::noon;
using vault::Purpose;

TEST_CASE("Every certificate says who holds it, of which region and for what")
{
    const auto region = tests::makeRegion(false);
    const auto server = tests::issued(region.authority, Purpose::Server, QStringLiteral("server"),
                                      {QStringLiteral("127.0.0.1")});
    struct Expected
    {
        const vault::IssuedKey &issued;
        Purpose purpose;
        const char *name;
    };
    for (const Expected &expected :
         {Expected{region.authority, Purpose::Authority, "Kota Palembang"},
          Expected{region.opening, Purpose::Opening, "Kota Palembang"},
          Expected{region.recovery, Purpose::Recovery, "Kota Palembang"},
          Expected{region.receipts, Purpose::Receipts, "Kota Palembang"},
          Expected{region.station, Purpose::Station, "1671-01-A"},
          Expected{server, Purpose::Server, "server"}}) {
        const vault::Certificate &certificate = expected.issued.certificate;
        CHECK(certificate.purpose() == expected.purpose);
        CHECK(certificate.commonName() == QLatin1String(expected.name));
        CHECK(certificate.organization() == QStringLiteral("Kota Palembang"));
        CHECK(certificate.regionCode() == QStringLiteral("16.71"));
        CHECK_FALSE(certificate.isPractice());
        CHECK(certificate.notBefore() == noon.addDays(-1));
        CHECK(expected.issued.key.matches(certificate));
        CHECK(vault::checkCertificate(certificate, region.authority.certificate, expected.purpose,
                                      noon));
    }
    CHECK(region.station.certificate.notAfter() == noon.addDays(364));
    CHECK(region.authority.certificate.notAfter() == noon.addDays(-1).addYears(20));
}

TEST_CASE("The openssl program shows LATIHAN in every certificate of a practice region only")
{
    const tests::OpensslProgram openssl;
    for (const bool practice : {false, true}) {
        const auto region = tests::makeRegion(practice);
        for (const auto *issued : {&region.authority, &region.opening, &region.recovery,
                                   &region.receipts, &region.station}) {
            CHECK(issued->certificate.isPractice() == practice);
            openssl.put("c.pem", issued->certificate.toPem());
            const auto answer = openssl("x509 -in c.pem -noout -text");
            REQUIRE(answer.succeeded());
            CHECK(answer.output.contains("LATIHAN") == practice);
            CHECK(answer.output.contains("NIST CURVE: P-384"));
            CHECK(answer.output.contains("ecdsa-with-SHA384"));
        }
    }
}

TEST_CASE("The openssl program finds each certificate fit for its use and no other")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(false);
    const auto server = tests::issued(
        region.authority, Purpose::Server, QStringLiteral("localhost"),
        {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("fd00::1")});
    openssl.put("authority.pem", region.authority.certificate.toPem());
    openssl.put("station.pem", region.station.certificate.toPem());
    openssl.put("receipts.pem", region.receipts.certificate.toPem());
    openssl.put("opening.pem", region.opening.certificate.toPem());
    openssl.put("server.pem", server.certificate.toPem());
    const auto fits = [&](const char *use, const char *file) {
        const QByteArray line = QByteArrayLiteral("verify -x509_strict -attime ")
            + QByteArray::number(noon.toSecsSinceEpoch()) + " -CAfile authority.pem -purpose " + use
            + ' ' + file;
        return openssl(line.constData()).succeeded();
    };
    CHECK(fits("smimesign", "station.pem"));
    CHECK(fits("sslclient", "station.pem"));
    CHECK_FALSE(fits("sslserver", "station.pem"));
    CHECK(fits("smimesign", "receipts.pem"));
    CHECK_FALSE(fits("sslclient", "receipts.pem"));
    CHECK(fits("sslserver", "server.pem"));
    CHECK_FALSE(fits("sslclient", "server.pem"));
    CHECK_FALSE(fits("smimesign", "opening.pem"));

    const QByteArray text = openssl("x509 -in server.pem -noout -text").output;
    CHECK(text.contains("DNS:localhost, IP Address:127.0.0.1, IP Address:FD00:0:0:0:0:0:0:1"));
    const QByteArray authority = openssl("x509 -in authority.pem -noout -text").output;
    CHECK(authority.contains("X509v3 Basic Constraints: critical"));
    CHECK(authority.contains("CA:TRUE"));
    CHECK(authority.contains("Certificate Sign"));
    CHECK(openssl("x509 -in opening.pem -noout -text").output.contains("Key Agreement"));
}

TEST_CASE("Serial numbers are long and never the same")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(false);
    QSet<QByteArray> serials;
    for (int i = 0; i < 8; ++i) {
        openssl.put("c.pem",
                    tests::issued(region.authority, Purpose::Station, QStringLiteral("1671-01-A"))
                        .certificate.toPem());
        const QByteArray serial
            = openssl("x509 -in c.pem -noout -serial").output.trimmed().sliced(7);
        CHECK(serial.size() >= 24); // 32 hex digits but for leading zeros
        serials.insert(serial);
    }
    CHECK(serials.size() == 8);
}

TEST_CASE("A certificate is refused outside its time, for another purpose, and of another region")
{
    const auto palembang = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto muratara
        = tests::makeRegion(false, QStringLiteral("16.13"), QStringLiteral("Musi Rawas Utara"));
    const auto &authority = palembang.authority.certificate;
    const auto code
        = [&](const vault::Certificate &certificate, Purpose purpose, const QDateTime &moment) {
              const auto checked = vault::checkCertificate(certificate, authority, purpose, moment);
              REQUIRE_FALSE(checked);
              return checked.error().code;
          };
    using enum base::ErrorCode;
    const auto &station = palembang.station.certificate;
    CHECK(code(station, Purpose::Station, noon.addDays(365)) == CertificateExpired);
    CHECK(code(station, Purpose::Station, noon.addDays(-2)) == CertificateNotYetValid);
    CHECK(code(station, Purpose::Station, QDateTime()) == CertificateUntrusted);
    CHECK(code(station, Purpose::Receipts, noon) == CertificateUntrusted);
    CHECK(code(station, Purpose::Authority, noon) == CertificateUntrusted);
    CHECK(code(practice.station.certificate, Purpose::Station, noon) == CertificateUntrusted);
    CHECK(code(muratara.station.certificate, Purpose::Station, noon) == CertificateUntrusted);
    CHECK(code(muratara.authority.certificate, Purpose::Authority, noon) == CertificateUntrusted);
    // A station is nobody's authority, whatever else it is.
    CHECK_FALSE(vault::checkCertificate(station, station, Purpose::Station, noon));
}

TEST_CASE("A certificate that another authority of the same name signed is refused")
{
    const auto real = tests::makeRegion(false);
    const auto impostor = tests::makeRegion(false); // same subject, another key
    const auto checked = vault::checkCertificate(
        impostor.station.certificate, real.authority.certificate, Purpose::Station, noon);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == base::ErrorCode::CertificateUntrusted);
}

TEST_CASE("A changed certificate is never accepted")
{
    const auto region = tests::makeRegion(true);
    const QByteArray der = region.station.certificate.toDer();
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        const auto certificate = vault::Certificate::fromDer(changed);
        if (certificate)
            CHECK_FALSE(vault::checkCertificate(*certificate, region.authority.certificate,
                                                Purpose::Station, noon));
    }
}

TEST_CASE("Nobody but an authority with its own key issues certificates, and hosts are checked")
{
    const auto region = tests::makeRegion(false);
    const auto issue = [&](const vault::IssuedKey &issuer, Purpose purpose, const QString &name,
                           const QStringList &hosts, const QDateTime &end = noon.addDays(1)) {
        return vault::issueCertificate(issuer, purpose, name, noon, end, hosts);
    };
    const QString name = QStringLiteral("1671-01-A");
    CHECK(issue(region.authority, Purpose::Station, name, {}));
    CHECK_FALSE(issue(region.station, Purpose::Station, name, {}));
    CHECK_FALSE(issue(region.authority, Purpose::Authority, name, {}));
    const vault::IssuedKey mismatched{region.authority.certificate,
                                      vault::PrivateKey::generate().value()};
    CHECK_FALSE(issue(mismatched, Purpose::Station, name, {}));
    CHECK_FALSE(issue(region.authority, Purpose::Station, QString(), {}));
    CHECK_FALSE(issue(region.authority, Purpose::Station, QString(65, u'x'), {}));
    CHECK_FALSE(issue(region.authority, Purpose::Station, name, {}, noon));
    CHECK_FALSE(issue(region.authority, Purpose::Server, name, {}));
    for (const char *host : {"", "a,DNS:b", "a b", "-x", "*", "h\xc3\xa4user"})
        CHECK_FALSE(issue(region.authority, Purpose::Server, name, {QString::fromUtf8(host)}));
    CHECK_FALSE(vault::createAuthority({QStringLiteral("16.71"), QString(), false}, noon));
}
