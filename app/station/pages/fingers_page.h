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
class CameraView;
class ExceptionPanel;

/** Ten fingers. Digits 1 to 5 call for the right hand's fingers from the thumb on, 6 to 0 for the left
 *  hand's; arrows go to the next one that waits; T says why one can not be captured. */
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
    void exceptionChosen(rekam::enrollment::ExceptionReason reason, bool permanent,
                         const QString &note, rekam::station::ExceptionScope scope);
    /** The next finger that waits, to the left (-1) or to the right (1). */
    void moveRequested(int step);
    void photoRequested();
    void takePhotoRequested();
    void skipPhotoRequested();
    void retakeRequested(rekam::biometrics::FingerPosition position);
    void reconnectRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makePanel();
    void chooseException();
    bool handleKey(int key);
    void fill();
    void fillButtons();
    void say();
    /** The finger to lay down, or the fingers. */
    [[nodiscard]] QString fingersNow() const;
    [[nodiscard]] QString instruction() const;
    [[nodiscard]] QString retrySentence() const;
    void sayOfTries();
    void sayOfRepeat();
    FingersState m_state;
    HandsWidget *m_hands;
    CameraView *m_camera;
    QStackedWidget *m_views; // the hands, or a hand before the camera
    QStackedWidget *m_panels;
    QLabel *m_fingerCaption;
    QLabel *m_finger;
    QLabel *m_instruction;
    PictureView *m_impression;
    QLabel *m_progress;
    DeviceBadge *m_device;
    ExceptionPanel *m_reasons;
    std::optional<biometrics::FingerPosition> m_reasonsFor;
    QPushButton *m_photo;
    QPushButton *m_skipPhoto;
    QPushButton *m_takePhoto;
    QPushButton *m_saveReason;
    QPushButton *m_except;
    QPushButton *m_tryAgain;
    QPushButton *m_keepPoor;
    QPushButton *m_reconnect;
    QPushButton *m_next;
};

} // namespace rekam::station
