// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/shell/presenter_set.h"
#include "app/station/wiring/pad_switch.h"
#include "devices/api/practice_person.h"
#include "devices/api/reader_directory.h"

namespace rekam::devices {
class LibfprintDirectory;
class LibfprintReader;
class PracticeKit;
} // namespace rekam::devices

namespace rekam::station {

/** Camera, reader and pads of a station: real ones, or libfprint's virtual reader with the practice
 *  kit before it. A tablet is a real one in both cases. After QApplication, see
 *  sanitizeFingerprintEnvironment(). */
class DeviceSet
{
public:
    /** Real hardware; @p cameraSource as OpenCvCamera takes it. */
    explicit DeviceSet(const QString &cameraSource);
    /** The practice kit on @p virtualSocket. A @p cameraSource that is not empty is a real camera all
     *  the same. */
    DeviceSet(const QString &virtualSocket, const QString &cameraSource);
    ~DeviceSet();

    [[nodiscard]] devices::Camera &camera();
    [[nodiscard]] devices::FingerprintReader &reader();
    [[nodiscard]] devices::ReaderDirectory &readers();
    [[nodiscard]] PadSwitch &pads() { return *m_pads; }
    /** Null without practice kit. */
    [[nodiscard]] devices::PracticeKit *kit() { return m_kit.get(); }
    /** Lets the kit's resident follow what the pages ask for. */
    void follow(PresenterSet &presenters);

private:
    std::unique_ptr<devices::PracticeKit> m_kit;
    std::unique_ptr<PadSwitch> m_pads; // its practice pen asks m_kit
    std::unique_ptr<devices::Camera> m_camera; // null: the kit's
    std::unique_ptr<devices::LibfprintDirectory> m_readers;
    std::unique_ptr<devices::LibfprintReader> m_reader; // of m_readers
};

} // namespace rekam::station
