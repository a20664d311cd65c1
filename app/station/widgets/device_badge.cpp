// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/device_badge.h"

#include "app/station/widgets/labels.h"

#include <QHBoxLayout>

namespace rekam::station {

DeviceBadge::DeviceBadge(QWidget *parent)
    : QFrame(parent)
    , m_name(wrappedLabel("caption", this))
    , m_simulated(plainLabel("simulated", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_name->setIndent(0);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_simulated, 0, Qt::AlignVCenter);
}

void DeviceBadge::setDevice(const QString &kind, const devices::DeviceInfo &device)
{
    const QString name = device.name.isEmpty() ? tr("belum tersambung") : device.name;
    //: %1 is the kind of device, %2 its name
    m_name->setText(tr("%1: %2").arg(kind, name));
    m_simulated->setText(tr("SIMULASI"));
    m_simulated->setVisible(device.simulated);
}

} // namespace rekam::station
