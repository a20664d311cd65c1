// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/command.h"
#include "app/server/server_text.h"

namespace rekam::server {

std::vector<Command> allCommands()
{
    return {initCommand(),     addStationCommand(),  revokeStationCommand(), serveCommand(),
            listCommand(),     openCommand(),        receiptCommand(),       packetCommand(),
            addStaffCommand(), revokeStaffCommand(), listStaffCommand(),     recoverCommand(),
            eventsCommand(),   acceptAuditCommand()};
}

QCommandLineOption homeOption()
{
    return {QStringLiteral("home"), Text::tr("Folder server."), QStringLiteral("S")};
}

QCommandLineOption stationOption()
{
    return {QStringLiteral("station"), Text::tr("Nomor stasiun."), QStringLiteral("1671-01-A")};
}

QCommandLineOption enrollmentOption()
{
    return {QStringLiteral("enrollment"), Text::tr("Nomor rekaman (UUID)."), QStringLiteral("ID")};
}

base::Result<base::SecureBytes> passphraseOf(const QCommandLineParser &parser, const QString &name)
{
    if (!parser.isSet(name))
        return base::SecureBytes();
    auto passphrase = base::SecureBytes::fromFile(parser.value(name));
    if (passphrase && passphrase->isEmpty())
        return base::fail(base::ErrorCode::PasswordTooShort, "empty passphrase file",
                          "--" + name.toStdString());
    return passphrase;
}

} // namespace rekam::server
