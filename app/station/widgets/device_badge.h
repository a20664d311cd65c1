// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/device_info.h"

#include <QFrame>

class QLabel;

namespace rekam::station {

/** Which device is open, and SIMULASI in plain sight if it belongs to the practice kit. */
class DeviceBadge : public QFrame
{
    Q_OBJECT

public:
    explicit DeviceBadge(QWidget *parent = nullptr);
    /** @p kind is the word for what it is, for example "Kamera". */
    void setDevice(const QString &kind, const devices::DeviceInfo &device);

private:
    QLabel *m_name;
    QLabel *m_simulated;
};

} // namespace rekam::station
