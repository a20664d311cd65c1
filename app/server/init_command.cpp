// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/command.h"
#include "app/server/region_home.h"
#include "app/server/server_text.h"
#include "core/base/clock.h"

#include <cstdio>

namespace rekam::server {

using base::fail;
using base::Result;

namespace {

Result<void> run(const QCommandLineParser &parser)
{
    const auto passphrase = passphraseOf(parser, QStringLiteral("opening-passphrase-file"));
    if (!passphrase)
        return fail(passphrase.error());
    QStringList hosts = parser.values(QStringLiteral("host"));
    // The one place where every server can be reached is its own machine.
    hosts << QStringLiteral("localhost") << QStringLiteral("127.0.0.1") << QStringLiteral("::1");
    hosts.removeDuplicates();
    const vault::RegionIdentity region{parser.value(QStringLiteral("region")),
                                       parser.value(QStringLiteral("name")),
                                       parser.isSet(QStringLiteral("practice"))};
    const auto home = RegionHome::create(parser.value(QStringLiteral("home")), region, hosts,
                                         *passphrase, base::SystemClock().now());
    if (!home)
        return fail(home.error());
    const QString line = region.practice
        ? Text::tr("Wilayah LATIHAN %1 %2 sudah dibuat.")
        : Text::tr("Wilayah %1 %2 sudah dibuat. Pindahkan folder opening dan recovery ke tempat "
                   "yang aman.");
    std::puts(line.arg(home->region().code, home->region().name).toUtf8().constData());
    return {};
}

} // namespace

Command initCommand()
{
    return {QStringLiteral("init"),
            Text::tr("Membuat wilayah baru dengan kunci-kuncinya."),
            {homeOption(),
             {QStringLiteral("region"), Text::tr("Kode wilayah."), QStringLiteral("16.71")},
             {QStringLiteral("name"), Text::tr("Nama wilayah."), QStringLiteral("NAME")},
             {QStringLiteral("practice"), Text::tr("Wilayah latihan (LATIHAN).")},
             {QStringLiteral("host"), Text::tr("Nama atau alamat IP server; boleh beberapa kali."),
              QStringLiteral("HOST")},
             {QStringLiteral("opening-passphrase-file"),
              Text::tr("Berkas frasa sandi untuk kunci pembuka."), QStringLiteral("F")}},
            {QStringLiteral("home"), QStringLiteral("region"), QStringLiteral("name")},
            run};
}

} // namespace rekam::server
