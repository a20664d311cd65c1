// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/review_presenter.h"

namespace rekam::station {

class CaptureSheet;

class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);
    void render(const ReviewState &state);

Q_SIGNALS:
    void completeRequested();
    void portraitRequested();
    void signatureRequested();
    void fingersRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    void fill();
    ReviewState m_state;
    QLabel *m_resident;
    CaptureSheet *m_sheet;
    QPushButton *m_portrait;
    QPushButton *m_signature;
    QPushButton *m_fingers;
    QPushButton *m_complete;
};

} // namespace rekam::station
