// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that imports the roster and searches in it.
#include "core/base/spare_memory.h"
#include "core/population/age.h"
#include "core/population/search_query.h"
#include "core/workflow/session.h"

#include <algorithm>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using vault::Act;

namespace {

/** The index of the hashes is touched at random, so all of it has to stay in memory: 45 bytes a row,
 *  60 MB for 1.2 million. Otherwise a large import takes several times as long a row as a small one. */
constexpr const char *largeCache = "PRAGMA cache_size=-131072";
constexpr const char *usualCache = "PRAGMA cache_size=-16384";

} // namespace

Result<RosterImportReport> Session::importRoster(QIODevice &csv, const RosterImportOptions &options)
{
    const auto known = reference();
    if (!known)
        return fail(known.error());
    RosterImport import(m_roster, **known, now().toLocalTime().date(), options);
    std::optional<RosterImportReport> report;
    const auto work = [&]() -> Result<void> {
        auto done = import.run(csv);
        if (!done)
            return fail(done.error());
        report = *std::move(done);
        return {};
    };
    if (options.dryRun) {
        const auto done
            = noteReading({Act::ImportRoster, QStringLiteral("roster.check"), {}, {}, false})
                  .and_then(work);
        return done ? Result<RosterImportReport>(*std::move(report)) : fail(done.error());
    }
    (void)store().database().execute(largeCache); // without it the import is just slower
    const auto done
        = perform({Act::ImportRoster, QStringLiteral("roster.import"), {}, {}, false}, work);
    (void)store().database().execute(usualCache);
    if (!done)
        return fail(done.error());
    readRosterAgain();
    return *std::move(report);
}

population::VillageNaming Session::villageNaming()
{
    const auto known = reference();
    if (!known)
        return {}; // the roster's own names will do
    return [reference = *known](const QString &code, const QString &name) {
        population::VillageNames names{name};
        const auto parsed = population::RegionCode::parse(code);
        const auto region = parsed ? reference->regions.find(*parsed) : std::nullopt;
        if (!region)
            return names;
        names.shown = region->familiarName.toUpper();
        names.others = region->officialName.toUpper();
        return names;
    };
}

Result<bool> Session::readRoster(std::chrono::milliseconds budget)
{
    if (m_rosterRead)
        return true;
    m_rosterError.reset();
    if (!m_loading) {
        const auto total = m_roster.count();
        if (!total)
            return fail(total.error());
        m_loading = std::make_unique<RosterLoading>(m_keyring, villageNaming(), *total);
    }
    const auto finished = m_loading->step(m_roster, budget);
    if (finished && !*finished)
        return false;
    if (finished) {
        m_index = m_loading->take();
        m_rosterRead = true;
    } else {
        m_rosterError = finished.error();
    }
    m_loading.reset();
    // Reading and sorting take as much again for a moment as the index keeps.
    base::giveBackSpareMemory();
    return finished;
}

Result<std::vector<FoundResident>> Session::find(const QString &text, int limit)
{
    if (const auto right = checkRight(Act::FindResident, "resident.search"); !right)
        return fail(right.error());
    m_searches.push_back({text, m_place});
    if (const auto noted = noteSearches(); !noted)
        return fail(noted.error());
    while (true) {
        const auto finished = readRoster(std::chrono::milliseconds(100));
        if (!finished)
            return fail(finished.error());
        if (*finished)
            return withRecordings(m_index->search(text, limit));
    }
}

Result<SearchAnswer> Session::look(const QString &text, int limit)
{
    if (const auto right = checkRight(Act::FindResident, "resident.search"); !right)
        return fail(right.error());
    SearchAnswer answer{.hits = {}, .complete = m_rosterRead};
    std::vector<population::RosterHit> hits;
    if (m_index)
        hits = m_index->search(text, limit + 1); // one more tells whether there are more
    if (!m_rosterRead) {
        if (m_loading) {
            answer.rowsRead = m_loading->rowsRead();
            answer.rowsTotal = m_loading->rowsTotal();
        }
        for (const auto &term : population::SearchQuery::parse(text).terms) {
            const auto nik = population::Nik::parse(QString::fromStdString(term.word));
            if (term.kind != population::SearchTerm::Kind::Digits || !nik)
                continue;
            const auto resident = m_roster.find(*nik);
            if (!resident && resident.error().code != ErrorCode::ResidentUnknown)
                return fail(resident.error());
            if (!resident)
                continue;
            population::RosterIndex one;
            one.setVillageNaming(villageNaming());
            one.add(*resident);
            one.build();
            hits = one.search(resident->nik.toString(), 1);
        }
    }
    if (m_rosterError && hits.empty())
        return fail(*m_rosterError);
    if (hits.size() > static_cast<std::size_t>(std::max(limit, 0))) {
        answer.more = true;
        hits.pop_back();
    }
    auto found = withRecordings(std::move(hits));
    if (!found)
        return fail(found.error());
    answer.hits = *std::move(found);
    if (!answer.hits.empty())
        rememberSearch(text.trimmed());
    return answer;
}

void Session::rememberSearch(const QString &text)
{
    if (!m_searches.empty() && m_searches.back().text.startsWith(text))
        return; // letters taken back
    if (!m_searches.empty() && text.startsWith(m_searches.back().text))
        m_searches.back() = {text, m_place};
    else
        m_searches.push_back({text, m_place});
}

Result<void> Session::appendSearches()
{
    for (const Search &search : m_searches) {
        QByteArray person; // known where a whole NIK was asked for
        for (const auto &term : population::SearchQuery::parse(search.text).terms)
            if (population::Nik::parse(QString::fromStdString(term.word)))
                person = m_audit.personHash(QByteArray::fromStdString(term.word));
        const auto row
            = m_audit.append({m_accountName, QStringLiteral("resident.search"),
                              search.text.toUtf8(), QStringLiteral("ok"), person, search.place},
                             now());
        if (!row)
            return row;
    }
    return {};
}

Result<void> Session::noteSearches()
{
    if (m_searches.empty())
        return {};
    auto transaction = store::Transaction::begin(store().database());
    if (!transaction)
        return fail(transaction.error());
    const auto noted = appendSearches().and_then([&] { return transaction->commit(); });
    if (noted)
        m_searches.clear();
    return noted;
}

Result<std::optional<enrollment::State>> Session::recordingOf(const population::Nik &nik)
{
    const auto state = m_enrollments.newestStateFor(nik);
    if (!state || (*state && **state != enrollment::State::Canceled))
        return state;
    // Approval erases the NIK with the draft; the chain still knows by its hash.
    const auto acts = m_audit.find({.act = QStringLiteral("enrollment.approve"),
                                    .person = m_audit.personHash(nik.toString().toUtf8()),
                                    .limit = 20});
    if (!acts)
        return fail(acts.error());
    const bool approved = std::any_of(acts->begin(), acts->end(),
                                      [](const auto &entry) { return entry.outcome == u"ok"; });
    return approved ? std::optional(enrollment::State::Approved) : std::nullopt;
}

std::optional<population::EligibilityReason> Session::standingOut(const population::RosterHit &hit)
{
    using enum population::EligibilityReason;
    // By what the index knows most are the usual; the others' rows are opened, some 30 us each.
    const QDate today = now().toLocalTime().date();
    const int age = hit.birthDate.isValid() ? population::ageOn(today, hit.birthDate) : -1;
    const bool unrecorded = hit.known == population::RecordingStatus::Unrecorded;
    const bool suspected = age < 0
        ? unrecorded // the NIK may say it
        : age < population::recordingAge || (unrecorded && age >= population::redListAge);
    if (!suspected)
        return {};
    const auto known = reference();
    const auto resident = m_roster.find(hit.nik);
    if (!known || !resident) // a damaged row is reported when its person is chosen
        return {};
    const auto reason = population::eligibilityOf(*resident, (*known)->codes, today).reason;
    return reason == RedList || reason == TooYoung ? std::optional(reason) : std::nullopt;
}

Result<std::vector<FoundResident>> Session::withRecordings(std::vector<population::RosterHit> hits)
{
    std::vector<FoundResident> found;
    found.reserve(hits.size());
    for (population::RosterHit &hit : hits) {
        const auto recording = recordingOf(hit.nik);
        if (!recording)
            return fail(recording.error());
        const auto eligibility = *recording ? std::nullopt : standingOut(hit);
        found.push_back({std::move(hit), *recording, eligibility});
    }
    return found;
}

} // namespace rekam::workflow
