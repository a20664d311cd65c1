// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "devices/api/device_info.h"

#include <memory>
#include <optional>
#include <vector>

struct _FpContext;
struct _FpDevice;

namespace rekam::devices {

/** A reader that libfprint knows, with what keeps it alive; private to this folder. The context
 *  watches the USB bus from the default GLib context, so it is made and let go on the home thread. */
struct FoundReader
{
    DeviceInfo info;
    std::shared_ptr<_FpContext> context;
    std::shared_ptr<_FpDevice> device;
    /** What must live until the context is gone, filled by whoever uses the device; null without a
     *  home thread. */
    std::shared_ptr<std::vector<std::shared_ptr<void>>> companions{};
};

/** Every reader that can give images, in libfprint's order. Home thread only: libfprint enumerates
 *  by running the default GLib context. Fails with Internal where another context is the thread's
 *  default, because libfprint would then wait for ever. */
base::Result<std::vector<FoundReader>> findReaders();

/** The index of the reader to open: the one with this id; else one of the same driver, because a
 *  reader that was replaced by its like has another id; else the first. Nothing if there is none. */
std::optional<std::size_t> chooseReader(const std::vector<FoundReader> &readers,
                                        const QString &preferred);

} // namespace rekam::devices
