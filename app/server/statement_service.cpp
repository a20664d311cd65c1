// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/statement_service.h"

#include "core/exchange/audit_anchor.h"

namespace rekam::server {

using base::ErrorCode;
using base::Result;

namespace {

constexpr char staffPath[] = "/staff";
constexpr char anchorPath[] = "/audit-anchor";
constexpr qsizetype maxRequestBytes = 4096;

// What is too long is read on and thrown away up to here: closing the link on unread bytes resets
// it, and the station would never read why it was refused.
constexpr qsizetype maxDrainedBytes = 1024 * 1024;

Answer signedAnswer(const Result<QByteArray> &bytes)
{
    if (!bytes)
        return tus::refuse(bytes.error());
    Answer answer;
    answer.status = 200;
    answer.body = *bytes;
    answer.contentType = "application/pkcs7-mime";
    answer.headers["Cache-Control"] = "no-store";
    return answer;
}

} // namespace

Result<exchange::StaffRoll> staffRollFor(PacketStore &store, const QString &station,
                                         const QDateTime &now)
{
    // The version first: if somebody changes the list in between, the roll is only newer than it says.
    const auto version = store.staffVersion();
    if (!version)
        return base::fail(version.error());
    const auto all = store.staff();
    if (!all)
        return base::fail(all.error());
    exchange::StaffRoll roll{station, *version, now};
    for (const StaffRecord &record : *all)
        if (record.station.isEmpty() || record.station == station)
            roll.people.push_back({record.account, record.role, record.expiresOn, record.revoked});
    return roll;
}

bool StatementService::knows(const QByteArray &path)
{
    return path == staffPath || path == anchorPath;
}

Answer StatementService::answer(const QString &station, const Request &request,
                                const BodyReader &body)
{
    if (request.method == "GET" && request.path == staffPath)
        return staff(station);
    if (request.method == "GET" && request.path == anchorPath)
        return lastAnchor(station);
    if (request.method == "POST" && request.path == anchorPath)
        return anchor(station, body);
    Answer answer = tus::refuse(405, "method");
    answer.closeConnection = true; // a body may follow
    return answer;
}

Answer StatementService::staff(const QString &station)
{
    const auto roll = staffRollFor(m_store, station, m_clock.now());
    if (!roll)
        return tus::refuse(roll.error());
    return signedAnswer(exchange::signStaffRoll(*roll, m_keys.receipts, m_keys.receiptsKey));
}

Answer StatementService::lastAnchor(const QString &station)
{
    const auto last = m_store.lastAnchor(station);
    if (!last)
        return tus::refuse(last.error());
    return *last ? signedAnswer((*last)->bytes) : tus::refuse(404, "unknown");
}

Answer StatementService::anchor(const QString &station, const BodyReader &body)
{
    QByteArray json;
    qsizetype seen = 0;
    const bool whole = body([&json, &seen](QByteArrayView piece) {
        seen += piece.size();
        if (seen <= maxRequestBytes)
            json.append(piece);
        return seen <= maxDrainedBytes;
    });
    if (!whole || seen > maxRequestBytes) {
        Answer answer = tus::refuse(400, "body");
        answer.closeConnection = !whole;
        return answer;
    }
    auto anchor = exchange::anchorFromRequest(json);
    if (!anchor)
        return tus::refuse(anchor.error());
    const auto last = m_store.lastAnchor(station);
    if (!last)
        return tus::refuse(last.error());
    if (*last && (*last)->sequence > anchor->sequence)
        return tus::refuse({ErrorCode::AuditRolledBack, {}, {}});
    if (*last && (*last)->sequence == anchor->sequence && (*last)->hash != anchor->hash)
        return tus::refuse({ErrorCode::AuditRebuilt, {}, {}});
    anchor->stationId = station;
    anchor->anchoredAt = m_clock.now();
    const auto bytes = exchange::signAnchor(*anchor, m_keys.receipts, m_keys.receiptsKey);
    if (!bytes)
        return tus::refuse(bytes.error());
    const auto kept
        = m_store.putAnchor({station, anchor->sequence, anchor->hash, *bytes}, m_clock.now());
    if (!kept)
        return tus::refuse(kept.error());
    return *kept ? signedAnswer(*bytes) : tus::refuse({ErrorCode::AuditRolledBack, {}, {}});
}

} // namespace rekam::server
