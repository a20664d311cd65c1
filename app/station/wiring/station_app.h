// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/devices_presenter.h"
#include "app/station/runtime/region_thread.h"
#include "app/station/shell/main_window.h"
#include "app/station/shell/presenter_set.h"
#include "app/station/wiring/device_set.h"
#include "app/text/language.h"

#include <memory>

namespace rekam::station {

/** The station as a whole: threads, devices, presenters, window. The programs and the tests make one
 *  of these; what differs between them are the devices and the way to the server. */
class StationApp
{
public:
    struct Setup
    {
        QString home;
        QString language; ///< "id" or "en"
        QString faceModel; ///< file of the face detector
        devices::Camera &camera; ///< outlives the station, as does the reader
        devices::FingerprintReader &reader;
        UploadThread::Connector connector;
        DeviceSet *devices = nullptr; ///< for pads and the choice of devices; outlives the station
        devices::PracticePerson practicePerson = devices::PracticePerson::Usual; ///< with a kit
    };

    /** @p clock must outlive the station. Opening the home folder begins at once. */
    StationApp(Setup setup, const base::Clock &clock);
    ~StationApp();
    StationApp(const StationApp &) = delete;
    StationApp &operator=(const StationApp &) = delete;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] PresenterSet &presenters() { return *m_presenters; }
    [[nodiscard]] CoreThread &core() { return m_core; }
    [[nodiscard]] UploadThread &uploads() { return m_uploads; }
    [[nodiscard]] RegionThread &region() { return m_region; }
    [[nodiscard]] text::Language &language() { return m_language; }

private:
    void connectPad();
    void connectDevices(const Setup &setup);

    text::Language m_language;
    TaskThread m_worker;
    CoreThread m_core;
    UploadThread m_uploads;
    RegionThread m_region;
    PortraitAnalyst m_analyst;
    PadSwitch m_ownPad{nullptr, nullptr}; ///< the screen alone, where no devices were given
    PadSwitch &m_pad;
    std::unique_ptr<DevicesPresenter> m_devices; ///< null without devices
    std::unique_ptr<PresenterSet> m_presenters;
    std::unique_ptr<MainWindow> m_window;
};

/** Font, colors and style sheet of the station, for the whole application. */
void applyStyle();

/** The way to the server over mutual TLS 1.3. */
UploadThread::Connector httpsConnector();

} // namespace rekam::station
