// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/device_set.h"

#include "devices/camera/opencv_camera.h"
#include "devices/fingerprint/libfprint_reader.h"
#include "devices/signature/tablet.h"
#include "devices/simulated/practice_kit.h"

namespace rekam::station {

namespace {

PadSwitch::Pad tabletPad()
{
    return std::make_unique<devices::TabletPad>([] { return devices::openTablet(); });
}

} // namespace

DeviceSet::DeviceSet(const QString &cameraSource)
    : m_pads(std::make_unique<PadSwitch>(tabletPad(), nullptr))
    , m_camera(std::make_unique<devices::OpenCvCamera>(cameraSource))
    , m_readers(std::make_unique<devices::LibfprintDirectory>())
    , m_reader(std::make_unique<devices::LibfprintReader>(*m_readers))
{ }

DeviceSet::DeviceSet(const QString &virtualSocket, const QString &cameraSource)
    : m_kit(std::make_unique<devices::PracticeKit>(virtualSocket))
    , m_pads(std::make_unique<PadSwitch>(tabletPad(), m_kit->makePen()))
    , m_readers(std::make_unique<devices::LibfprintDirectory>())
    , m_reader(std::make_unique<devices::LibfprintReader>(*m_readers))
{
    if (!cameraSource.isEmpty())
        m_camera = std::make_unique<devices::OpenCvCamera>(cameraSource);
}

DeviceSet::~DeviceSet() = default;

devices::FingerprintReader &DeviceSet::reader()
{
    return *m_reader;
}

devices::ReaderDirectory &DeviceSet::readers()
{
    return *m_readers;
}

devices::Camera &DeviceSet::camera()
{
    return m_camera ? *m_camera : m_kit->camera();
}

void DeviceSet::follow(PresenterSet &presenters)
{
    if (!m_kit)
        return;
    devices::PracticeKit *kit = m_kit.get();
    QObject::connect(
        &presenters.flow, &EnrollmentFlow::residentChosen, kit, [kit](const population::Nik &nik) {
            kit->choosePerson(
                nik.toString().toULongLong()); // the same NIK always brings the same person
        });
    QObject::connect(&presenters.fingers, &FingersPresenter::expecting, kit,
                     &devices::PracticeKit::chooseFinger);
    QObject::connect(&presenters.fingers, &FingersPresenter::fingerNeeded, kit,
                     &devices::PracticeKit::press);
}

} // namespace rekam::station
