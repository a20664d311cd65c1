// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/server_answer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rekam::exchange {

using base::ErrorCode;
using base::fail;

std::string reasonOf(const HttpResponse &response)
{
    if (response.body.size() > 4096)
        return {};
    const QString reason
        = QJsonDocument::fromJson(response.body).object().value(QStringLiteral("error")).toString();
    const bool plain
        = reason.size() <= 64 && std::all_of(reason.begin(), reason.end(), [](QChar c) {
              return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
          });
    return plain ? reason.toStdString() : std::string();
}

tl::unexpected<base::Error> refusal(const HttpResponse &response, const char *step)
{
    const bool temporary
        = response.status >= 500 || response.status == 408 || response.status == 429;
    const std::string reason = reasonOf(response);
    const std::string detail = std::string(step) + " answered " + std::to_string(response.status);
    if (response.status == 403 && reason == base::errorName(ErrorCode::StationRevoked))
        return fail(ErrorCode::StationRevoked, detail);
    return fail(temporary ? ErrorCode::ServerFailed : ErrorCode::ServerRefused, detail, reason);
}

} // namespace rekam::exchange
