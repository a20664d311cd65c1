// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/portrait_presenter.h"

class QStackedWidget;

namespace rekam::station {

class CameraView;
class DeviceBadge;
class PictureView;

class PortraitPage : public Page
{
    Q_OBJECT

public:
    explicit PortraitPage(QWidget *parent = nullptr);
    void render(const PortraitState &state);

Q_SIGNALS:
    void captureRequested();
    void againRequested();
    void useRequested();
    void reconnectRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    void fill();
    void say();
    PortraitState m_state;
    QStackedWidget *m_views;
    CameraView *m_camera;
    PictureView *m_portrait;
    QLabel *m_guidanceTitle;
    QLabel *m_guidance;
    QLabel *m_cloth;
    QLabel *m_rules;
    DeviceBadge *m_device;
    QPushButton *m_again;
    QPushButton *m_capture;
    QPushButton *m_use;
    QPushButton *m_reconnect;
};

} // namespace rekam::station
