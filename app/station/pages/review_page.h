// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/review_presenter.h"

namespace rekam::station {

class CaptureSheet;
class ConfirmPanel;
class ElidedLabel;
class RecordNotes;

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
    void confirmingRequested();
    void confirmed(const QString &supervisor,
                   const std::shared_ptr<rekam::base::SecureBytes> &password);
    void biodataRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void say();
    ReviewState m_state;
    ElidedLabel *m_name;
    QLabel *m_numbers; ///< of the resident and of the recording
    QLabel *m_chip;
    RecordNotes *m_notes;
    CaptureSheet *m_sheet;
    ConfirmPanel *m_confirm;
    QPushButton *m_confirming;
    QPushButton *m_submit;
    QPushButton *m_biodata;
    QPushButton *m_portrait;
    QPushButton *m_signature;
    QPushButton *m_fingers;
    QPushButton *m_complete;
};

} // namespace rekam::station
