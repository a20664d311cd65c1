// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_devices.h"

#include <fprint.h>

#include <QString>

#include <algorithm>

namespace rekam::devices {

namespace {

DeviceInfo describe(FpDevice *device)
{
    DeviceInfo info;
    info.driver = QString::fromUtf8(fp_device_get_driver(device));
    // The driver is part of the id, for most drivers number their readers from 0.
    info.id = info.driver + QLatin1Char('/') + QString::fromUtf8(fp_device_get_device_id(device));
    info.name = QString::fromUtf8(fp_device_get_name(device));
    info.simulated = info.driver.startsWith(QLatin1String("virtual_"));
    return info;
}

} // namespace

base::Result<std::vector<FoundReader>> findReaders()
{
    if (g_main_context_get_thread_default())
        return base::fail(base::ErrorCode::Internal, "readers are looked for off the home thread");

    const std::shared_ptr<FpContext> context(fp_context_new(),
                                             [](FpContext *object) { g_object_unref(object); });
    GPtrArray *devices = fp_context_get_devices(context.get());
    std::vector<FoundReader> found;
    for (guint i = 0; devices && i < devices->len; ++i) {
        auto *device = static_cast<FpDevice *>(g_ptr_array_index(devices, i));
        if (!fp_device_has_feature(device, FP_DEVICE_FEATURE_CAPTURE))
            continue; // match-on-chip sensors never let an image out
        found.push_back(
            {describe(device),
             context,
             std::shared_ptr<FpDevice>(static_cast<FpDevice *>(g_object_ref(device)),
                                       [](FpDevice *object) { g_object_unref(object); }),
             {}});
    }
    return found;
}

std::optional<std::size_t> chooseReader(const std::vector<FoundReader> &readers,
                                        const QString &preferred)
{
    const auto indexOf = [&readers](const auto &wanted) -> std::optional<std::size_t> {
        const auto found = std::find_if(readers.begin(), readers.end(), wanted);
        if (found == readers.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - readers.begin());
    };
    const auto exact
        = indexOf([&](const FoundReader &reader) { return reader.info.id == preferred; });
    if (exact)
        return exact;
    const QString driver = preferred.section(QLatin1Char('/'), 0, 0);
    const auto alike
        = indexOf([&](const FoundReader &reader) { return reader.info.driver == driver; });
    if (alike)
        return alike;
    return indexOf([](const FoundReader &) { return true; });
}

} // namespace rekam::devices
