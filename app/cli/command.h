// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <vector>

namespace rekam::cli {

/** One command of `rekam`, such as "roster import". */
struct Command
{
    QString words; ///< as typed, "roster import"
    QString arguments; ///< positional arguments as shown in the help, "FILE.csv"
    QString description; ///< one line, translated
    int positionalCount = 0;
    std::vector<QCommandLineOption> options;
    QStringList required; ///< names of options that must be given
    /** Does the work; what it prints on stdout is the answer. */
    std::function<base::Result<void>(const QCommandLineParser &, const QStringList &positionals)>
        run;
};

/** Every command, in the order of the help. */
std::vector<Command> allCommands();

// One function a file; see the file of the same name.
Command initCommand();
Command renewCommand();
Command accountAddCommand();
Command rosterImportCommand();
Command rosterSampleCommand();
Command findCommand();
Command regionCommand();
Command enrollCommand();
Command correctCommand();
Command showCommand();
Command listCommand();
Command approveCommand();
Command cancelCommand();
Command syncCommand();
Command packetCommand();
Command receiptCommand();
Command auditVerifyCommand();
Command kitCommand();
Command statementCommand();
// settings_commands.cpp
Command settingsShowCommand();
Command settingsSetCommand();
Command confirmCommand();
// account_commands.cpp
Command accountListCommand();
Command accountExtendCommand();
Command accountEndCommand();
Command accountUnlockCommand();
Command accountResetCommand();
Command passwordCommand();
// audit_commands.cpp
Command auditHistoryCommand();
Command auditSearchCommand();
// keeping_commands.cpp
Command statusCommand();
Command extendOfflineCommand();
Command purgeCommand();
// backup_commands.cpp
Command backupCommand();
Command restoreCommand();
Command rescueCommand();

} // namespace rekam::cli
