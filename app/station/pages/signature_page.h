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
class ReasonPanel;

class SignaturePage : public Page
{
    Q_OBJECT

public:
    explicit SignaturePage(QWidget *parent = nullptr);
    void render(const SignatureState &state);
    [[nodiscard]] PadWidget *pad() const { return m_pad; }

Q_SIGNALS:
    void useRequested();
    void againRequested();
    void exceptionRequested();
    void reasonChosen(rekam::enrollment::ExceptionReason reason);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    SignatureState m_state;
    QStackedWidget *m_views;
    PadWidget *m_pad;
    PictureView *m_picture;
    ReasonPanel *m_reasons;
    DeviceBadge *m_device;
    QPushButton *m_except;
    QPushButton *m_again;
    QPushButton *m_use;
};

} // namespace rekam::station
