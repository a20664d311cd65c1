// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/upload_thread.h"

#include <QFrame>

class QLabel;

namespace rekam::station {

/** Below everything: which station this is, and what waits to be sent. */
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    void setStation(const QString &station);
    void setUploads(const UploadState &state, bool loggedIn);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString uploadText() const;
    QString m_stationName;
    UploadState m_state;
    bool m_loggedIn = false;
    QLabel *m_station;
    QLabel *m_uploads;
};

} // namespace rekam::station
