// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One bit of the closed store is flipped, anywhere; then somebody opens it and reads everything.
#include "core/exchange/audit_anchor.h"
#include "tests/faults/support/closed_home.h"
#include "tests/faults/support/connection_tap.h"
#include "tests/faults/support/day_picture.h"
#include "tests/faults/support/nightly.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDataStream>

#include <random>
#include <set>

using namespace rekam;
using namespace rekam::tests;

namespace {

/** Errors that tell somebody that the store, or a key in it, is not what it was. A wrap of the station
 *  key that was changed can not be told from a wrong password, and an account whose count of wrong
 *  passwords is damaged rests. */
bool namesDamage(base::ErrorCode code)
{
    using enum base::ErrorCode;
    static const std::set<base::ErrorCode> all{StoreDamaged,  SealBroken,    KeyInvalid,
                                               StoreNewer,    PasswordWrong, AccountUnknown,
                                               AccountLocked, AnchorInvalid};
    return all.contains(code);
}

/** Everything that people at the station can read, as bytes to compare. */
class Reader
{
public:
    explicit Reader(const PracticeDay &day)
        : m_day(day)
        , m_stream(&m_bytes, QIODevice::WriteOnly)
    { }

    base::Result<QByteArray> readAll(workflow::Station &station)
    {
        const workflow::StationProfile &profile = station.profile();
        m_stream << profile.id.toString() << profile.region.code << profile.region.name
                 << profile.region.practice << profile.serverUrl << profile.authority.toPem()
                 << profile.opening.toPem() << profile.recovery.toPem()
                 << profile.certificate.toPem();
        return read(station, administratorName, &Reader::readAsAdministrator)
            .and_then([&] { return read(station, supervisorName, &Reader::readAsSupervisor); })
            .and_then([&] { return read(station, operatorName, &Reader::readAsOperator); })
            .map([this] { return m_bytes; });
    }

private:
    using Part = base::Result<void> (Reader::*)(workflow::Session &);
    base::Result<void> read(workflow::Station &station, const char *account, Part part)
    {
        const auto session = station.login(QLatin1String(account), password());
        if (!session)
            return base::fail(session.error());
        m_stream << static_cast<int>((*session)->role());
        return (this->*part)(**session);
    }

    /** Adds what a Result holds, by @p write; or passes its error on. */
    template<typename T, typename Write>
    static base::Result<void> taken(const base::Result<T> &result, Write write)
    {
        if (!result)
            return base::fail(result.error());
        write(*result);
        return {};
    }

    base::Result<void> readAsAdministrator(workflow::Session &session)
    {
        const auto addEntries = [this](const std::vector<store::AuditEntry> &entries) {
            for (const store::AuditEntry &entry : entries)
                m_stream << entry.sequence << entry.happenedAt << entry.actor << entry.act
                         << entry.outcome << entry.place;
        };
        return taken(tests::wholeAudit(session), [this](qint64 rows) { m_stream << rows; })
            .and_then([&] {
                return taken(session.transportKey(), [this](const vault::PrivateKey &key) {
                    m_stream << QByteArray(key.toPem().value().view().toByteArray());
                });
            })
            .and_then([&] {
                return taken(session.accounts(), [this](const auto &accounts) {
                    for (const workflow::AccountSummary &account : accounts)
                        m_stream << account.name << static_cast<int>(account.role)
                                 << account.expiresOn << account.ended << account.statementAccepted
                                 << static_cast<qint64>(account.locked.count());
                });
            })
            .and_then([&] { return taken(session.accessHistory(m_day.nik(0)), addEntries); })
            .and_then([&] {
                return taken(session.searchAudit({}),
                             [&](const store::AuditAnswer &answer) { addEntries(answer.entries); });
            });
    }

    base::Result<void> readAsSupervisor(workflow::Session &session)
    {
        auto done = taken(look(session), [this](const DayPicture &picture) { add(picture); });
        for (int person = 0; done && person < m_day.residents(); ++person)
            done = taken(session.resident(m_day.nik(person)), [this](const auto &resident) {
                m_stream << population::residentToBytes(resident);
            });
        const auto list = done ? session.list() : base::fail(done.error());
        for (std::size_t i = 0; done && i < list->size(); ++i) {
            const store::EnrollmentOverview &row = list->at(i);
            m_stream << row.id.toBytes() << row.createdAt << row.updatedAt << row.captured
                     << row.excepted;
            if (row.state != enrollment::State::Approved
                && row.state != enrollment::State::Receipted)
                continue;
            const auto add = [this](const QByteArray &bytes) { m_stream << bytes; };
            done = taken(session.packet(row.id), add).and_then([&] {
                return taken(session.receipt(row.id), add);
            });
        }
        if (!done)
            return done;
        return taken(session.waitingToSend(), [this](int count) { m_stream << count; })
            .and_then([&] {
                return taken(session.nextToSend(), [this](const auto &entry) {
                    if (entry)
                        m_stream << entry->id.toBytes() << entry->uploadLocation << entry->attempts;
                });
            });
    }

    /** Goes on with the draft that is open and begins with somebody new: by person and by day. */
    base::Result<void> readAsOperator(workflow::Session &session)
    {
        const auto addNumber
            = [this](const enrollment::Enrollment &draft) { m_stream << draft.number; };
        return taken(session.begin(m_day.nik(3)), addNumber).and_then([&] {
            return taken(session.begin(m_day.nik(5)), addNumber);
        });
    }

    void add(const DayPicture &picture)
    {
        for (const QString &line : picture.roster)
            m_stream << line;
        for (const RecordPicture &record : picture.records) {
            m_stream << record.number << static_cast<int>(record.state) << record.name
                     << record.initials << record.recorder << record.reason << record.nik
                     << record.address << record.hasPacket << record.hasReceipt;
            for (const auto &[key, item] : record.items)
                m_stream << key.position << item;
            for (const auto &[key, exception] : record.exceptions)
                m_stream << key.position << exception;
        }
    }

    const PracticeDay &m_day;
    QByteArray m_bytes;
    QDataStream m_stream;
};

/** What one opening of the store showed. */
struct Showing
{
    base::Result<QByteArray> everything;
    std::map<std::string, std::string>
        values; ///< behind the product's back, before it wrote anything
    bool whole = false; ///< SQLite's own opinion of tables and indexes
};

class FlippedStore
{
public:
    FlippedStore()
    {
        m_disk.load(m_home.image());
        DayRunner runner(m_day, m_home.path(), m_home.receipts());
        for (std::size_t i = 0; i < m_day.steps().size(); ++i)
            REQUIRE(runner.perform(i));
        runner.close();
        closeTheDay();
        m_closed = m_disk.image();
        REQUIRE(m_closed.size() == 1); // closed: the log is in the file
        m_right = show(m_closed);
        REQUIRE(m_right.everything);
    }

    [[nodiscard]] std::size_t bits() const { return 8 * m_closed.begin()->second.size(); }

    enum class Sight { Seen, Unused, Missed };
    Sight flip(std::size_t bit, std::string &how)
    {
        DiskImage image = m_closed;
        image.begin()->second.at(bit / 8) ^= static_cast<unsigned char>(1 << bit % 8);
        const Showing shown = show(image);
        if (!shown.everything) {
            const base::Error &error = shown.everything.error();
            how = std::string(base::errorName(error.code)) + " " + error.detail;
            return namesDamage(error.code) ? Sight::Seen : Sight::Missed;
        }
        if (*shown.everything != *m_right.everything)
            how = "other content was shown as if it were right: " + firstOther(shown.values);
        else if (shown.values != m_right.values)
            how = "a value that nobody read: " + firstOther(shown.values);
        else if (!shown.whole)
            how = "an index does not fit its table";
        return how.empty() ? Sight::Unused : Sight::Missed;
    }

private:
    /** A wrong password that is remembered, and the region's word on where the audit chain stands. */
    void closeTheDay()
    {
        const auto station = workflow::Station::open(m_home.path(), m_home.clock());
        REQUIRE(station);
        CHECK_FALSE((*station)->login(QLatin1String(administratorName),
                                      base::SecureBytes::from("bukan-sandi-latihan")));
        const auto session = (*station)->login(QLatin1String(supervisorName), password());
        REQUIRE(session);
        const auto head = (*session)->auditHead();
        REQUIRE(head);
        const auto anchor = exchange::signAnchor(
            {(*session)->profile().id.toString(), head->sequence, head->hash, practiceMoment()},
            m_home.receipts().certificate, m_home.receipts().key);
        REQUIRE(anchor);
        REQUIRE((*session)->acceptAnchor(*anchor));
    }

    Showing show(const DiskImage &image)
    {
        m_disk.load(image);
        const auto station = workflow::Station::open(m_home.path(), m_home.clock());
        if (!station)
            return {base::fail(station.error()), {}, false};
        (*station)->useReference(m_known);
        Showing showing;
        showing.values = ConnectionTap::allValues();
        showing.whole = ConnectionTap::text("PRAGMA integrity_check") == "ok";
        showing.everything = Reader(m_day).readAll(**station);
        return showing;
    }

    static std::string hex(const std::string &value)
    {
        return QByteArray::fromStdString(value).left(40).toHex().toStdString();
    }
    /** Which value is not what it was. */
    [[nodiscard]] std::string firstOther(const std::map<std::string, std::string> &values) const
    {
        for (const auto &[name, value] : m_right.values) {
            const auto found = values.find(name);
            if (found == values.end())
                return name + " is gone";
            if (found->second != value)
                return name + ": " + hex(value) + " became " + hex(found->second);
        }
        return "a row too many";
    }

    ClosedHome m_home;
    /** Not read again each time: it is no part of the store. */
    std::shared_ptr<const population::ReferenceData> m_known
        = population::ReferenceData::load().value();
    PracticeDay m_day{30, 3000};
    ConnectionTap m_tap;
    CrashFileSystem m_disk;
    DiskImage m_closed;
    Showing m_right;
};

} // namespace

TEST_CASE("one flipped bit of the closed store is seen, or was in unused bytes",
          "[faults][flipped-bit]")
{
    FlippedStore store;
    std::mt19937 random(20261121);
    const int trials = sized(150, 3000);
    int seen = 0;
    int unused = 0;
    std::map<std::string, int> missed;
    for (int trial = 0; trial < trials; ++trial) {
        std::string how;
        switch (store.flip(random() % store.bits(), how)) {
        case FlippedStore::Sight::Seen:
            ++seen;
            break;
        case FlippedStore::Sight::Unused:
            ++unused;
            break;
        case FlippedStore::Sight::Missed:
            ++missed[how];
            break;
        }
    }
    int missedCount = 0;
    for (const auto &[how, times] : missed) {
        UNSCOPED_INFO(times << " x missed: " << how);
        missedCount += times;
    }
    CHECK(missedCount == 0);
    CHECK(seen > trials / 4); // half of the file are pages that approvals have emptied
    using bench::Bar;
    figure("flipped_bits", trials, "trials", Bar::AtLeast, 3000);
    figure("flipped_bits_seen", seen, "trials");
    figure("flipped_bits_in_unused_bytes", unused, "trials");
    figure("flipped_bits_missed", missedCount, "trials", Bar::AtMost, 0);
}
