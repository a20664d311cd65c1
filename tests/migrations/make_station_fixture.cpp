// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the store of a small practice station as this version of Rekam leaves it behind. Run once
// for each released schema; the file is kept in stations/ and every later version must open it.
// Usage: make_station_fixture FILE
#include "core/exchange/receipt.h"
#include "core/vault/sealing.h"
#include "tests/migrations/fixture_moment.h"
#include "tests/support/practice_station.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <stdexcept>

using namespace rekam;
using namespace rekam::tests;

namespace {

constexpr int imageBytes = 200; // a fixture is kept for ever: small

template<typename Value>
Value must(base::Result<Value> result)
{
    if (!result)
        throw std::runtime_error(std::string(base::errorName(result.error().code)) + ' '
                                 + result.error().detail);
    if constexpr (!std::is_void_v<Value>)
        return *std::move(result);
}

enrollment::EnrollmentId record(workflow::Session &session, const char *nik)
{
    const auto draft = must(session.begin(must(population::Nik::parse(QString::fromLatin1(nik)))));
    for (const auto &key : enrollment::requiredItems())
        must(session.saveItem(draft.id, sampleItem(key, imageBytes)));
    return draft.id;
}

/** One person with a receipt, one with a draft that lacks only its last step. */
void fill(PracticeStation &station)
{
    const auto finished = record(station.login(operatorName), womanNik);
    must(station.login(operatorName).complete(finished));
    must(station.login(supervisorName).approve(finished));
    workflow::Session &session = station.login(operatorName);
    const QByteArray packet = must(session.packet(finished));
    const auto &receipts = station.region().receipts;
    const exchange::ReceiptStatement statement{finished, QStringLiteral("1671-01-A"),
                                               vault::sha256(packet), packet.size(),
                                               fixtureMoment()};
    must(session.acceptReceipt(
        finished, must(exchange::signReceipt(statement, receipts.certificate, receipts.key))));
    record(session, manNik);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: make_station_fixture FILE\n", stderr);
        return 2;
    }
    try {
        const base::FixedClock clock(fixtureMoment());
        PracticeStation station(clock);
        fill(station);
        station.close();
        if (!QFile::copy(station.home() + QStringLiteral("/station.db"),
                         QFile::decodeName(argv[1])))
            throw std::runtime_error("the file can not be written, or is there already");
    } catch (const std::exception &error) {
        std::fprintf(stderr, "make_station_fixture: %s\n", error.what());
        return 1;
    }
}
