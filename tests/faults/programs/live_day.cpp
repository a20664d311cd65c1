// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: live_day HOME KEYS [--retry]
//
// Lives through a practice day at the station in HOME and says so step by step on stdout: "ack 12", or
// "fail 12 store-full why". A failed step ends it with status 3; with --retry it is tried once more, as
// an operator would. KEYS has receipts.pem and receipts.key, what the region signs with.
#include "core/base/files.h"
#include "tests/faults/support/practice_day.h"
#include "tests/faults/support/sweep_day.h"

#include <unistd.h>

#include <QCoreApplication>

#include <cstdio>
#include <string>

using namespace rekam;

namespace {

/** At once and whole: whatever was said stands, even if the next moment is a crash. */
void say(const std::string &line)
{
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        std::_Exit(4);
}

base::Result<vault::IssuedKey> readKey(const QString &folder)
{
    const auto pem = base::readFile(folder + QStringLiteral("/receipts.pem"), 65536);
    const auto secret
        = base::SecureBytes::fromFile(folder + QStringLiteral("/receipts.key"), 65536);
    if (!pem || !secret)
        return base::fail(pem ? secret.error() : pem.error());
    auto certificate = vault::Certificate::fromPem(*pem);
    auto key = vault::PrivateKey::fromPem(*secret);
    if (!certificate || !key)
        return base::fail(certificate ? key.error() : certificate.error());
    return vault::IssuedKey{std::move(*certificate), std::move(*key)};
}

int live(const QString &home, const vault::IssuedKey &receipts, bool retry)
{
    const tests::PracticeDay day = tests::sweepDay();
    tests::DayRunner runner(day, home, receipts);
    for (std::size_t step = 0; step < day.steps().size(); ++step) {
        for (int attempt = 0;; ++attempt) {
            const auto done = runner.perform(step);
            if (done) {
                say("ack " + std::to_string(step) + '\n');
                break;
            }
            say("fail " + std::to_string(step) + ' '
                + std::string(base::errorName(done.error().code)) + ' ' + done.error().detail
                + '\n');
            if (!retry || attempt > 0)
                return 3;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool retry = arguments.size() == 4 && arguments.at(3) == QStringLiteral("--retry");
    if (arguments.size() != 3 && !retry) {
        std::fputs("usage: live_day HOME KEYS [--retry]\n", stderr);
        return 2;
    }
    const auto receipts = readKey(arguments.at(2));
    if (!receipts) {
        std::fprintf(stderr, "live_day: %s\n", receipts.error().detail.c_str());
        return 2;
    }
    return live(arguments.at(1), *receipts, retry);
}
