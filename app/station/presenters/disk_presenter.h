// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rekam::station {

/** How many records still fit on the disk: looked up at login, after each record, and every ten
 *  minutes. */
class DiskPresenter : public QObject
{
    Q_OBJECT

public:
    explicit DiskPresenter(CoreThread &core, QObject *parent = nullptr);
    /** Empty while nobody is logged in, or where the disk does not say. */
    [[nodiscard]] const std::optional<workflow::DiskGauge> &gauge() const { return m_gauge; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    CoreThread &m_core;
    std::optional<workflow::DiskGauge> m_gauge;
    QTimer m_timer;
};

} // namespace rekam::station
