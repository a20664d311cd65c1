// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace rekam::cli {

std::vector<Command> allCommands()
{
    return {initCommand(),   accountAddCommand(), rosterImportCommand(), findCommand(),
            enrollCommand(), showCommand(),       listCommand(),         approveCommand(),
            syncCommand(),   packetCommand(),     receiptCommand(),      auditVerifyCommand(),
            kitCommand()};
}

} // namespace rekam::cli
