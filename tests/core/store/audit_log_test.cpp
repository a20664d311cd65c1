// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_inspection.h"
#include "core/store/audit_log.h"
#include "tests/core/store/test_store.h"

#include <QFile>

using namespace rekam;
using namespace rekam::store;

namespace {

const QByteArray subject("1671010506909001");

struct Watched : tests::TestStore
{
    explicit Watched(int events = 0)
    {
        for (int i = 0; i < events; ++i)
            REQUIRE(note({QStringLiteral("operator"), QStringLiteral("resident.view"), subject,
                          QStringLiteral("ok")}));
    }
    AuditLog audit() { return {*store, keyring}; }
    base::Result<void> note(const AuditEvent &event)
    {
        return inTransaction([&] { return audit().append(event, tests::morning); });
    }
    AuditVerdict inspect(const std::vector<KnownPoint> &known = {})
    {
        return inspectAudit(database(), keyring.rowMacKey(), known).value();
    }
    /** "4 changed", or the number of rows of a chain that is whole. */
    QString verdict(const std::vector<KnownPoint> &known = {})
    {
        const AuditVerdict said = inspect(known);
        return said.finding ? QStringLiteral("%1 %2")
                                  .arg(said.finding->sequence)
                                  .arg(auditDamageName(said.finding->damage))
                            : QString::number(said.rows);
    }
    KnownPoint pointAt(qint64 sequence) { return {sequence, audit().hashAt(sequence).value()}; }
};

} // namespace

TEST_CASE("An untouched chain of any length is whole")
{
    Watched test;
    CHECK(test.verdict() == u"0");
    REQUIRE(test.note(
        {QStringLiteral("admin"), QStringLiteral("roster.import"), {}, QStringLiteral("ok")}));
    CHECK(test.verdict() == u"1");
    REQUIRE(test.note({}));
    for (int i = 0; i < 20; ++i)
        REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("resident.view"), subject,
                           QStringLiteral("ok")}));
    test.close();
    test.reopen();
    CHECK(test.verdict() == u"22");
}

TEST_CASE("A rolled back act leaves no audit row, and without a transaction there is none")
{
    Watched test(2);
    {
        auto transaction = Transaction::begin(test.database());
        REQUIRE(transaction);
        REQUIRE(test.audit().append(
            {QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")},
            tests::morning));
    }
    CHECK(test.verdict() == u"2");
    CHECK(test.audit().append({}, tests::morning).error().code == base::ErrorCode::Internal);
    REQUIRE(test.note({}));
    CHECK(test.verdict() == u"3");
}

TEST_CASE("The log answers who did what to whom, and counts only what succeeded")
{
    Watched test(1);
    const auto user = QStringLiteral("operator");
    const auto view = QStringLiteral("resident.view");
    CHECK(test.audit().hasDone(user, view, subject).value());
    CHECK_FALSE(test.audit().hasDone(QStringLiteral("other"), view, subject).value());
    CHECK_FALSE(test.audit().hasDone(user, QStringLiteral("resident.edit"), subject).value());
    CHECK_FALSE(test.audit().hasDone(user, view, "1671010506909002").value());
    REQUIRE(test.note({QStringLiteral("other"), view, subject, QStringLiteral("role-forbids")}));
    CHECK_FALSE(test.audit().hasDone(QStringLiteral("other"), view, subject).value());
}

TEST_CASE("The person concerned stands in the log as a keyed hash only")
{
    Watched test(3);
    test.close();
    QFile file(test.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    CHECK_FALSE(content.contains(subject));
    CHECK_FALSE(content.contains(vault::hash(subject)));
    CHECK(content.contains("resident.view"));
}

TEST_CASE("Whatever is done to the chain, the first bad row and what was done are named")
{
    const char *columns = "happened_at, actor, act, subject, outcome, form, person, place, hash";
    const QByteArray copyOf8
        = QByteArray(" SELECT %, ") + columns + " FROM audit WHERE sequence = 8";
    const auto insertAt = [&](const char *number) {
        return QByteArray("INSERT INTO audit(sequence, ") + columns + ")"
            + QByteArray(copyOf8).replace("%", number);
    };
    const QByteArray swap = "UPDATE audit SET sequence = -1 WHERE sequence = 3;"
                            "UPDATE audit SET sequence = 3 WHERE sequence = 4;"
                            "UPDATE audit SET sequence = 4 WHERE sequence = -1";
    const QByteArray moveUp = "UPDATE audit SET sequence = -sequence WHERE sequence >= 3;"
                              "UPDATE audit SET sequence = 1 - sequence WHERE sequence < 0;";
    const QByteArray closeUp = "UPDATE audit SET sequence = -sequence WHERE sequence > 4;"
                               "UPDATE audit SET sequence = -1 - sequence WHERE sequence < 0;";
    const std::vector<std::pair<QByteArray, const char *>> cases{
        {"UPDATE audit SET actor = 'nobody' WHERE sequence = 4", "4 changed"},
        {"UPDATE audit SET act = 'x' WHERE sequence = 1", "1 changed"},
        {"UPDATE audit SET happened_at = happened_at + 1 WHERE sequence = 8", "8 changed"},
        {"UPDATE audit SET outcome = 'denied' WHERE sequence = 2", "2 changed"},
        {"UPDATE audit SET subject = x'00' WHERE sequence = 3", "3 changed"},
        {"UPDATE audit SET person = x'00' WHERE sequence = 3", "3 changed"},
        {"UPDATE audit SET place = 'cli' WHERE sequence = 3", "3 changed"},
        {"UPDATE audit SET form = 1 WHERE sequence = 3", "3 changed"},
        {"UPDATE audit SET hash = zeroblob(32) WHERE sequence = 5", "5 changed"},
        {"DELETE FROM audit WHERE sequence = 4", "4 deleted"},
        {"DELETE FROM audit WHERE sequence = 1", "1 deleted"},
        {"DELETE FROM audit WHERE sequence = 4;" + closeUp, "4 deleted"},
        {"DELETE FROM audit WHERE sequence > 5", "6 truncated"},
        {"DELETE FROM audit WHERE sequence = 8", "8 truncated"},
        {"DELETE FROM audit", "1 truncated"},
        {swap, "3 swapped"},
        {insertAt("9"), "9 inserted"},
        {moveUp + insertAt("3"), "3 inserted"},
        {"DELETE FROM audit_head", "1 rebuilt"},
        {"UPDATE audit_head SET sequence = 7", "1 rebuilt"},
        {"UPDATE audit_head SET mac = zeroblob(32)", "1 rebuilt"},
    };
    for (const auto &[sql, expected] : cases) {
        CAPTURE(sql.toStdString());
        Watched test;
        for (int i = 0; i < 8; ++i)
            REQUIRE(test.note({QStringLiteral("operator%1").arg(i), QStringLiteral("resident.view"),
                               subject, QStringLiteral("ok")}));
        REQUIRE(test.verdict() == u"8");
        test.tamper(sql.constData());
        CHECK(test.verdict().toStdString() == expected);
    }
}

TEST_CASE("A chain put back from a copy or computed anew does not meet the region's anchors")
{
    Watched test(5);
    const KnownPoint early = test.pointAt(3);
    const KnownPoint late = test.pointAt(5);
    CHECK(test.verdict({early, late}) == u"5");
    const QString copy = test.path() + QStringLiteral(".copy");
    test.close();
    REQUIRE(QFile::copy(test.path(), copy));
    test.reopen();
    REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")}));
    const KnownPoint latest = test.pointAt(6);
    test.close();
    REQUIRE(QFile::remove(test.path()));
    REQUIRE(QFile::copy(copy, test.path()));
    test.reopen();
    CHECK(test.verdict() == u"5"); // by itself it looks whole
    CHECK(test.verdict({early, late, latest}) == u"6 rolled-back");

    // Whoever has the station's own keys writes another history behind row 3.
    test.tamper("DELETE FROM audit WHERE sequence > 3");
    REQUIRE(test.inTransaction([&] {
        return writeAuditHead(test.database(), test.keyring.rowMacKey(), {3, early.hash});
    }));
    for (int i = 0; i < 3; ++i)
        REQUIRE(
            test.note({QStringLiteral("somebody"), QStringLiteral("x"), {}, QStringLiteral("ok")}));
    CHECK(test.verdict() == u"6");
    CHECK(test.verdict({early, late, latest}) == u"4 rebuilt");
}

TEST_CASE("A clock that was set back is written down, a small correction is not")
{
    Watched test(1);
    const auto at = [&](const QDateTime &moment) {
        REQUIRE(test.inTransaction([&] {
            return test.audit().append(
                {QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")},
                moment);
        }));
    };
    at(tests::morning.addSecs(-60));
    CHECK(test.verdict() == u"2");
    at(tests::morning.addSecs(-3660));
    CHECK(test.verdict() == u"4");
    AuditQuery query;
    query.act = QStringLiteral("clock.");
    const auto found = test.audit().find(query).value();
    REQUIRE(found.size() == 1);
    CHECK(found.front().act == u"clock.set-back");
    CHECK(found.front().place == u"3600 s");
    const auto row = test.audit().lastTime(QStringLiteral("operator"), QStringLiteral("x")).value();
    CHECK(row == 4);
    CHECK(test.audit().lastTime(QStringLiteral("nobody"), QStringLiteral("x")).value() == 0);
    CHECK(test.audit().furthestSetBack(0).value() == std::chrono::hours(1));
    CHECK(test.audit().furthestSetBack(row).value() == std::chrono::seconds(0));
}

TEST_CASE("The acts on one person are found by the keyed hash of the NIK, newest first")
{
    Watched test;
    const QByteArray person = test.audit().personHash(subject);
    for (const char *act : {"resident.view", "enrollment.begin", "enrollment.capture"})
        REQUIRE(test.note({QStringLiteral("operator"), QLatin1String(act), "id",
                           QStringLiteral("ok"), person, QStringLiteral("page.biodata")}));
    REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("resident.view"), "other",
                       QStringLiteral("role-forbids"), test.audit().personHash("other")}));
    AuditQuery query;
    query.person = person;
    const auto history = test.audit().find(query).value();
    REQUIRE(history.size() == 3);
    CHECK(history.front().act == u"enrollment.capture");
    CHECK(history.front().place == u"page.biodata");
    query.person.clear();
    query.onlyRefused = true;
    CHECK(test.audit().find(query).value().size() == 1);
    query = {};
    query.from = tests::morning.addSecs(1);
    CHECK(test.audit().find(query).value().empty());
    query = {};
    query.limit = 2;
    CHECK(test.audit().find(query).value().size() == 2);
}

TEST_CASE("After a damaged end the chain is taken up again, and that is reported for ever")
{
    Watched test(4);
    test.tamper("DELETE FROM audit_head; DELETE FROM audit WHERE sequence = 4");
    REQUIRE(test.inTransaction(
        [&] { return test.audit().reanchor(QStringLiteral("operator"), tests::morning); }));
    REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")}));
    CHECK(test.verdict() == u"4 truncated");
}

TEST_CASE("New rows do not cover up that the chain was cut short")
{
    Watched test(8);
    test.tamper("DELETE FROM audit WHERE sequence > 5");
    REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")}));
    CHECK(test.verdict() == u"6 deleted");
}

TEST_CASE("Nothing is appended to a chain whose end was tampered with")
{
    const char *sql = GENERATE("DELETE FROM audit_head", "UPDATE audit_head SET sequence = 1");
    Watched test(3);
    test.tamper(sql);
    const auto noted
        = test.note({QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")});
    REQUIRE_FALSE(noted);
    CHECK(noted.error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("Another station's key does not accept the chain")
{
    Watched test(3);
    const vault::Keyring other(base::SecureBytes::random(vault::keySize));
    CHECK(inspectAudit(test.database(), other.rowMacKey()).value().finding);
}
