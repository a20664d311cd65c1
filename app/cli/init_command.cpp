// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/workflow/station.h"

namespace rekam::cli {

namespace {

constexpr std::size_t maxBundleBytes = 256 * 1024;

base::Result<void> run(const QCommandLineParser &options, const QStringList &)
{
    const base::SystemClock clock;
    const auto bytes
        = base::SecureBytes::fromFile(options.value(QStringLiteral("bundle")), maxBundleBytes);
    if (!bytes)
        return base::fail(bytes.error());
    base::SecureBytes passphrase;
    if (options.isSet(QStringLiteral("passphrase-file"))) {
        auto read = base::SecureBytes::fromFile(options.value(QStringLiteral("passphrase-file")));
        if (!read)
            return base::fail(read.error());
        passphrase = std::move(*read);
    }
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("password-file")));
    if (!password)
        return base::fail(password.error());
    const auto bundle = vault::bundleFromBytes(*bytes, clock.now(), passphrase);
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
            withLogin({{QStringLiteral("bundle"), Text::tr("Bundel stasiun dari server wilayah."),
                        QStringLiteral("FILE")},
                       {QStringLiteral("passphrase-file"),
                        Text::tr("Frasa sandi bundel, bila ada."), QStringLiteral("F")}}),
            {QStringLiteral("home"), QStringLiteral("bundle"), QStringLiteral("account"),
             QStringLiteral("password-file")},
            run};
}

} // namespace rekam::cli
