// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/devices_presenter.h"

namespace rekam::station {

/** Which devices this station uses, in devices.ini of its home folder: names of things, nothing about
 *  people, hence neither sealed nor in the store. What can not be read counts as not chosen. */
DevicesPresenter::Kept loadDevices(const QString &home);
/** A folder that can not be written is no error: the choice then holds until the program ends. */
void saveDevices(const QString &home, const DevicesPresenter::Kept &kept);

} // namespace rekam::station
