// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "app/station/wiring/station_app.h"

#include <catch2/catch.hpp>

#include <QApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pages without a display
    QApplication application(argc, argv);
    rekam::station::applyStyle();
    return Catch::Session().run(argc, argv);
}
