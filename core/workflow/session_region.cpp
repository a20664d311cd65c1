// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that keeps up with the region: who may work here, and the audit chain's anchors.
#include "core/base/files.h"
#include "core/exchange/audit_anchor.h"
#include "core/store/integrity.h"
#include "core/workflow/session.h"

#include <QDir>

#include <algorithm>
#include <limits>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using vault::Act;

namespace {

constexpr qint64 maxAnchorBytes = 64 * 1024;
/** Beside the store: whoever puts back an old copy of the store alone is noticed. */
constexpr QLatin1String anchorFile("audit-anchor.cms");

} // namespace

Result<void> Session::changeStanding(const QString &deed,
                                     const std::function<void(Standing &)> &change)
{
    Standing changed = m_standing;
    change(changed);
    store::SettingsRepository settings(store());
    const auto saved = perform({Act::Synchronize, deed, {}},
                               [&] { return saveStanding(settings, m_keyring, changed); });
    if (saved)
        m_standing = changed;
    return saved;
}

Result<void> Session::acceptStaffRoll(const QByteArray &bytes)
{
    const QDateTime moment = now();
    const auto roll
        = exchange::verifyStaffRoll(bytes, profile().authority, profile().id.toString(), moment);
    if (!roll)
        return fail(roll.error());
    if (roll->version < m_standing.rollVersion)
        return fail(ErrorCode::StaffRollInvalid, "older than the one that is known");
    store::SettingsRepository settings(store());
    const bool isNew = roll->version != m_standing.rollVersion;
    Standing met = m_standing;
    met.lastContact = moment;
    met.daysWithoutContact = 0;
    met.extraDays = 0;
    met.offlineDays = roll->offlineDays;
    met.rollVersion = roll->version;
    met.revoked = false;
    const auto taken = perform(
        {Act::Synchronize,
         isNew ? QStringLiteral("region.staff-roll") : QStringLiteral("region.contact"),
         {}},
        [&]() -> Result<void> {
            if (isNew)
                if (const auto set = settings.set(staffRollSetting(), bytes).and_then([&] {
                        return shutOut(*roll);
                    });
                    !set)
                    return set;
            return saveStanding(settings, m_keyring, met);
        });
    if (!taken)
        return taken;
    m_standing = met;
    return exchange::checkStaff(*roll, m_accountName, m_role, moment.toLocalTime().date());
}

Result<void> Session::shutOut(const exchange::StaffRoll &roll)
{
    store::AccountRepository accounts(store());
    for (const exchange::StaffEntry &person : roll.people) {
        if (!person.revoked)
            continue;
        auto row = accounts.find(person.account);
        if (!row && row.error().code == ErrorCode::AccountUnknown)
            continue; // never worked here
        if (!row)
            return fail(row.error());
        row->wrap.wrapped = QByteArray("");
        if (const auto erased = accounts.update(*row, m_keyring.rowMacKey()); !erased)
            return erased;
    }
    return {};
}

Result<void> Session::noteStationRevoked()
{
    return changeStanding(QStringLiteral("region.station-revoked"),
                          [](Standing &standing) { standing.revoked = true; });
}

Result<void> Session::extendOffline()
{
    Standing extended = m_standing;
    extended.extraDays = std::max(0, extended.daysUsed(now()) - extended.offlineDays) + daysOfGrace;
    store::SettingsRepository settings(store());
    const auto saved = perform({Act::ExtendOffline, QStringLiteral("region.extend-offline"), {}},
                               [&] { return saveStanding(settings, m_keyring, extended); });
    if (!saved)
        return saved;
    m_standing = extended;
    m_notices.offline = extended.level(now());
    m_notices.offlineDaysLeft = extended.daysLeft(now());
    return {};
}

QString Session::anchorPath() const
{
    return QDir(m_station.home()).filePath(anchorFile);
}

Result<store::AuditHead> Session::auditHead()
{
    return m_audit.head();
}

Result<void> Session::compareWithAnchor(const QByteArray &anchor)
{
    if (anchor.isEmpty())
        return {};
    const auto known
        = exchange::verifyAnchor(anchor, profile().authority, profile().id.toString(), now());
    if (!known)
        return fail(known.error());
    const auto hash = m_audit.hashAt(known->sequence);
    if (!hash)
        return fail(hash.error());
    if (*hash == known->hash)
        return {};
    const base::Error error{hash->isEmpty() ? ErrorCode::AuditRolledBack : ErrorCode::AuditRebuilt,
                            "row " + std::to_string(known->sequence),
                            {}};
    const auto noted = noteRefusal({Act::Synchronize, QStringLiteral("audit.compare"), {}}, error);
    return noted ? fail(error) : noted;
}

Result<void> Session::acceptAnchor(const QByteArray &anchor)
{
    const auto signedPoint
        = exchange::verifyAnchor(anchor, profile().authority, profile().id.toString(), now());
    if (!signedPoint)
        return fail(signedPoint.error());
    const auto hash = m_audit.hashAt(signedPoint->sequence);
    if (!hash)
        return fail(hash.error());
    if (*hash != signedPoint->hash)
        return fail(ErrorCode::AnchorInvalid, "not for this chain");
    const auto kept
        = perform({Act::Synchronize, QStringLiteral("audit.anchor"), signedPoint->hash}, [&] {
              return m_audit.putAnchor({signedPoint->sequence, anchor});
          });
    return kept.and_then(
        [&] { return base::writeFile(anchorPath(), anchor, base::Access::OwnerOnly); });
}

Result<std::vector<store::KnownPoint>> Session::knownPoints()
{
    auto stored = m_audit.anchors();
    if (!stored)
        return fail(stored.error());
    if (const auto beside = base::readFile(anchorPath(), maxAnchorBytes); beside)
        stored->push_back({0, *beside});
    std::vector<store::KnownPoint> points;
    for (const store::StoredAnchor &anchor : *stored) {
        const auto point = exchange::verifyAnchor(anchor.bytes, profile().authority,
                                                  profile().id.toString(), now());
        if (!point)
            return fail(point.error());
        points.push_back({point->sequence, point->hash});
    }
    std::sort(points.begin(), points.end(), [](const auto &a, const auto &b) {
        return a.sequence < b.sequence; // the one beside the store may be an older one
    });
    return points;
}

Result<store::AuditVerdict> Session::verifyAudit()
{
    const auto noted = noteReading({Act::VerifyAudit, QStringLiteral("audit.verify"), {}});
    // The chain's end may be what is damaged: then nothing can be added, and the look goes on.
    if (!noted && noted.error().code != ErrorCode::StoreDamaged)
        return fail(noted.error());
    auto verdict = inspectChain();
    if (!verdict || verdict->finding)
        return verdict;
    // The chain speaks for its rows; whoever asks for it wants to know that the whole file is sound.
    return store::checkFile(store().database()).map([&verdict] { return *verdict; });
}

Result<store::AuditVerdict> Session::inspectChain()
{
    const auto known = knownPoints();
    if (!known)
        return fail(known.error());
    return store::inspectAudit(store().database(), m_keyring.rowMacKey(), *known);
}

Result<std::vector<store::AuditEntry>> Session::accessHistory(const population::Nik &nik)
{
    const QByteArray digits = nik.toString().toUtf8();
    const QByteArray person = m_audit.personHash(digits);
    const auto noted
        = noteReading({Act::ViewAccessHistory, QStringLiteral("audit.history"), digits, person});
    if (!noted)
        return fail(noted.error());
    store::AuditQuery query;
    query.person = person;
    query.limit = std::numeric_limits<int>::max(); // the law wants all of it
    return m_audit.find(query);
}

Result<store::AuditAnswer> Session::searchAudit(const store::AuditQuery &query)
{
    const auto noted
        = noteReading({Act::SearchAudit, QStringLiteral("audit.search"), {}, query.person});
    if (!noted)
        return fail(noted.error());
    store::AuditQuery oneMore = query;
    ++oneMore.limit;
    return m_audit.find(oneMore).map([&query](std::vector<store::AuditEntry> entries) {
        const bool more = entries.size() > static_cast<std::size_t>(query.limit);
        if (more)
            entries.pop_back();
        return store::AuditAnswer{std::move(entries), more};
    });
}

} // namespace rekam::workflow
