// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
};

} // namespace

TEST_CASE("An untouched chain of any length is whole")
{
    Watched test;
    CHECK(test.audit().verify().value() == 0);
    REQUIRE(test.note(
        {QStringLiteral("admin"), QStringLiteral("roster.import"), {}, QStringLiteral("ok")}));
    CHECK(test.audit().verify().value() == 1);
    REQUIRE(test.note({}));
    for (int i = 0; i < 20; ++i)
        REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("resident.view"), subject,
                           QStringLiteral("ok")}));
    test.close();
    test.reopen();
    CHECK(test.audit().verify().value() == 22);
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
    CHECK(test.audit().verify().value() == 2);
    CHECK(test.audit().append({}, tests::morning).error().code == base::ErrorCode::Internal);
    REQUIRE(test.note({}));
    CHECK(test.audit().verify().value() == 3);
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

TEST_CASE("Whatever is done to the chain, the first bad row is named")
{
    const auto [sql, row] = GENERATE(table<const char *, const char *>({
        {"UPDATE audit SET actor = 'nobody' WHERE sequence = 4", "audit row 4"},
        {"UPDATE audit SET act = 'x' WHERE sequence = 1", "audit row 1"},
        {"UPDATE audit SET happened_at = happened_at + 1 WHERE sequence = 8", "audit row 8"},
        {"UPDATE audit SET outcome = 'denied' WHERE sequence = 2", "audit row 2"},
        {"UPDATE audit SET subject = x'00' WHERE sequence = 3", "audit row 3"},
        {"UPDATE audit SET hash = zeroblob(32) WHERE sequence = 5", "audit row 5"},
        {"DELETE FROM audit WHERE sequence = 4", "audit row 4"},
        {"DELETE FROM audit WHERE sequence = 1", "audit row 1"},
        {"DELETE FROM audit WHERE sequence > 5", "audit row 6"},
        {"DELETE FROM audit WHERE sequence = 8", "audit row 8"},
        {"DELETE FROM audit", "audit row 1"},
        {"UPDATE audit SET sequence = -1 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE "
         "sequence = 4;"
         "UPDATE audit SET sequence = 4 WHERE sequence = -1",
         "audit row 3"},
        {"INSERT INTO audit SELECT 9, happened_at, actor, act, subject, outcome, hash FROM audit "
         "WHERE sequence = 8",
         "audit row 9"},
        {"INSERT INTO audit SELECT 0, happened_at, actor, act, subject, outcome, hash FROM audit "
         "WHERE sequence = 8",
         "audit row 1"},
        {"DELETE FROM audit_head", "audit head"},
        {"UPDATE audit_head SET sequence = 7", "audit head"},
        {"UPDATE audit_head SET hash = zeroblob(32)", "audit head"},
        {"UPDATE audit_head SET mac = zeroblob(32)", "audit head"},
        {"DELETE FROM audit WHERE sequence = 8; UPDATE audit_head SET sequence = 7,"
         " hash = (SELECT hash FROM audit WHERE sequence = 7)",
         "audit head"},
    }));
    CAPTURE(sql);
    Watched test(8);
    REQUIRE(test.audit().verify().value() == 8);
    test.tamper(sql);
    const auto verified = test.audit().verify();
    REQUIRE_FALSE(verified);
    CHECK(verified.error().code == base::ErrorCode::StoreDamaged);
    CHECK(verified.error().subject == row);
}

TEST_CASE("New rows do not cover up that the chain was cut short")
{
    Watched test(8);
    test.tamper("DELETE FROM audit WHERE sequence > 5");
    REQUIRE(test.note({QStringLiteral("operator"), QStringLiteral("x"), {}, QStringLiteral("ok")}));
    CHECK(test.audit().verify().error().subject == "audit row 6");
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
    CHECK(AuditLog(*test.store, other).verify().error().code == base::ErrorCode::StoreDamaged);
}
