// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace rekam::cli {

std::vector<Command> allCommands()
{
    return {initCommand(),          renewCommand(),         accountAddCommand(),
            accountListCommand(),   accountExtendCommand(), accountEndCommand(),
            accountUnlockCommand(), accountResetCommand(),  passwordCommand(),
            statementCommand(),     rosterImportCommand(),  rosterSampleCommand(),
            findCommand(),          regionCommand(),        correctCommand(),
            enrollCommand(),        showCommand(),          listCommand(),
            approveCommand(),       cancelCommand(),        syncCommand(),
            packetCommand(),        receiptCommand(),       statusCommand(),
            extendOfflineCommand(), auditVerifyCommand(),   auditHistoryCommand(),
            auditSearchCommand(),   backupCommand(),        restoreCommand(),
            rescueCommand(),        purgeCommand(),         confirmCommand(),
            settingsShowCommand(),  settingsSetCommand(),   kitCommand()};
}

} // namespace rekam::cli
