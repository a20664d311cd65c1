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
    const auto bundle = readBundle(options, clock.now());
    if (!bundle)
        return base::fail(bundle.error());
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return base::fail(password.error());
    const auto station = workflow::Station::open(options.value(QStringLiteral("home")), clock);
    if (!station)
        return base::fail(station.error());
    const auto renewed
        = (*station)->renew(options.value(QStringLiteral("account")), *password, *bundle);
    if (!renewed)
        return renewed;
    // Named in full: lupdate files a tr() of this function under the wrong context.
    const QString done = QCoreApplication::translate(
        "CommandLine",
        "Sertifikat stasiun %1 berlaku sampai %2. Hapus berkas bundel sekarang: di dalamnya ada "
        "kunci stasiun.");
    printLine(
        done.arg(bundle->stationId,
                 bundle->station.notAfter().toLocalTime().toString(QStringLiteral("dd-MM-yyyy"))));
    return {};
}

} // namespace

Command renewCommand()
{
    return {QStringLiteral("renew"),
            {},
            Text::tr("Memasang sertifikat baru dari wilayah; juga bagi stasiun yang dicabut "
                     "(administrator)."),
            0,
            withLogin(bundleOptions()),
            requiredWithLogin({QStringLiteral("bundle")}),
            run};
}

} // namespace rekam::cli
