// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::devices {

/** Decides for the whole process whether libfprint may offer simulated readers.
 *
 *  libfprint reads FP_VIRTUAL_* and FP_DRIVERS_* when it looks for readers: whoever can set them can
 *  inject fingers or hide the real reader. So every variable of these two families is removed; with
 *  @p practice, FP_VIRTUAL_IMAGE is then set to @p virtualSocket (the path on which the simulated
 *  reader listens, at most 107 bytes) and FP_DRIVERS_WHITELIST to virtual_image, so that practice
 *  can not touch a real reader either.
 *
 *  QT_NO_GLIB is set as well, for libfprint needs GLib's default context for itself (see
 *  LibfprintDirectory); with it, Qt's own event loop serves Qt alone.
 *
 *  Call it first in main(): the environment can not be changed once there are other threads, and it
 *  must be clean before QApplication and before readers are looked for. */
void sanitizeFingerprintEnvironment(bool practice, const QString &virtualSocket = {});

} // namespace rekam::devices
