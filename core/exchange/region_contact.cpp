// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/region_contact.h"

#include "core/exchange/audit_anchor.h"
#include "core/exchange/server_answer.h"

namespace rekam::exchange {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr char anchorPath[] = "/audit-anchor";

} // namespace

Result<QByteArray> RegionContact::staffRoll()
{
    const auto response = http.send({"GET", "/staff", {}, {}});
    if (!response)
        return fail(response.error());
    if (response->status != 200)
        return refusal(*response, "GET staff");
    return response->body;
}

Result<QByteArray> RegionContact::lastAnchor()
{
    const auto response = http.send({"GET", anchorPath, {}, {}});
    if (!response)
        return fail(response.error());
    if (response->status == 404)
        return QByteArray();
    if (response->status != 200)
        return refusal(*response, "GET audit anchor");
    return response->body;
}

Result<QByteArray> RegionContact::anchor(qint64 sequence, const QByteArray &hash)
{
    const auto response = http.send({"POST",
                                     anchorPath,
                                     {{"Content-Type", "application/json"}},
                                     anchorRequest(sequence, hash)});
    if (!response)
        return fail(response.error());
    if (response->status == 200)
        return response->body;
    const std::string reason = reasonOf(*response);
    for (const ErrorCode code : {ErrorCode::AuditRolledBack, ErrorCode::AuditRebuilt})
        if (response->status == 409 && reason == base::errorName(code))
            return fail(code, "by the region");
    return refusal(*response, "POST audit anchor");
}

} // namespace rekam::exchange
