// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_input.h"

#include "app/cli/options.h"

namespace rekam::cli {

namespace {

constexpr std::size_t maxBundleBytes = 256 * 1024;

} // namespace

std::vector<QCommandLineOption> bundleOptions()
{
    return {{QStringLiteral("bundle"), Text::tr("Bundel stasiun dari server wilayah."),
             QStringLiteral("FILE")},
            {QStringLiteral("passphrase-file"), Text::tr("Frasa sandi bundel, bila ada."),
             QStringLiteral("F")}};
}

base::Result<vault::StationBundle> readBundle(const QCommandLineParser &options,
                                              const QDateTime &now)
{
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
    return vault::bundleFromBytes(*bytes, now, passphrase);
}

} // namespace rekam::cli
