// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"
#include "core/store/outbox_repository.h"
#include "core/store/roster_repository.h"
#include "tests/core/store/test_store.h"

#include <QFile>

using namespace rekam;
using namespace rekam::store;

namespace {

/** Flips a bit in each place of the closed file where @p bytes stand, one after the other: in the
 *  table, and in each of its indexes. */
template<typename Look>
int withEachDamaged(const QString &path, const QByteArray &bytes, Look look)
{
    const QByteArray whole = tests::contentOf(path);
    int places = 0;
    for (qsizetype at = whole.indexOf(bytes); at >= 0; at = whole.indexOf(bytes, at + 1)) {
        QByteArray damaged = whole;
        damaged[at + bytes.size() / 2] = static_cast<char>(damaged[at + bytes.size() / 2] ^ 0x10);
        tests::writeContent(path, damaged);
        INFO("byte " << at);
        look();
        ++places;
    }
    return places;
}

} // namespace

TEST_CASE("A resident behind a damaged index is not called unknown")
{
    tests::TestStore test;
    const population::Resident person
        = tests::resident(QStringLiteral("BUDI SANTOSO"), QStringLiteral("1671010506909001"));
    REQUIRE(test.inTransaction(
        [&] { return RosterRepository(*test.store, test.keyring).put(person); }));
    test.close();
    const QByteArray nikHash
        = vault::keyedHash(test.keyring.lookupKey(), person.nik.toString().toLatin1());
    int misled = 0;
    const int places = withEachDamaged(test.path(), nikHash, [&] {
        test.reopen();
        // Either the index misleads, or it is right and the row's own copy of the hash is not.
        const auto found = RosterRepository(*test.store, test.keyring).find(person.nik);
        CHECK((found ? *found == person : found.error().code == base::ErrorCode::StoreDamaged));
        misled += found ? 0 : 1;
        CHECK(checkTable(test.database(), "roster").error().code == base::ErrorCode::StoreDamaged);
        CHECK(checkFile(test.database()).error().code == base::ErrorCode::StoreDamaged);
        test.close();
    });
    CHECK(places == 2);
    CHECK(misled == 1);
}

TEST_CASE("A damaged index of enrollments or of the outbox is seen at the opening")
{
    tests::TestStore test;
    const enrollment::Enrollment draft = tests::draft();
    REQUIRE(test.inTransaction(
        [&] { return EnrollmentRepository(*test.store, test.keyring).insert(draft); }));
    REQUIRE(test.inTransaction([&] {
        return OutboxRepository(*test.store, test.keyring)
            .put({draft.id, "packet", vault::sha256("packet"), {}, 0}, tests::morning);
    }));
    test.close();
    const int places = withEachDamaged(test.path(), draft.id.toBytes(), [&] {
        const auto opened = Store::open(test.path());
        if (!opened) {
            CHECK(opened.error().code == base::ErrorCode::StoreDamaged);
            return;
        }
        // The packets are too many to be looked through each time: the right one or none.
        const auto entry = OutboxRepository(**opened, test.keyring).find(draft.id);
        CHECK((entry ? entry->packet == "packet"
                     : entry.error().code == base::ErrorCode::StoreDamaged));
        CHECK(checkFile((*opened)->database()).error().code == base::ErrorCode::StoreDamaged);
    });
    CHECK(places >= 6); // three tables, each with the index of its key
}

TEST_CASE("A store without damage passes its checks")
{
    tests::TestStore test;
    for (const char *table : {"setting", "roster", "audit"})
        CHECK(checkTable(test.database(), table));
    CHECK(checkFile(test.database()));
    CHECK(checkTable(test.database(), "nonsense").error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A column that the file calls otherwise is damage, not a mistake of ours")
{
    tests::TestStore test;
    test.close();
    QByteArray content = tests::contentOf(test.path());
    REQUIRE(content.count("upload_location") == 1);
    tests::writeContent(test.path(), content.replace("upload_location", "upload_locatiom"));
    test.reopen();
    const auto waiting = OutboxRepository(*test.store, test.keyring).find(tests::draft().id);
    REQUIRE_FALSE(waiting);
    CHECK(waiting.error().code == base::ErrorCode::StoreDamaged);
}
