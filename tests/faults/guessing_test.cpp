// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Guessing passwords: what it costs whoever has the disk, and what it gets whoever sits at the station.
#include "core/store/account_repository.h"
#include "core/vault/password_rules.h"
#include "tests/faults/support/nightly.h"
#include "tests/support/cheap_logins.h"
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QRandomGenerator>

#include <cmath>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;

namespace {

constexpr double guessesASecond = 1e6; // what the attacker of the figures wants
constexpr double secondsAYear = 365.25 * 24 * 3600;
constexpr double gigabyte = 1e9;

store::AccountRow accountOf(const CommandLineStation &station, const char *name)
{
    const auto store = store::Store::open(station.stationHome() + QStringLiteral("/station.db"));
    REQUIRE(store);
    auto row = store::AccountRepository(**store).find(QLatin1String(name));
    REQUIRE(row);
    return *row;
}

/** Of one wrong guess, by one thread: the quickest of some, as an attacker's machine does nothing else. */
double secondsOfGuess(const store::AccountRow &account)
{
    double quickest = 1e9;
    for (int i = 0; i < sized(1, 5); ++i)
        quickest = std::min(quickest, bench::millisecondsOf([&] {
                                const auto opened = vault::unwrapWithPassword(
                                    account.wrap, base::SecureBytes::from("bukan yang ini"),
                                    account.name.toUtf8());
                                CHECK(opened.error().code == base::ErrorCode::PasswordWrong);
                            }));
    return quickest / 1000;
}

/** How many passwords of two words of the common list, one after the other, the rules let through. */
int allowedPairs(const QByteArrayList &words)
{
    int allowed = 0;
    for (const QByteArray &first : words)
        for (const QByteArray &second : words)
            if (vault::checkPassword(base::SecureBytes::from(first + second),
                                     QString::fromLatin1(operatorName), words))
                ++allowed;
    return allowed;
}

/** A station that sets one account to rest, and a clock that anybody may turn. */
class RestingAccount
{
public:
    RestingAccount()
        : m_station(m_clock)
    {
        m_station.close();
        makeLoginsCheap(m_station.home());
        restart();
        for (int i = 0; i < 8; ++i) {
            REQUIRE(attempt("bukan yang ini").code == base::ErrorCode::PasswordWrong);
            m_clock.advance(8min); // never more than its rest so far
        }
        REQUIRE(attempt("bukan yang ini").code == base::ErrorCode::PasswordWrong);
        m_due = m_clock.sinceBoot() + rest;
    }

    void restart()
    {
        m_open.reset();
        auto station = workflow::Station::open(m_station.home(), m_clock);
        REQUIRE(station);
        m_open = *std::move(station);
    }
    void turnClock(QRandomGenerator &random)
    {
        m_clock.set(m_morning.addSecs(random.bounded(-300'000'000, 300'000'000)));
    }
    void startMachine()
    {
        m_open.reset();
        m_clock.reboot();
        restart();
        m_due = m_clock.sinceBoot() + rest; // it begins anew with the first question
    }
    void pass(std::chrono::milliseconds time) { m_clock.advance(time); }
    void setRight() { m_clock.set(m_morning); }

    /** The right password is refused, for the minutes that are left. */
    [[nodiscard]] bool rests()
    {
        const base::Error error = attempt("rahasia-latihan-loket");
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(left()).count();
        return error.code == base::ErrorCode::AccountLocked
            && error.subject == std::to_string(minutes);
    }
    [[nodiscard]] bool opens()
    {
        return m_open->login(QLatin1String(operatorName), password()).has_value();
    }
    [[nodiscard]] std::chrono::milliseconds left() const { return m_due - m_clock.sinceBoot(); }

private:
    static constexpr auto rest = 16min; // after nine wrong ones

    base::Error attempt(const char *guess)
    {
        const auto session
            = m_open->login(QLatin1String(operatorName), base::SecureBytes::from(guess));
        return session ? base::Error{base::ErrorCode::Internal, "it opened", {}} : session.error();
    }

    QDateTime m_morning = QDateTime::currentDateTimeUtc();
    base::FixedClock m_clock{m_morning};
    PracticeStation m_station;
    std::unique_ptr<workflow::Station> m_open;
    std::chrono::milliseconds m_due{};
};

} // namespace

// Assumed of the attacker: a copy of the disk of a station without a TPM (with one the copy alone can
// not be guessed at), processors as fast as this one with as much memory as they ask for, nothing of
// Argon2id's work spared. Every guess then writes its whole memory once a pass, and reads as much.
TEST_CASE("what a million guesses a second cost is stated from a station's own parameters",
          "[faults][guessing]")
{
    const CommandLineStation station; // its cost was measured here, as at a first start
    const store::AccountRow account = accountOf(station, operatorName);
    const vault::PasswordCost &cost = account.wrap.cost;
    const vault::PasswordCost floor;
    CHECK(cost.passes >= floor.passes);
    CHECK(cost.memoryBytes >= floor.memoryBytes);
    CHECK_FALSE(account.wrap.needsMachine);
    const double seconds = secondsOfGuess(account);
    const auto memory = static_cast<double>(cost.memoryBytes);
    const auto passes = static_cast<double>(cost.passes);
    const double cores = guessesASecond * seconds;
    CHECK(cores > 10'000); // a derivation that takes less than 10 ms is none

    using bench::Bar;
    constexpr double mebibyte = 1024 * 1024;
    figure("guesses_memory_of_each", memory / mebibyte, "MiB", Bar::AtLeast,
           static_cast<double>(floor.memoryBytes) / mebibyte);
    figure("guesses_passes_of_each", passes, "passes", Bar::AtLeast,
           static_cast<double>(floor.passes));
    figure("guesses_time_of_each_on_one_core", seconds, "s");
    figure("guesses_million_a_second_cores", cores, "cores");
    figure("guesses_million_a_second_memory", cores * memory / gigabyte, "GB");
    figure("guesses_million_a_second_memory_traffic",
           guessesASecond * passes * memory * 2 / gigabyte, "GB/s");
}

// What those guesses reach. The weakest that the rules let through is a listed word with five letters
// of one's own before or behind it, taken here as letters by chance: of a word that people use the
// attacker needs fewer guesses. Ten small letters by chance are the shortest that has no listed word.
TEST_CASE("how long the weakest passwords last is computed from the rules", "[faults][guessing]")
{
    const auto words = vault::loadCommonWords();
    REQUIRE(words);
    const int pairs = allowedPairs(*words);
    CHECK(pairs == 0);
    const auto allowed = [&words](const QByteArray &text) {
        return vault::checkPassword(base::SecureBytes::from(text),
                                    QString::fromLatin1(operatorName), *words)
            .has_value();
    };
    const QByteArray longWord = "kecamatan";
    REQUIRE(words->contains(longWord));
    CHECK_FALSE(allowed(longWord + "qzvx"));
    REQUIRE(allowed(longWord + "qzvxk"));
    const CommandLineStation station;
    const double seconds = secondsOfGuess(accountOf(station, operatorName));
    const double besideWord = 2 * static_cast<double>(words->size()) * std::pow(26.0, 5);
    const double letters = std::pow(26.0, static_cast<double>(vault::minimumPasswordLength));

    using bench::Bar;
    figure("guesses_two_listed_words_allowed", pairs, "passwords", Bar::AtMost, 0);
    figure("guesses_word_and_five_letters_on_one_core", besideWord * seconds / secondsAYear,
           "years");
    figure("guesses_word_and_five_letters_at_a_million_a_second",
           besideWord / guessesASecond / 3600, "h");
    figure("guesses_ten_letters_on_one_core", letters * seconds / secondsAYear, "years");
    figure("guesses_ten_letters_at_a_million_a_second", letters / guessesASecond / secondsAYear,
           "years");
}

TEST_CASE("no restart and no turned clock shortens the rest after wrong passwords",
          "[faults][guessing]")
{
    RestingAccount account;
    QRandomGenerator random(20261128);
    int restarts = 0;
    int turns = 0;
    int starts = 0;
    int early = 0;
    for (int i = 0; i < sized(60, 3000); ++i) {
        const std::chrono::milliseconds passed(random.bounded(60'000));
        if (passed < account.left())
            account.pass(passed);
        switch (random.bounded(3)) {
        case 0:
            account.restart();
            ++restarts;
            break;
        case 1:
            account.turnClock(random);
            ++turns;
            break;
        default:
            account.startMachine();
            ++starts;
        }
        early += account.rests() ? 0 : 1;
    }
    CHECK(early == 0);
    account.setRight();
    account.pass(account.left() - 1ms);
    CHECK(account.rests());
    account.pass(1ms);
    CHECK(account.opens());

    using bench::Bar;
    figure("lockout_program_restarts_survived", restarts, "restarts");
    figure("lockout_machine_starts_survived", starts, "starts");
    figure("lockout_clock_changes_survived", turns, "changes");
    figure("lockout_opened_early", early, "times", Bar::AtMost, 0);
}
