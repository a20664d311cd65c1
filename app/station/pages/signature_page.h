// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/signature_presenter.h"

class QStackedWidget;

namespace rekam::station {

class DeviceBadge;
class PadWidget;
class PictureView;
class ExceptionPanel;

class SignaturePage : public Page
{
    Q_OBJECT

public:
    explicit SignaturePage(QWidget *parent = nullptr);
    void render(const SignatureState &state);
    /** The resident signs on a screen of their own; this page shows what they write. */
    void setSecondScreen(bool open);
    [[nodiscard]] PadWidget *pad() const { return m_pad; }

Q_SIGNALS:
    void useRequested();
    void againRequested();
    void exceptionRequested();
    void exceptionChosen(rekam::enrollment::ExceptionReason reason, bool permanent,
                         const QString &note);
    void guidedToggled();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void chooseException();
    SignatureState m_state;
    QStackedWidget *m_views;
    PadWidget *m_pad;
    PictureView *m_picture;
    ExceptionPanel *m_reasons;
    DeviceBadge *m_device;
    QPushButton *m_except;
    QPushButton *m_guided;
    QPushButton *m_again;
    QPushButton *m_saveReason;
    bool m_secondScreen = false;
    QPushButton *m_use;
};

} // namespace rekam::station
