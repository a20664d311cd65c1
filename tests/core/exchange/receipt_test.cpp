// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receipt.h"
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

using namespace rekam;
using base::ErrorCode;
using exchange::ReceiptStatement;
using exchange::VerifiedReceipt;
using tests::noon;

namespace {

ReceiptStatement sampleStatement()
{
    return {enrollment::EnrollmentId::parse(u"0193f0a1-b2c3-7def-8123-456789abcdef").value(),
            QStringLiteral("1671-01-A"), QByteArray(32, '\x5a'), 123'456, noon.addMSecs(250)};
}

QByteArray signedBy(const vault::IssuedKey &key, const ReceiptStatement &statement)
{
    return exchange::signReceipt(statement, key.certificate, key.key).value();
}

/** How the station would check @p receipt for the packet of sampleStatement(). */
base::Result<VerifiedReceipt> check(const QByteArray &receipt, const tests::TestRegion &region,
                                    const QDateTime &moment = noon)
{
    const ReceiptStatement wanted = sampleStatement();
    return VerifiedReceipt::verify(receipt, region.authority.certificate, wanted.enrollmentId,
                                   wanted.packetSha256, wanted.packetSize, moment);
}

bool refused(const base::Result<VerifiedReceipt> &result)
{
    return !result && result.error().code == ErrorCode::ReceiptInvalid;
}

} // namespace

// Whoever holds one may erase a record, so nobody can make one up.
static_assert(!std::is_default_constructible_v<VerifiedReceipt>);
static_assert(!std::is_constructible_v<VerifiedReceipt, ReceiptStatement, QByteArray>);

TEST_CASE("A receipt of the region is verified and says what was received and when")
{
    const auto region = tests::makeRegion(true);
    const QByteArray bytes = signedBy(region.receipts, sampleStatement());
    const auto receipt = check(bytes, region);
    REQUIRE(receipt);
    CHECK(receipt->bytes() == bytes);
    CHECK(receipt->statement().enrollmentId == sampleStatement().enrollmentId);
    CHECK(receipt->statement().stationId == QStringLiteral("1671-01-A"));
    CHECK(receipt->statement().packetSha256 == QByteArray(32, '\x5a'));
    CHECK(receipt->statement().packetSize == 123'456);
    CHECK(receipt->statement().receivedAt == noon.addMSecs(250));
}

TEST_CASE("A receipt for another enrollment, packet or size is invalid")
{
    const auto region = tests::makeRegion(false);
    const auto changed = [&](auto change) {
        ReceiptStatement statement = sampleStatement();
        change(statement);
        return refused(check(signedBy(region.receipts, statement), region));
    };
    CHECK_FALSE(changed([](ReceiptStatement &) {}));
    CHECK(changed([](ReceiptStatement &s) {
        s.enrollmentId
            = enrollment::EnrollmentId::parse(u"0193f0a1-b2c3-7def-8123-456789abcdee").value();
    }));
    CHECK(changed([](ReceiptStatement &s) { s.packetSha256[31] = '\x5b'; }));
    CHECK(changed([](ReceiptStatement &s) { s.packetSize += 1; }));
    CHECK(changed([](ReceiptStatement &s) { s.packetSize = 0; }));
}

TEST_CASE("A receipt that the region's receipts key did not sign is invalid")
{
    const auto region = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto impostor = tests::makeRegion(false);
    CHECK(refused(check(signedBy(practice.receipts, sampleStatement()), region)));
    CHECK(refused(check(signedBy(impostor.receipts, sampleStatement()), region)));
    // The station itself must not be able to confirm its own packets.
    const auto byStation
        = exchange::signReceipt(sampleStatement(), region.station.certificate, region.station.key);
    REQUIRE_FALSE(byStation);
    CHECK(byStation.error().code == ErrorCode::KeyInvalid);
    const QByteArray good = signedBy(region.receipts, sampleStatement());
    const QByteArray statement
        = vault::verifyContent(good, region.authority.certificate, vault::Purpose::Receipts, noon)
              ->content;
    const QByteArray copied
        = vault::signContent(region.station.certificate, region.station.key, statement,
                             sampleStatement().enrollmentId.toBytes())
              .value();
    CHECK(refused(check(copied, region)));
    CHECK(refused(check(good, region, noon.addYears(2))));
    CHECK(check(good, region).has_value());
}

TEST_CASE("A signed statement with missing, malformed or contradicting members is invalid")
{
    const auto region = tests::makeRegion(false);
    const QByteArray good = signedBy(region.receipts, sampleStatement());
    const QJsonObject statement
        = QJsonDocument::fromJson(vault::verifyContent(good, region.authority.certificate,
                                                       vault::Purpose::Receipts, noon)
                                      ->content)
              .object();
    const QByteArray id = sampleStatement().enrollmentId.toBytes();
    const auto checkContent = [&](const QByteArray &content, const QByteArray &identifier) {
        return check(vault::signContent(region.receipts.certificate, region.receipts.key, content,
                                        identifier)
                         .value(),
                     region);
    };
    const auto json = [](const QJsonObject &object) { return QJsonDocument(object).toJson(); };
    REQUIRE(checkContent(json(statement), id));
    CHECK(refused(checkContent(json(statement), {})));
    CHECK(refused(checkContent(json(statement), QByteArray(16, '\x01'))));
    CHECK(refused(checkContent("[]", id)));
    CHECK(refused(checkContent("no JSON", id)));
    CHECK(refused(checkContent({}, id)));
    for (const char *member :
         {"format", "version", "enrollmentId", "packetSha256", "packetSize", "receivedAt"}) {
        INFO(member);
        QJsonObject changed = statement;
        changed.remove(QLatin1String(member));
        CHECK(refused(checkContent(json(changed), id)));
        changed.insert(QLatin1String(member), QStringLiteral("-"));
        CHECK(refused(checkContent(json(changed), id)));
    }
    QJsonObject fraction = statement;
    fraction.insert(QStringLiteral("packetSize"), 123'456.5);
    CHECK(refused(checkContent(json(fraction), id)));
}

TEST_CASE("A receipt with any byte changed, cut short or swollen is never another receipt")
{
    const auto region = tests::makeRegion(false);
    const QByteArray good = signedBy(region.receipts, sampleStatement());
    for (qsizetype i = 0; i < good.size(); i += 3) {
        QByteArray changed = good;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
        const auto receipt = check(changed, region);
        REQUIRE((receipt || receipt.error().code == ErrorCode::ReceiptInvalid));
        if (receipt)
            REQUIRE(receipt->statement().receivedAt == sampleStatement().receivedAt);
    }
    for (qsizetype size = 0; size < good.size(); size += 29)
        REQUIRE(refused(check(good.left(size), region)));
    CHECK(refused(check(QByteArray(100'000, '0'), region)));
}

TEST_CASE("The openssl program verifies a receipt and shows its statement")
{
    const tests::OpensslProgram openssl;
    const auto region = tests::makeRegion(false);
    openssl.put("receipt", signedBy(region.receipts, sampleStatement()));
    openssl.put("authority.pem", region.authority.certificate.toPem());
    const QByteArray line = "cms -verify -inform DER -in receipt -CAfile authority.pem -attime "
        + QByteArray::number(noon.toSecsSinceEpoch());
    const auto answer = openssl(line.constData());
    REQUIRE(answer.succeeded());
    const QJsonObject statement = QJsonDocument::fromJson(answer.output).object();
    CHECK(statement.value(QStringLiteral("station")).toString() == QStringLiteral("1671-01-A"));
    CHECK(statement.value(QStringLiteral("packetSize")).toInt() == 123'456);
}

TEST_CASE("An incomplete statement is not signed")
{
    const auto region = tests::makeRegion(false);
    const auto &key = region.receipts;
    ReceiptStatement statement = sampleStatement();
    statement.packetSha256.chop(1);
    CHECK_FALSE(exchange::signReceipt(statement, key.certificate, key.key));
    statement = sampleStatement();
    statement.receivedAt = QDateTime();
    CHECK_FALSE(exchange::signReceipt(statement, key.certificate, key.key));
}
