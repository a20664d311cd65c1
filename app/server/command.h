// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <vector>

namespace rekam::server {

/** One command of `rekam-server`, such as "add-station". */
struct Command
{
    QString name;
    QString description; ///< one line, translated
    std::vector<QCommandLineOption> options;
    QStringList required; ///< names of options that must be given
    std::function<base::Result<void>(const QCommandLineParser &)> run;
};

/** Every command, in the order of the help. */
std::vector<Command> allCommands();

// init_command.cpp
Command initCommand();
// station_commands.cpp
Command addStationCommand();
Command revokeStationCommand();
// serve_command.cpp
Command serveCommand();
// archive_commands.cpp
Command listCommand();
Command receiptCommand();
Command packetCommand();
// open_command.cpp
Command openCommand();
// staff_commands.cpp
Command addStaffCommand();
Command revokeStaffCommand();
Command listStaffCommand();
// recover_command.cpp
Command recoverCommand();
// events_command.cpp
Command eventsCommand();
// accept_audit_command.cpp
Command acceptAuditCommand();

/** --home S. */
QCommandLineOption homeOption();
/** --station 1671-01-A. */
QCommandLineOption stationOption();
/** --enrollment ID. */
QCommandLineOption enrollmentOption();
/** The passphrase in the file that option @p name gives; empty without it. */
base::Result<base::SecureBytes> passphraseOf(const QCommandLineParser &parser, const QString &name);

} // namespace rekam::server
