// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/region_thread.h"

#include <QFrame>

class QLabel;

namespace rekam::station {

/** Below everything: which station this is, how it stands with its region, how much still fits on the
 *  disk, and what waits to be sent. */
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    void setStation(const QString &station);
    void setUploads(const UploadState &state, bool loggedIn);
    /** Empty: not known, or nobody is logged in. */
    void setDisk(const std::optional<workflow::DiskGauge> &gauge);
    void setRegion(const RegionState &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString uploadText() const;
    void showDisk();
    void showRegion();
    QString m_stationName;
    UploadState m_state;
    bool m_loggedIn = false;
    std::optional<workflow::DiskGauge> m_gauge;
    RegionState m_regionState;
    QLabel *m_station;
    QLabel *m_region;
    QLabel *m_disk;
    QLabel *m_uploads;
};

} // namespace rekam::station
