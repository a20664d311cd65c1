// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_errors.h"

#include <fprint.h>

#include <string_view>

namespace rekam::devices {

namespace {

// libgusb is a dependency of libfprint, not of ours; its error domain is recognized by name.
// The two codes are those of GUsbDeviceError in libgusb 0.4.
constexpr std::string_view usbDomain = "g-usb-device-error-quark";
constexpr int usbNoDevice = 4;
constexpr int usbPermissionDenied = 9;

std::string describe(const GError &error, const char *step)
{
    const char *domain = g_quark_to_string(error.domain);
    return std::string(step) + ": " + (error.message ? error.message : "") + " ("
        + (domain ? domain : "?") + " " + std::to_string(error.code) + ")";
}

} // namespace

std::optional<FingerRetry> retryOf(const GError &error)
{
    if (error.domain != FP_DEVICE_RETRY)
        return std::nullopt;
    switch (error.code) {
    case FP_DEVICE_RETRY_TOO_SHORT:
        return FingerRetry::PressLonger;
    case FP_DEVICE_RETRY_CENTER_FINGER:
        return FingerRetry::CenterFinger;
    case FP_DEVICE_RETRY_REMOVE_FINGER:
        return FingerRetry::LiftFinger;
    default:
        return FingerRetry::TryAgain;
    }
}

bool isCanceled(const GError &error)
{
    return error.domain == G_IO_ERROR && error.code == G_IO_ERROR_CANCELLED;
}

base::Error deviceErrorOf(const GError &error, const char *step)
{
    using base::ErrorCode;
    ErrorCode code = ErrorCode::DeviceFailed;
    if (error.domain == FP_DEVICE_ERROR && error.code == FP_DEVICE_ERROR_REMOVED)
        code = ErrorCode::DeviceGone;
    else if (error.domain == FP_DEVICE_ERROR && error.code == FP_DEVICE_ERROR_BUSY)
        code = ErrorCode::DeviceBusy;

    const char *domain = g_quark_to_string(error.domain);
    if (domain && usbDomain == domain) {
        if (error.code == usbNoDevice)
            code = ErrorCode::DeviceGone;
        else if (error.code == usbPermissionDenied)
            return {ErrorCode::DeviceForbidden,
                    describe(error, step) + "; is the udev rule installed?",
                    {}};
    }
    return {code, describe(error, step), {}};
}

} // namespace rekam::devices
