// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/day_picture.h"

#include "tests/faults/support/connection_tap.h"
#include "tests/support/practice_station.h"

#include <algorithm>
#include <array>

namespace rekam::tests {

namespace {

using base::fail;
using base::Result;
using enrollment::State;
using Deed = Step::Deed;

QString rosterLine(const QString &nik, const QString &name, const QString &address)
{
    return nik + u'|' + name + u'|' + address;
}

RecordPicture begun(const PracticeDay &day, int person, int take)
{
    RecordPicture record;
    record.number
        = QStringLiteral("1671-01-A 20261121 %1").arg(person + 1, 4, 10, QLatin1Char('0'));
    record.name = day.name(person);
    for (const QString &word : record.name.split(u' '))
        record.initials += word.front();
    record.recorder = QLatin1String(operatorName);
    record.nik = day.nik(person).toString();
    record.address = day.address(person, take);
    return record;
}

void eraseDetail(RecordPicture &record)
{
    record.name.clear();
    record.nik.clear();
    record.address.clear();
    record.items.clear();
    record.exceptions.clear();
}

void takeStep(RecordPicture &record, const PracticeDay &day, const Step &step)
{
    switch (step.deed) {
    case Deed::Capture:
        record.items[step.key] = enrollment::captureItemToBytes(day.item(step));
        record.exceptions.erase(step.key);
        break;
    case Deed::Except:
        record.exceptions[step.key]
            = enrollment::captureExceptionToBytes(PracticeDay::exception(step));
        record.items.erase(step.key);
        break;
    case Deed::Complete:
        record.state = State::Complete;
        break;
    case Deed::Return:
    case Deed::Cancel:
        record.state = step.deed == Deed::Return ? State::Returned : State::Canceled;
        record.reason = PracticeDay::reason(step);
        if (step.deed == Deed::Cancel)
            eraseDetail(record);
        break;
    case Deed::Approve:
        record.state = State::Approved;
        record.hasPacket = true;
        eraseDetail(record);
        break;
    case Deed::AcceptReceipt:
        record.state = State::Receipted;
        record.hasReceipt = true;
        break;
    case Deed::Login:
    case Deed::ImportRoster:
    case Deed::Begin:
    case Deed::RememberUpload:
        break;
    }
}

bool isSealed(State state)
{
    return state == State::Approved || state == State::Sent || state == State::Receipted;
}

bool hasDetail(State state)
{
    return !isSealed(state) && state != State::Canceled;
}

Result<void> readDetail(workflow::Session &session, const enrollment::EnrollmentId &id,
                        RecordPicture &record)
{
    const auto whole = session.load(id);
    if (!whole)
        return fail(whole.error());
    record.nik = whole->resident.nik.toString();
    record.address = whole->resident.address;
    if (whole->resident.name != record.name)
        return fail(base::ErrorCode::StoreDamaged, "name in list and detail differ");
    for (const auto &[key, item] : whole->items)
        record.items[key] = enrollment::captureItemToBytes(item);
    for (const auto &[key, exception] : whole->exceptions)
        record.exceptions[key] = enrollment::captureExceptionToBytes(exception);
    return {};
}

Result<void> readPacket(workflow::Session &session, const enrollment::EnrollmentId &id,
                        RecordPicture &record)
{
    const auto packet = session.packet(id); // fails if its hash is wrong
    const auto receipt = session.receipt(id);
    if (!packet || !receipt)
        return fail(packet ? receipt.error() : packet.error());
    record.hasPacket = !packet->isEmpty();
    if (receipt->isEmpty())
        return {};
    return exchange::VerifiedReceipt::verify(*receipt, session.profile().authority, id,
                                             vault::sha256(*packet), packet->size(),
                                             practiceMoment())
        .map([&record](const auto &) { record.hasReceipt = true; });
}

Result<RecordPicture> readRecord(workflow::Session &session,
                                 const store::EnrollmentOverview &overview)
{
    RecordPicture record;
    record.number = overview.number;
    record.state = overview.state;
    record.name = overview.name;
    record.initials = overview.initials;
    record.recorder = overview.recorder;
    record.reason = overview.reason;
    if (isSealed(overview.state)) {
        if (const auto read = readPacket(session, overview.id, record); !read)
            return fail(read.error());
    } else if (hasDetail(overview.state)) {
        if (const auto read = readDetail(session, overview.id, record); !read)
            return fail(read.error());
    }
    if (hasDetail(overview.state)
        && (overview.captured != static_cast<int>(record.items.size())
            || overview.excepted != static_cast<int>(record.exceptions.size())))
        return fail(base::ErrorCode::StoreDamaged, "counts of the overview");
    return record;
}

std::string differenceOf(const RecordPicture &expected, const RecordPicture &seen)
{
    std::string number = expected.number.toStdString();
    number += ": ";
    if (expected.state != seen.state)
        return number + enrollment::stateName(seen.state).toStdString() + " instead of "
            + enrollment::stateName(expected.state).toStdString();
    if (expected.items != seen.items)
        return number + std::to_string(seen.items.size()) + " captures, expected "
            + std::to_string(expected.items.size()) + " or other bytes";
    if (expected.exceptions != seen.exceptions)
        return number + "exceptions";
    if (expected.hasPacket != seen.hasPacket)
        return number + "packet";
    return number + (expected.hasReceipt == seen.hasReceipt ? "texts" : "receipt");
}

} // namespace

DayPicture expectedAfter(const PracticeDay &day, std::size_t steps)
{
    DayPicture picture;
    int take = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step &step = day.steps().at(i);
        if (step.deed == Deed::ImportRoster)
            take = step.take;
        else if (step.deed == Deed::Begin)
            picture.records.push_back(begun(day, step.person, take));
        else if (step.deed != Deed::Login)
            takeStep(picture.records.at(static_cast<std::size_t>(step.person)), day, step);
    }
    for (int person = 0; take > 0 && person < day.residents(); ++person)
        picture.roster.push_back(
            rosterLine(day.nik(person).toString(), day.name(person), day.address(person, take)));
    std::sort(picture.roster.begin(), picture.roster.end());
    return picture;
}

Result<DayPicture> look(workflow::Session &session)
{
    DayPicture picture;
    const auto street = QStringLiteral("JL LATIHAN RAYA");
    const auto hits = session.find(street, 100'000);
    if (!hits)
        return fail(hits.error());
    for (const auto &hit : *hits) {
        if (hit.address.startsWith(street)) // before the import something similar is found
            picture.roster.push_back(
                rosterLine(hit.nik.toString(), hit.name, hit.address.section(u',', 0, 0)));
    }
    std::sort(picture.roster.begin(), picture.roster.end());
    const auto list = session.list();
    if (!list)
        return fail(list.error());
    for (const auto &overview : *list) {
        auto record = readRecord(session, overview);
        if (!record)
            return fail(record.error());
        picture.records.push_back(std::move(*record));
    }
    std::sort(picture.records.begin(), picture.records.end(),
              [](const auto &a, const auto &b) { return a.number < b.number; });
    return picture;
}

std::string difference(const DayPicture &expected, const DayPicture &seen)
{
    if (expected.roster != seen.roster)
        return "roster: " + std::to_string(seen.roster.size()) + " residents, expected "
            + std::to_string(expected.roster.size()) + " or other lines";
    if (expected.records.size() != seen.records.size())
        return std::to_string(seen.records.size()) + " records, expected "
            + std::to_string(expected.records.size());
    for (std::size_t i = 0; i < expected.records.size(); ++i) {
        if (expected.records[i] != seen.records[i])
            return differenceOf(expected.records[i], seen.records[i]);
    }
    return {};
}

std::string halfTransaction()
{
    struct Rule
    {
        const char *broken;
        const char *countOfBreaches;
    };
    // States: 5 approved, 6 sent, 7 receipted.
    static constexpr std::array rules{
        Rule{"packet without its outbox row, or the other way round",
             "SELECT (SELECT COUNT(*) FROM outbox WHERE enrollment NOT IN (SELECT enrollment FROM "
             "packet)) + (SELECT COUNT(*) FROM packet WHERE enrollment NOT IN (SELECT enrollment "
             "FROM outbox))"},
        Rule{"approved without a packet, or a packet without approval",
             "SELECT COUNT(*) FROM enrollment e LEFT JOIN outbox o ON o.enrollment = e.id"
             " WHERE (e.state IN (5, 6, 7)) <> (o.enrollment IS NOT NULL)"},
        Rule{"approved with its detail",
             "SELECT COUNT(*) FROM enrollment WHERE state IN (5, 6, 7)"
             " AND wrapped_key IS NOT NULL"},
        Rule{"detail half erased",
             "SELECT COUNT(*) FROM enrollment WHERE (wrapped_key IS NULL) + (nik_hash IS NULL)"
             " + (name IS NULL) + (detail IS NULL) NOT IN (0, 4)"},
        Rule{"captures without their enrollment's key",
             "SELECT (SELECT COUNT(*) FROM item i JOIN enrollment e ON e.id = i.enrollment WHERE "
             "e.wrapped_key IS NULL) + (SELECT COUNT(*) FROM exception x JOIN enrollment e ON e.id "
             "= x.enrollment WHERE e.wrapped_key IS NULL)"},
        Rule{"receipt without its state, or the other way round",
             "SELECT COUNT(*) FROM enrollment e JOIN outbox o ON o.enrollment = e.id"
             " WHERE (e.state = 7) <> (o.receipt IS NOT NULL)"},
        Rule{"upload address without its attempt",
             "SELECT COUNT(*) FROM outbox WHERE (upload_location <> '') <> (attempts > 0)"},
        Rule{"rows without their parent", "SELECT COUNT(*) FROM pragma_foreign_key_check"},
    };
    for (const Rule &rule : rules) {
        if (ConnectionTap::number(rule.countOfBreaches) != 0)
            return rule.broken;
    }
    return {};
}

} // namespace rekam::tests
