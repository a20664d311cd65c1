// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/device_settings.h"

#include <QDir>
#include <QSettings>

#include <array>

namespace rekam::station {

namespace {

using devices::PadChoice;

const std::array<std::pair<PadChoice, const char *>, 4> padNames{
    {{PadChoice::Automatic, "automatic"},
     {PadChoice::Screen, "screen"},
     {PadChoice::Tablet, "tablet"},
     {PadChoice::PracticePen, "practice-pen"}}};

constexpr int longestText = 200; // of a reader's id and name

QString fileIn(const QString &home)
{
    return QDir(home).filePath(QStringLiteral("devices.ini"));
}

} // namespace

DevicesPresenter::Kept loadDevices(const QString &home)
{
    const QSettings file(fileIn(home), QSettings::IniFormat);
    DevicesPresenter::Kept kept;
    kept.reader = file.value(QStringLiteral("reader/id")).toString().left(longestText);
    kept.readerName = file.value(QStringLiteral("reader/name")).toString().left(longestText);
    const QString pad = file.value(QStringLiteral("signature/pad")).toString();
    for (const auto &[choice, name] : padNames) {
        if (pad == QLatin1String(name))
            kept.pad = choice;
    }
    return kept;
}

void saveDevices(const QString &home, const DevicesPresenter::Kept &kept)
{
    QSettings file(fileIn(home), QSettings::IniFormat);
    file.setValue(QStringLiteral("reader/id"), kept.reader);
    file.setValue(QStringLiteral("reader/name"), kept.readerName);
    for (const auto &[choice, name] : padNames) {
        if (choice == kept.pad)
            file.setValue(QStringLiteral("signature/pad"), QLatin1String(name));
    }
}

} // namespace rekam::station
