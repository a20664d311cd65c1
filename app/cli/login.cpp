// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/login.h"

#include "app/cli/output.h"
#include "app/text/clock_text.h"
#include "core/base/process_safety.h"

namespace rekam::cli {

base::Result<Login> logIn(const QCommandLineParser &options)
{
    static const base::SystemClock clock; // has no state
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return base::fail(password.error());
    const QString home = options.value(QStringLiteral("home"));
    if (const auto owned = base::checkFolderOwner(home); !owned)
        return base::fail(owned.error());
    auto station = workflow::Station::open(home, clock);
    if (!station)
        return base::fail(station.error());
    if (const auto user = base::checkUser((*station)->profile().region.practice); !user)
        return base::fail(user.error());
    auto session = (*station)->login(options.value(QStringLiteral("account")), *password);
    if (!session)
        return base::fail(session.error());
    // What the command was, for the audit chain: who acts without the pages shall be told apart.
    (*session)->setPlace(QStringLiteral("cli"));
    if (const auto back = (*session)->notices().clockSetBack; back > std::chrono::seconds::zero())
        printRemark(text::clockSetBackSentence(back));
    return Login{std::move(*station), std::move(*session)};
}

} // namespace rekam::cli
