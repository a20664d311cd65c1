// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QCoreApplication>

int main(int argc, char **argv)
{
    // As sanitizeFingerprintEnvironment() does in the programs; REKAM_TEST_GLIB is for the test of
    // what happens without.
    if (!qEnvironmentVariableIsSet("REKAM_TEST_GLIB"))
        qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv); // event loop and paths for tests of device threads
    return Catch::Session().run(argc, argv);
}
