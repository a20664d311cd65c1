// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/test_store.h"

#include <QFile>

using namespace rekam;
using namespace rekam::store;
using biometrics::FingerPosition;
using enrollment::CaptureException;
using enrollment::EnrollmentId;
using enrollment::ExceptionReason;
using enrollment::ItemKey;
using enrollment::State;

namespace {

const ItemKey thumb = ItemKey::finger(FingerPosition::RightThumb);
const ItemKey indexFinger = ItemKey::finger(FingerPosition::RightIndex);

/** One draft with a portrait, a thumb and an excepted index finger. */
struct Recorded : tests::TestStore
{
    Recorded()
    {
        REQUIRE(inTransaction([this] { return repository().insert(record); }));
        REQUIRE(put(ItemKey::portrait()));
        REQUIRE(put(thumb));
        REQUIRE(inTransaction([this] {
            return repository().putException(
                record.id, {indexFinger, ExceptionReason::Bandaged, false, QStringLiteral("luka")},
                tests::morning.addSecs(60));
        }));
    }
    EnrollmentRepository repository() { return {*store, keyring}; }
    base::Result<void> put(const ItemKey &key, const QByteArray &image = "image bytes")
    {
        return inTransaction([&] {
            return repository().putItem(record.id, tests::capture(key, image),
                                        tests::morning.addSecs(50));
        });
    }
    base::Result<void> become(State state)
    {
        return inTransaction(
            [&] { return repository().setState(record.id, state, tests::morning.addSecs(70)); });
    }
    base::Result<void> erase()
    {
        return inTransaction([this] { return repository().eraseDetail(record.id); });
    }

    const enrollment::Enrollment record = tests::draft();
};

bool contains(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
}

} // namespace

TEST_CASE("A draft comes back with everything that was captured, also after opening again")
{
    Recorded test;
    test.close();
    test.reopen();
    const auto loaded = test.repository().load(test.record.id);
    REQUIRE(loaded);
    CHECK(loaded->id == test.record.id);
    CHECK(loaded->number == test.record.number);
    CHECK(loaded->station == test.record.station);
    CHECK(loaded->state == State::Draft);
    CHECK(loaded->resident == test.record.resident);
    CHECK(loaded->recorder == QStringLiteral("operator"));
    CHECK(loaded->approver.isEmpty());
    CHECK(loaded->createdAt == test.record.createdAt);
    CHECK(loaded->updatedAt == tests::morning.addSecs(60));
    REQUIRE(loaded->items.size() == 2);
    const auto &item = loaded->items.at(thumb);
    CHECK(item.image == "image bytes");
    CHECK(item.quality == 80);
    CHECK(item.capturedAt == tests::morning);
    REQUIRE(loaded->exceptions.size() == 1);
    CHECK(loaded->exceptions.at(indexFinger).reason == ExceptionReason::Bandaged);
    CHECK(loaded->exceptions.at(indexFinger).note == QStringLiteral("luka"));
    CHECK(loaded->exceptions.at(indexFinger).permanent == false);
}

TEST_CASE("A capture taken again replaces the old one, and item and exception replace each other")
{
    Recorded test;
    REQUIRE(test.put(thumb, "better"));
    REQUIRE(test.put(indexFinger, "after all"));
    auto loaded = test.repository().load(test.record.id);
    REQUIRE(loaded);
    CHECK(loaded->items.at(thumb).image == "better");
    CHECK(loaded->items.at(indexFinger).image == "after all");
    CHECK(loaded->exceptions.empty());

    REQUIRE(test.inTransaction([&] {
        return test.repository().putException(test.record.id, {thumb, ExceptionReason::Damaged},
                                              tests::morning);
    }));
    loaded = test.repository().load(test.record.id);
    REQUIRE(loaded);
    CHECK_FALSE(loaded->items.contains(thumb));
    CHECK(loaded->exceptions.contains(thumb));
}

TEST_CASE("The list shows number, name, initials, counts and times, newest first")
{
    Recorded test;
    const enrollment::Enrollment second = tests::draft(2, QStringLiteral("1671014506909002"));
    REQUIRE(test.inTransaction([&] { return test.repository().insert(second); }));
    REQUIRE(test.inTransaction(
        [&] { return test.repository().setReason(second.id, QStringLiteral("pulang")); }));
    const auto list = test.repository().list();
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(list->at(0).id == second.id);
    CHECK(list->at(0).captured == 0);
    CHECK(list->at(0).reason == QStringLiteral("pulang"));
    const EnrollmentOverview &first = list->at(1);
    CHECK(first.number == QStringLiteral("1671-01-A 20261121 0001"));
    CHECK(first.name == QStringLiteral("BUDI SANTOSO"));
    CHECK(first.initials == QStringLiteral("BS"));
    CHECK(first.recorder == QStringLiteral("operator"));
    CHECK(first.state == State::Draft);
    CHECK(first.captured == 2);
    CHECK(first.excepted == 1);
    CHECK(first.createdAt == test.record.createdAt);
    CHECK(first.updatedAt == tests::morning.addSecs(60));
    CHECK(first.reason.isEmpty());
}

TEST_CASE("The state moves by lawful steps only")
{
    Recorded test;
    CHECK(test.become(State::Approved).error().code == base::ErrorCode::StateForbids);
    CHECK(test.repository().state(test.record.id).value() == State::Draft);
    REQUIRE(test.become(State::Complete));
    REQUIRE(test.become(State::Approved));
    CHECK(test.repository().state(test.record.id).value() == State::Approved);
    CHECK(test.become(State::Draft).error().code == base::ErrorCode::StateForbids);
    CHECK(test.repository().load(test.record.id).value().updatedAt == tests::morning.addSecs(70));
}

TEST_CASE("A person has an open enrollment until it is complete, and again when it is returned")
{
    Recorded test;
    const auto nik = test.record.resident.nik;
    CHECK(test.repository().openFor(nik).value() == test.record.id);
    CHECK_FALSE(test.repository().openFor(tests::nik(QStringLiteral("1671010506909999"))).value());
    REQUIRE(test.become(State::Complete));
    CHECK_FALSE(test.repository().openFor(nik).value());
    REQUIRE(test.become(State::Returned));
    CHECK(test.repository().openFor(nik).value() == test.record.id);
    REQUIRE(test.become(State::Canceled));
    CHECK_FALSE(test.repository().openFor(nik).value());
}

TEST_CASE("Enrollments are counted by the day in their number")
{
    Recorded test;
    CHECK(test.repository().countOn(QDate(2026, 11, 21)).value() == 1);
    enrollment::Enrollment late = tests::draft(2);
    late.createdAt = late.updatedAt
        = QDateTime(QDate(2026, 11, 21), QTime(17, 30), Qt::UTC); // 22nd in Palembang
    late.number = enrollment::enrollmentNumber(late.station, QDate(2026, 11, 22), 1);
    REQUIRE(test.inTransaction([&] { return test.repository().insert(late); }));
    CHECK(test.repository().countOn(QDate(2026, 11, 21)).value() == 1);
    CHECK(test.repository().countOn(QDate(2026, 11, 22)).value() == 1);
    CHECK(test.repository().countOn(QDate(2026, 11, 23)).value() == 0);
}

TEST_CASE("After the detail is erased only number and initials remain")
{
    Recorded test;
    REQUIRE(test.become(State::Complete));
    REQUIRE(test.become(State::Approved));
    REQUIRE(test.erase());
    const auto loaded = test.repository().load(test.record.id);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::EnrollmentUnknown);
    const auto list = test.repository().list();
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->at(0).name.isEmpty());
    CHECK(list->at(0).initials == QStringLiteral("BS"));
    CHECK(list->at(0).number == test.record.number);
    CHECK(list->at(0).state == State::Approved);
    CHECK(list->at(0).captured == 2);
    CHECK_FALSE(test.repository().openFor(test.record.resident.nik).value());

    CHECK(test.put(thumb).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.erase().error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.become(State::Sent)); // the way to the receipt goes on
    CHECK(test.inTransaction(
        [&] { return test.repository().setReason(test.record.id, QStringLiteral("x")); }));

    Statement rest = test.database().prepare(
        "SELECT (SELECT COUNT(*) FROM item) + (SELECT COUNT(*) FROM exception),"
        " wrapped_key IS NULL AND name IS NULL AND detail IS NULL AND nik_hash IS NULL FROM "
        "enrollment");
    REQUIRE(rest.step().value());
    CHECK(rest.integer(0) == 0);
    CHECK(rest.integer(1) == 1);
}

TEST_CASE("The erased key and captures are gone from the file and from its log as soon as that is "
          "committed")
{
    Recorded test;
    Statement statement = test.database().prepare("SELECT wrapped_key, detail FROM enrollment");
    REQUIRE(statement.step().value());
    const QByteArray key = statement.blob(0);
    const QByteArray detail = statement.blob(1);
    statement.reset();
    const QString log = test.path() + QStringLiteral("-wal");
    REQUIRE(contains(log, key));
    REQUIRE(test.become(State::Complete));
    REQUIRE(test.become(State::Approved));
    REQUIRE(test.erase());
    for (const QString &path : {test.path(), log}) {
        CHECK_FALSE(contains(path, key));
        CHECK_FALSE(contains(path, detail.mid(100, 32)));
    }
}

TEST_CASE("An erasure that is rolled back leaves the whole enrollment")
{
    Recorded test;
    {
        auto transaction = Transaction::begin(test.database());
        REQUIRE(transaction);
        REQUIRE(test.repository().eraseDetail(test.record.id));
    }
    CHECK(test.repository().load(test.record.id).value().items.size() == 2);
}

TEST_CASE("Nothing personal of an enrollment stands in the file")
{
    Recorded test;
    test.close();
    const population::Resident &person = test.record.resident;
    for (const QString &text : {person.name, person.nik.toString(), person.address,
                                test.record.number, QStringLiteral("luka")})
        CHECK_FALSE(contains(test.path(), text.toUtf8()));
    CHECK_FALSE(contains(test.path(), "image bytes"));
}

TEST_CASE("What is not there is unknown, and nothing is written outside a transaction")
{
    Recorded test;
    const EnrollmentId stranger = tests::draft(9).id;
    CHECK(test.repository().load(stranger).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.repository().state(stranger).error().code == base::ErrorCode::EnrollmentUnknown);
    CHECK(test.inTransaction([&] {
                  return test.repository().putItem(stranger, tests::capture(thumb), tests::morning);
              })
              .error()
              .code
          == base::ErrorCode::EnrollmentUnknown);

    auto repository = test.repository();
    const auto &id = test.record.id;
    CHECK(repository.insert(tests::draft(3)).error().code == base::ErrorCode::Internal);
    CHECK(repository.putItem(id, tests::capture(thumb), tests::morning).error().code
          == base::ErrorCode::Internal);
    CHECK(repository.setState(id, State::Complete, tests::morning).error().code
          == base::ErrorCode::Internal);
    CHECK(repository.setReason(id, QString()).error().code == base::ErrorCode::Internal);
    CHECK(repository.eraseDetail(id).error().code == base::ErrorCode::Internal);
}

TEST_CASE("A changed column or a flipped bit anywhere in an enrollment is noticed")
{
    const char *sql = GENERATE(
        "UPDATE enrollment SET state = 5", "UPDATE enrollment SET state = 77",
        "UPDATE enrollment SET updated_at = updated_at + 1", "UPDATE enrollment SET created_at = 0",
        "UPDATE enrollment SET begun_on = 20200101", "UPDATE enrollment SET captured = 12",
        "UPDATE enrollment SET excepted = 0", "UPDATE enrollment SET nik_hash = zeroblob(32)",
        "UPDATE enrollment SET nik_hash = NULL", "UPDATE enrollment SET wrapped_key = NULL",
        "UPDATE enrollment SET wrapped_key = zeroblob(72)",
        "UPDATE enrollment SET overview = zeroblob(100)",
        "UPDATE enrollment SET name = zeroblob(60)", "UPDATE enrollment SET detail = zeroblob(600)",
        "UPDATE enrollment SET mac = zeroblob(32)", "UPDATE enrollment SET mac = x''");
    CAPTURE(sql);
    Recorded test;
    test.tamper(sql);
    for (const auto &error :
         {test.repository().load(test.record.id).error(), test.repository().list().error(),
          test.repository().state(test.record.id).error()}) {
        CHECK(error.code == base::ErrorCode::StoreDamaged);
        CHECK(error.subject == test.record.id.toString().toStdString());
    }
    CHECK(test.become(State::Complete).error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A changed, moved, swapped or removed capture is noticed and named")
{
    const auto [sql, subject] = GENERATE(table<const char *, const char *>({
        {"UPDATE item SET sealed = CAST(substr(sealed, 1, 99) || (CASE substr(sealed, 100, 1) WHEN "
         "x'00' THEN x'01'"
         " ELSE x'00' END) || substr(sealed, 101) AS BLOB) WHERE kind = 3",
         "right_thumb"},
        {"UPDATE item SET position = 7 WHERE kind = 3", "left_index"},
        {"UPDATE item SET position = 42 WHERE kind = 3", ""},
        {"UPDATE item SET sealed = (SELECT sealed FROM item WHERE kind = 3) WHERE kind = 1",
         "portrait"},
        {"UPDATE item SET sealed = x''", "portrait"},
        {"DELETE FROM item WHERE kind = 1", "enrollment"},
        {"DELETE FROM exception", "enrollment"},
        {"UPDATE exception SET sealed = zeroblob(100)", "right_index"},
        {"UPDATE exception SET position = 3", "right_middle"},
    }));
    CAPTURE(sql);
    Recorded test;
    test.tamper(sql);
    const auto loaded = test.repository().load(test.record.id);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::StoreDamaged);
    const bool whole = std::string(subject) == "enrollment";
    CHECK(loaded.error().subject == (whole ? test.record.id.toString().toStdString() : subject));
    CHECK(test.repository().list()); // the list does not open images
}

TEST_CASE("A capture of one enrollment does not open in another")
{
    Recorded test;
    const enrollment::Enrollment second = tests::draft(2, QStringLiteral("1671014506909002"));
    REQUIRE(test.inTransaction([&]() -> base::Result<void> {
        if (const auto inserted = test.repository().insert(second); !inserted)
            return inserted;
        return test.repository().putItem(second.id, tests::capture(thumb, "other"), tests::morning);
    }));
    test.tamper("UPDATE item SET sealed = (SELECT b.sealed FROM item b WHERE b.kind = 3 AND "
                "b.enrollment <> item.enrollment)"
                " WHERE kind = 3");
    CHECK(test.repository().load(test.record.id).error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A full disk while a capture is saved keeps the draft as it was")
{
    Recorded test;
    REQUIRE(test.database().execute("PRAGMA max_page_count=45"));
    const auto saved = test.put(ItemKey::signature(), QByteArray(300'000, 'x'));
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == base::ErrorCode::StoreFull);
    const auto loaded = test.repository().load(test.record.id);
    REQUIRE(loaded);
    CHECK(loaded->items.size() == 2);
    REQUIRE(test.database().execute("PRAGMA max_page_count=100000"));
    REQUIRE(test.put(ItemKey::signature(), QByteArray(300'000, 'x')));
    CHECK(test.repository().load(test.record.id).value().items.size() == 3);
}

TEST_CASE("Initials are the first letters of at most four words")
{
    const auto [name, expected] = GENERATE(table<const char *, const char *>({
        {"BUDI", "B"},
        {"SITI NUR AINI", "SNA"},
        {"A B C D E", "ABCD"},
    }));
    tests::TestStore test;
    EnrollmentRepository repository(*test.store, test.keyring);
    enrollment::Enrollment record = tests::draft();
    record.resident.name = QString::fromLatin1(name);
    REQUIRE(test.inTransaction([&] { return repository.insert(record); }));
    CHECK(repository.list().value().at(0).initials == QString::fromLatin1(expected));
}
