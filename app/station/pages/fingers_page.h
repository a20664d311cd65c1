// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/fingers_state.h"

class QStackedWidget;

namespace rekam::station {

class DeviceBadge;
class HandsWidget;
class PictureView;
class ReasonPanel;

class FingersPage : public Page
{
    Q_OBJECT

public:
    explicit FingersPage(QWidget *parent = nullptr);
    void render(const FingersState &state);

Q_SIGNALS:
    void nextRequested();
    void keepPoorRequested();
    void tryAgainRequested();
    void exceptionRequested();
    void reasonChosen(rekam::enrollment::ExceptionReason reason);
    void retakeRequested(rekam::biometrics::FingerPosition position);
    void reconnectRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makePanel();
    void fill();
    void fillButtons();
    void say();
    [[nodiscard]] QString instruction() const;
    FingersState m_state;
    HandsWidget *m_hands;
    QStackedWidget *m_panels;
    QLabel *m_fingerCaption;
    QLabel *m_finger;
    QLabel *m_instruction;
    PictureView *m_impression;
    QLabel *m_progress;
    DeviceBadge *m_device;
    ReasonPanel *m_reasons;
    QPushButton *m_except;
    QPushButton *m_tryAgain;
    QPushButton *m_keepPoor;
    QPushButton *m_reconnect;
    QPushButton *m_next;
};

} // namespace rekam::station
