// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing and committing one capture against writing and syncing the same bytes, in turns; and what a
// login costs besides Argon2id, which costs by intent.
#include "core/base/clock.h"
#include "core/store/enrollment_repository.h"
#include "tests/bench/figure.h"
#include "tests/faults/support/practice_day.h"
#include "tests/support/practice_station.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace rekam;
using namespace rekam::bench;

namespace {

constexpr qsizetype captureBytes = 60'000; // a lossless finger, or a portrait of 480x640
constexpr double mostOverPlain = 1.5; // DESIGN 6: seal and commit a capture
constexpr double mostBeyondArgon = 0.5; // seconds, from opening the station to being logged in

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator generator(1671);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.bounded(256));
    return bytes;
}

/** The cheapest way to be sure: append, sync. */
class PlainFile
{
public:
    explicit PlainFile(const QString &path)
        : m_descriptor(
            ::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600))
    {
        if (m_descriptor < 0)
            throw std::runtime_error("the plain file can not be made");
    }
    ~PlainFile() { ::close(m_descriptor); }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    void append(const QByteArray &bytes) const
    {
        if (::write(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()))
                != bytes.size()
            || ::fsync(m_descriptor) != 0)
            throw std::runtime_error("the plain file can not be written");
    }

private:
    int m_descriptor;
};

enrollment::Enrollment newDraft(int serial)
{
    const QString nik = QStringLiteral("167101200578%1").arg(9001 + serial % 900);
    enrollment::Enrollment draft{
        .id = base::Uuid::generate(base::SystemClock()),
        .station = must(enrollment::StationId::parse(QStringLiteral("1671-01-A"))),
        .resident
        = {.nik = must(population::Nik::parse(nik)), .name = QStringLiteral("AHMAD FAUZI")},
    };
    draft.number = QStringLiteral("1671-01-A 20261121 %1").arg(serial, 4, 10, QLatin1Char('0'));
    draft.recorder = QStringLiteral("operator");
    draft.createdAt = draft.updatedAt = QDateTime::currentDateTimeUtc();
    return draft;
}

void measureCaptures(int rounds)
{
    const QTemporaryDir folder(folderOnDisk("bench-seal"));
    const auto store = must(store::Store::create(folder.filePath(QStringLiteral("station.db"))));
    const vault::Keyring keyring(base::SecureBytes::random(vault::keySize));
    store::EnrollmentRepository repository(*store, keyring);
    const PlainFile plain(folder.filePath(QStringLiteral("plain")));
    const QByteArray image = randomBytes(captureBytes);

    std::vector<double> sealed, written;
    for (int round = 0; round < rounds; ++round) {
        const enrollment::Enrollment draft = newDraft(round);
        auto beginning = must(store::Transaction::begin(store->database()));
        must(repository.insert(draft));
        must(beginning.commit());
        for (const enrollment::ItemKey &key : enrollment::requiredItems()) {
            const enrollment::CaptureItem item{
                .key = key, .image = image, .mimeType = QStringLiteral("image/jp2")};
            written.push_back(millisecondsOf([&] { plain.append(image); }));
            sealed.push_back(millisecondsOf([&] {
                auto transaction = must(store::Transaction::begin(store->database()));
                must(repository.putItem(draft.id, item, draft.createdAt));
                must(transaction.commit());
            }));
        }
    }
    printFigure("plain_write_fsync_60kB", median(written), "ms");
    printFigure("seal_and_commit_60kB", median(sealed), "ms");
    printFigure("seal_and_commit_over_plain", median(sealed) / median(written), "ratio",
                Bar::AtMost, mostOverPlain);
}

/** How the operator's account wraps the station key. */
vault::PasswordWrap storedWrap(const QString &home)
{
    const auto store = must(store::Store::open(home + QStringLiteral("/station.db")));
    return must(store::AccountRepository(*store).find(QLatin1String(tests::operatorName))).wrap;
}

/** @p residents in the roster and a practice day's records, closed. */
void fill(tests::PracticeStation &station, int residents)
{
    station.close();
    const tests::PracticeDay day(residents, static_cast<int>(captureBytes));
    tests::DayRunner runner(day, station.home(), station.region().receipts);
    for (std::size_t step = 0; step < day.steps().size(); ++step)
        must(runner.perform(step));
}

void measureLogin(int rounds)
{
    const base::FixedClock clock(tests::practiceMoment());
    tests::PracticeStation station(clock);
    fill(station, rounds == 1 ? 50 : 800);
    const vault::PasswordWrap wrap = storedWrap(station.home());

    std::vector<double> derived, whole;
    for (int round = 0; round < rounds; ++round) {
        derived.push_back(millisecondsOf([&] {
            must(vault::unwrapWithPassword(wrap, tests::password(), tests::operatorName));
        }));
        whole.push_back(millisecondsOf([&] { station.login(tests::operatorName); }));
        station.close();
    }
    printFigure("login_argon2id", median(derived) / 1000, "s");
    printFigure("login_open_and_login", median(whole) / 1000, "s");
    printFigure("login_beyond_argon2id", (median(whole) - median(derived)) / 1000, "s", Bar::AtMost,
                mostBeyondArgon);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // resources are found beside the program
    try {
        const int rounds = roundsFrom(argc, argv, 25);
        measureCaptures(rounds);
        measureLogin(rounds);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_store: %s\n", error.what());
        return 1;
    }
}
