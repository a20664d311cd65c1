// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "app/station/wiring/station_app.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

namespace {

/** The operator's screen, and a larger one to the right of it. */
constexpr char twoScreens[] = R"({"screens": [
  {"name": "operator", "x": 0, "y": 0, "width": 1366, "height": 768,
   "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
  {"name": "resident", "x": 1366, "y": 0, "width": 1920, "height": 1080,
   "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("screens.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(twoScreens) < 0)
        return 1;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(path));
    QApplication application(argc, argv);
    rekam::station::applyStyle();
    return Catch::Session().run(argc, argv);
}
