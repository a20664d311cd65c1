// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_input.h"
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/workflow/station.h"

namespace rekam::cli {

namespace {

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const base::SystemClock clock;
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return base::fail(password.error());
    const auto bundle = readBundle(options, clock.now());
    if (!bundle)
        return base::fail(bundle.error());
    const auto made
        = workflow::Station::initialize(options.value(QStringLiteral("home")), *bundle,
                                        options.value(QStringLiteral("account")), *password, clock);
    if (!made)
        return made;
    // Named in full: lupdate files a tr() of this function under the wrong context.
    const QString ready = QCoreApplication::translate(
        "CommandLine",
        "Stasiun %1 (%2) siap. Hapus berkas bundel sekarang: di dalamnya ada kunci stasiun.");
    printLine(ready.arg(bundle->stationId, bundle->region.name));
    return {};
}

} // namespace

Command initCommand()
{
    return {QStringLiteral("init"),
            {},
            Text::tr("Membuat stasiun baru dari bundel wilayah, dengan akun administratornya."),
            0,
            withLogin(bundleOptions()),
            {QStringLiteral("home"), QStringLiteral("bundle"), QStringLiteral("account"),
             QStringLiteral("password-file")},
            run};
}

} // namespace rekam::cli
