// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gzip.h"
#include "tests/support/skip.h"

#include <catch2/catch.hpp>

#include <QProcess>
#include <QStandardPaths>

using namespace rekam;
using exchange::GzipContent;

namespace {

QByteArray sample(qsizetype size)
{
    QByteArray bytes;
    for (quint32 state = 1; bytes.size() < size; state = state * 1'664'525 + 1'013'904'223)
        bytes.append(static_cast<char>(state >> 24));
    return bytes;
}

base::ErrorCode refusal(const base::Result<QByteArray> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

QByteArray throughProgram(const char *option, const QByteArray &input)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("gzip"));
    if (program.isEmpty())
        tests::skip("the gzip program is not installed");
    QProcess process;
    process.start(program, {QString::fromLatin1(option), QStringLiteral("-c")});
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(100'000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

TEST_CASE("What was compressed comes out again, text and pictures alike")
{
    for (const auto content : {GzipContent::Text, GzipContent::Pictures}) {
        for (const qsizetype size : {0, 1, 1000, 65'536, 3'000'000}) {
            const QByteArray plain = sample(size);
            const auto packed = exchange::gzip(plain, content);
            REQUIRE(packed);
            CHECK(exchange::gunzip(*packed) == plain);
            CHECK(exchange::gunzip(*packed, size) == plain);
        }
    }
    const QByteArray repeated(1'000'000, 'x');
    CHECK(exchange::gzip(repeated)->size() < 2000);
    CHECK(*exchange::gzip(repeated) == *exchange::gzip(repeated));
}

TEST_CASE("The gzip program reads ours and we read its")
{
    const QByteArray plain = sample(100'000);
    CHECK(throughProgram("-d", exchange::gzip(plain).value()) == plain);
    CHECK(throughProgram("-d", exchange::gzip(plain, GzipContent::Pictures).value()) == plain);
    CHECK(exchange::gunzip(throughProgram("-9", plain)) == plain);
}

TEST_CASE("A small file that unpacks to something huge is stopped at the limit")
{
    const QByteArray bomb = exchange::gzip(QByteArray(20'000'000, '\0')).value();
    REQUIRE(bomb.size() < 40'000);
    CHECK(refusal(exchange::gunzip(bomb, 1'000'000)) == base::ErrorCode::PacketMalformed);
    CHECK(refusal(exchange::gunzip(bomb, 19'999'999)) == base::ErrorCode::PacketMalformed);
    CHECK(exchange::gunzip(bomb, 20'000'000)->size() == 20'000'000);
}

TEST_CASE("Damaged, cut, prolonged and foreign bytes are refused")
{
    const QByteArray plain = sample(5000);
    const QByteArray packed = exchange::gzip(plain).value();
    for (qsizetype size = 0; size < packed.size(); size += 17)
        REQUIRE(refusal(exchange::gunzip(packed.left(size))) == base::ErrorCode::PacketMalformed);
    // From the tenth byte on: the header's time and system do not matter to anybody.
    for (qsizetype i = 10; i < packed.size(); i += 5) {
        QByteArray changed = packed;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        const auto unpacked = exchange::gunzip(changed);
        if (unpacked)
            REQUIRE(*unpacked == plain);
    }
    CHECK(refusal(exchange::gunzip(packed + 'x')) == base::ErrorCode::PacketMalformed);
    CHECK(refusal(exchange::gunzip(packed + packed)) == base::ErrorCode::PacketMalformed);
    CHECK(refusal(exchange::gunzip({})) == base::ErrorCode::PacketMalformed);
    CHECK(refusal(exchange::gunzip(qCompress(plain))) == base::ErrorCode::PacketMalformed);
}
