// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_safety.h"

#include <catch2/catch.hpp>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include <cstdlib>

using namespace rekam;

TEST_CASE("A hardened process leaves no core and takes no plugins or logs from its environment")
{
    const pid_t child = fork(); // what is hardened can not be softened again
    REQUIRE(child >= 0);
    if (child == 0) {
        for (const char *name : {"QT_PLUGIN_PATH", "QT_LOGGING_RULES", "SSLKEYLOGFILE", "TSS2_LOG",
                                 "TSS2_LOGFILE", "REKAM_HARMLESS"})
            setenv(name, "x", 1);
        base::hardenProcess();
        rlimit core{};
        getrlimit(RLIMIT_CORE, &core);
        int failures = core.rlim_max == 0 ? 0 : 1;
#ifndef __SANITIZE_ADDRESS__
        failures += prctl(PR_GET_DUMPABLE) == 0 ? 0 : 2;
#endif
        for (const char *name :
             {"QT_PLUGIN_PATH", "QT_LOGGING_RULES", "SSLKEYLOGFILE", "TSS2_LOG", "TSS2_LOGFILE"})
            failures += getenv(name) == nullptr ? 0 : 4;
        failures += getenv("REKAM_HARMLESS") != nullptr ? 0 : 64;
        _exit(failures);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("Root opens no station of somebody else and no real one")
{
    const QTemporaryDir home;
    CHECK(base::checkFolderOwner(home.path()));
    CHECK(base::checkFolderOwner(home.filePath(QStringLiteral("not-there-yet"))));
    CHECK(base::checkUser(true));
    CHECK(base::checkUser(false).has_value() == (geteuid() != 0));
    if (geteuid() != 0) {
        WARN("skipped: only root can give a folder away");
        return;
    }
    constexpr uid_t somebody = 65534;
    REQUIRE(chown(qPrintable(home.path()), somebody, somebody) == 0);
    const auto refused = base::checkFolderOwner(home.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::EnvironmentUnsafe);
    REQUIRE(chown(qPrintable(home.path()), 0, 0) == 0);
}
