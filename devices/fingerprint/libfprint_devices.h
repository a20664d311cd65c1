// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "devices/api/device_info.h"

#include <memory>
#include <vector>

struct _FpContext;
struct _FpDevice;

namespace rekam::devices {

/** A reader that libfprint knows, with what keeps it alive; private to this folder. The context
 *  watches the USB bus from the default GLib context, so it is made and let go on the main thread. */
struct FoundReader
{
    DeviceInfo info;
    std::shared_ptr<_FpContext> context;
    std::shared_ptr<_FpDevice> device;
};

/** Every reader that can give images. Main thread only: libfprint enumerates by running the default
 *  GLib context. Fails with Internal where another context is the thread's default, because
 *  libfprint would then wait for ever. */
base::Result<std::vector<FoundReader>> findReaders();

} // namespace rekam::devices
