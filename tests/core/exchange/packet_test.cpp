// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gzip.h"
#include "core/exchange/osia_json.h"
#include "core/exchange/packet.h"
#include "tests/core/exchange/sample_enrollment.h"
#include "tests/core/vault/openssl_program.h"
#include "tests/core/vault/test_region.h"

#include <QJsonDocument>

#include <random>

using namespace rekam;
using base::ErrorCode;
using tests::noon;
using tests::TestRegion;
using vault::Purpose;

namespace {

QByteArray packetOf(const TestRegion &region,
                    const enrollment::Enrollment &enrollment = tests::sampleEnrollment())
{
    return exchange::buildPacket(enrollment,
                                 {region.identity, region.opening.certificate,
                                  region.station.certificate, region.station.key})
        .value();
}

template<typename T>
ErrorCode refusal(const base::Result<T> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

QByteArray jsonOf(const TestRegion &region)
{
    return QJsonDocument(exchange::osiaEnrollment(tests::sampleEnrollment(), region.identity))
        .toJson(QJsonDocument::Compact);
}

/** A packet whose envelope says something else than its content, as a faulty station might send. */
QByteArray forgedPacket(const TestRegion &region, const QByteArray &inside, const QByteArray &id)
{
    const QByteArray enveloped = vault::encryptFor(region.opening.certificate, inside).value();
    return vault::signContent(region.station.certificate, region.station.key, enveloped, id)
        .value();
}

} // namespace

TEST_CASE("A packet tells its enrollment and station without the opening key, and opens with it")
{
    const auto region = tests::makeRegion(true);
    const QByteArray packet = packetOf(region);
    const auto envelope = exchange::verifyPacket(packet, region.authority.certificate, noon);
    REQUIRE(envelope);
    CHECK(envelope->enrollmentId == tests::sampleEnrollment().id);
    CHECK(envelope->stationId == QStringLiteral("1671-01-A"));
    CHECK(envelope->regionCode == QStringLiteral("16.71"));
    CHECK(envelope->practice);
    CHECK_FALSE(packet.contains("LATIHAN \\\"SATU"));
    CHECK_FALSE(packet.contains("1671064101019001"));
    const auto json
        = exchange::openPacket(*envelope, region.opening.certificate, region.opening.key);
    REQUIRE(json);
    CHECK(*json == jsonOf(region));
}

TEST_CASE("Plain openssl and gunzip open a packet without any further option")
{
    const tests::OpensslProgram openssl;
    // openssl judges at the present moment, so these keys are valid now.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const vault::RegionIdentity identity{QStringLiteral("16.71"), QStringLiteral("Kota Palembang"),
                                         true};
    const auto authority = vault::createAuthority(identity, now.addDays(-1)).value();
    const auto issue = [&](Purpose purpose, const char *name) {
        return vault::issueCertificate(authority, purpose, QString::fromLatin1(name),
                                       now.addDays(-1), now.addDays(1))
            .value();
    };
    const auto opening = issue(Purpose::Opening, "Kota Palembang");
    const auto station = issue(Purpose::Station, "1671-01-A");
    const QByteArray packet
        = exchange::buildPacket(tests::sampleEnrollment(),
                                {identity, opening.certificate, station.certificate, station.key})
              .value();
    openssl.put("packet", packet);
    openssl.put("authority.pem", authority.certificate.toPem());
    openssl.put("opening.pem", opening.certificate.toPem());
    openssl.put("opening.key", opening.key.toPem()->view());

    const auto verified = openssl("cms -verify -inform DER -in packet -CAfile authority.pem "
                                  "-out enveloped.der");
    INFO(verified.errors.toStdString());
    REQUIRE(verified.succeeded());
    const auto decrypted = openssl("cms -decrypt -inform DER -in enveloped.der -inkey opening.key "
                                   "-recip opening.pem -out json.gz");
    INFO(decrypted.errors.toStdString());
    REQUIRE(decrypted.succeeded());
    QProcess gunzip;
    gunzip.start(QStringLiteral("gunzip"), {openssl.path("json.gz")});
    REQUIRE(gunzip.waitForFinished(100'000));
    REQUIRE(gunzip.exitCode() == 0);
    const QByteArray json = openssl.get("json");
    CHECK(json
          == QJsonDocument(exchange::osiaEnrollment(tests::sampleEnrollment(), identity))
                 .toJson(QJsonDocument::Compact));

    const auto other = vault::createAuthority(identity, now.addDays(-1)).value();
    openssl.put("other.pem", other.certificate.toPem());
    CHECK_FALSE(openssl("cms -verify -inform DER -in packet -CAfile other.pem -out x").succeeded());
}

TEST_CASE("A packet of another region, mode, time or issuer is refused for what it is")
{
    const auto region = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto other
        = tests::makeRegion(false, QStringLiteral("16.13"), QStringLiteral("Musi Rawas Utara"));
    const auto impostor = tests::makeRegion(false);
    const auto code = [](const TestRegion &from, const TestRegion &to,
                         const QDateTime &moment = noon) {
        return refusal(exchange::verifyPacket(packetOf(from), to.authority.certificate, moment));
    };
    CHECK(code(other, region) == ErrorCode::PacketWrongRegion);
    CHECK(code(practice, region) == ErrorCode::PacketWrongMode);
    CHECK(code(region, practice) == ErrorCode::PacketWrongMode);
    CHECK(code(impostor, region) == ErrorCode::PacketUntrusted);
    CHECK(code(region, region, noon.addYears(2)) == ErrorCode::CertificateExpired);
    CHECK(code(region, region, noon.addDays(-3)) == ErrorCode::CertificateNotYetValid);
}

TEST_CASE("A packet with every 50th byte changed in turn never verifies to other content")
{
    const auto region = tests::makeRegion(false);
    auto enrollment = tests::sampleEnrollment();
    for (auto &[key, item] : enrollment.items)
        item.image = tests::pictureBytes(key.position, 1000); // enough flips, short time
    const QByteArray packet = packetOf(region, enrollment);
    const auto whole = exchange::verifyPacket(packet, region.authority.certificate, noon);
    REQUIRE(whole);
    int refused = 0;
    int flips = 0;
    for (qsizetype i = 0; i < packet.size(); i += 50, ++flips) {
        QByteArray changed = packet;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i / 50 % 8)));
        const auto envelope = exchange::verifyPacket(changed, region.authority.certificate, noon);
        if (envelope) {
            REQUIRE(envelope->enveloped == whole->enveloped);
            REQUIRE(envelope->enrollmentId == whole->enrollmentId);
            REQUIRE(envelope->stationId == whole->stationId);
        } else {
            ++refused;
        }
    }
    CHECK(flips > 200);
    CHECK(refused >= flips - 2);
}

TEST_CASE("A packet cut short anywhere is malformed")
{
    const auto region = tests::makeRegion(false);
    const QByteArray packet = packetOf(region);
    for (qsizetype size = 0; size < packet.size(); size += 997) {
        REQUIRE(
            refusal(exchange::verifyPacket(packet.left(size), region.authority.certificate, noon))
            == ErrorCode::PacketMalformed);
    }
    CHECK(refusal(exchange::verifyPacket(QByteArray(exchange::maxPacketBytes + 1, '0'),
                                         region.authority.certificate, noon))
          == ErrorCode::PacketMalformed);
}

TEST_CASE("An envelope opens with the region's own opening key only")
{
    const auto region = tests::makeRegion(false);
    const auto impostor = tests::makeRegion(false);
    const auto envelope
        = exchange::verifyPacket(packetOf(region), region.authority.certificate, noon).value();
    const auto code = [&](const vault::IssuedKey &key) {
        return refusal(exchange::openPacket(envelope, key.certificate, key.key));
    };
    CHECK(code(region.recovery) == ErrorCode::KeyInvalid);
    CHECK(code(region.station) == ErrorCode::KeyInvalid);
    CHECK(code(impostor.opening) == ErrorCode::KeyInvalid);
    CHECK(refusal(exchange::openPacket(envelope, region.opening.certificate, impostor.opening.key))
          == ErrorCode::KeyInvalid);
    CHECK(vault::checkEnvelopedFor(region.opening.certificate, envelope.enveloped));
    CHECK(refusal(vault::checkEnvelopedFor(region.recovery.certificate, envelope.enveloped))
          == ErrorCode::KeyInvalid);
}

TEST_CASE("A record that says something else than its envelope is not opened")
{
    const auto region = tests::makeRegion(false);
    const QByteArray id = tests::sampleEnrollment().id.toBytes();
    const auto opened = [&](const QByteArray &json, const QByteArray &envelopeId) {
        const QByteArray packet = forgedPacket(region, exchange::gzip(json).value(), envelopeId);
        const auto envelope = exchange::verifyPacket(packet, region.authority.certificate, noon);
        REQUIRE(envelope);
        return exchange::openPacket(*envelope, region.opening.certificate, region.opening.key);
    };
    const auto changed = [&](const char *from, const char *to) {
        const QByteArray json = jsonOf(region);
        REQUIRE(json.contains(from));
        const auto result = opened(QByteArray(json).replace(from, to), id);
        CHECK(refusal(result) == ErrorCode::PacketMismatch);
        return result.error().subject;
    };
    REQUIRE(opened(jsonOf(region), id));
    CHECK(changed("0193f0a1-b2c3", "0193f0a1-b2c4") == "enrollmentId");
    CHECK(changed("\"station\":\"1671-01-A\"", "\"station\":\"1671-01-B\"") == "station");
    CHECK(changed("\"regionCode\":\"16.71\"", "\"regionCode\":\"16.13\"") == "region");
    CHECK(changed("\"practice\":false,\"recorder\"", "\"practice\":true,\"recorder\"")
          == "practice");
    CHECK(changed("\"practice\":false,\"recorder\"", "\"recorder\"") == "practice");
    CHECK(refusal(opened(jsonOf(region), QByteArray(16, '\x01'))) == ErrorCode::PacketMismatch);
    CHECK(refusal(opened("{}", id)) == ErrorCode::PacketMismatch);
    CHECK(refusal(opened("[]", id)) == ErrorCode::PacketMalformed);
    CHECK(refusal(opened("no JSON", id)) == ErrorCode::PacketMalformed);
}

TEST_CASE("A signature over what is no sealed record gets no envelope")
{
    const auto region = tests::makeRegion(false);
    const auto &station = region.station;
    const QByteArray id = tests::sampleEnrollment().id.toBytes();
    const auto code = [&](const QByteArray &packet) {
        return refusal(exchange::verifyPacket(packet, region.authority.certificate, noon));
    };
    const auto signedOver = [&](const QByteArray &content, const QByteArray &identifier) {
        return vault::signContent(station.certificate, station.key, content, identifier).value();
    };
    const QByteArray enveloped
        = vault::encryptFor(region.opening.certificate, jsonOf(region)).value();
    CHECK(code(signedOver(enveloped, {})) == ErrorCode::PacketMalformed);
    CHECK(code(signedOver(enveloped, id.left(15))) == ErrorCode::PacketMalformed);
    CHECK(code(signedOver(enveloped, QByteArray(16, '\0'))) == ErrorCode::PacketMalformed);
    CHECK(code(signedOver(jsonOf(region), id)) == ErrorCode::PacketMalformed);
    CHECK(code(signedOver({}, id)) == ErrorCode::PacketMalformed);
    CHECK(code(enveloped) == ErrorCode::PacketMalformed);
    // Not gzip inside: known only to whoever has the opening key.
    const auto envelope
        = exchange::verifyPacket(signedOver(enveloped, id), region.authority.certificate, noon);
    REQUIRE(envelope);
    CHECK(refusal(exchange::openPacket(*envelope, region.opening.certificate, region.opening.key))
          == ErrorCode::PacketMalformed);
}

TEST_CASE("Nothing is sealed for a wrong certificate or by a wrong station")
{
    const auto region = tests::makeRegion(false);
    const auto practice = tests::makeRegion(true);
    const auto code = [&](const vault::Certificate &opening, const vault::IssuedKey &station) {
        return refusal(
            exchange::buildPacket(tests::sampleEnrollment(),
                                  {region.identity, opening, station.certificate, station.key}));
    };
    const auto &opening = region.opening.certificate;
    CHECK(code(practice.opening.certificate, region.station) == ErrorCode::KeyInvalid);
    CHECK(code(region.recovery.certificate, region.station) == ErrorCode::KeyInvalid);
    CHECK(code(opening, practice.station) == ErrorCode::KeyInvalid);
    CHECK(code(opening, region.receipts) == ErrorCode::KeyInvalid);
    const auto neighbor
        = tests::issued(region.authority, Purpose::Station, QStringLiteral("1671-01-B"));
    CHECK(code(opening, neighbor) == ErrorCode::PacketMismatch);
}

TEST_CASE("Thousands of mutated packets neither crash nor pass for another record")
{
    const auto region = tests::makeRegion(false);
    auto enrollment = tests::sampleEnrollment();
    enrollment.items.clear();
    const QByteArray packet = packetOf(region, enrollment);
    const auto whole = exchange::verifyPacket(packet, region.authority.certificate, noon).value();
    std::mt19937 random(5652); // the same mutations every time
    const auto below = [&](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(limit));
    };
    for (int round = 0; round < 4000; ++round) {
        QByteArray changed = packet;
        for (qsizetype i = 0, times = 1 + below(3); i < times && !changed.isEmpty(); ++i) {
            const qsizetype at = below(changed.size());
            switch (below(5)) {
            case 0:
                changed[at] = static_cast<char>(random());
                break;
            case 1:
                changed.remove(at, 1 + below(40));
                break;
            case 2:
                changed.insert(at, changed.mid(below(changed.size()), below(100)));
                break;
            case 3: // lengths and tags of DER stand at the front of things
                changed[at % 80] = static_cast<char>(0x80 | below(8));
                break;
            default:
                changed.truncate(std::max<qsizetype>(1, at));
                break;
            }
        }
        const auto envelope = exchange::verifyPacket(changed, region.authority.certificate, noon);
        if (envelope) {
            REQUIRE(envelope->enveloped == whole.enveloped);
            REQUIRE(envelope->enrollmentId == whole.enrollmentId);
        }
        const auto opened = vault::decryptWith(region.opening.certificate, region.opening.key,
                                               changed.mid(below(changed.size() + 1)));
        REQUIRE_FALSE(opened);
    }
}
