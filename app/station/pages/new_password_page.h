// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/admission_presenter.h"

namespace rekam::station {

class AccountForm;

/** A password of one's own, in place of the one that the administrator has given: until then that
 *  other person could act under this name. */
class NewPasswordPage : public Page
{
    Q_OBJECT

public:
    explicit NewPasswordPage(QWidget *parent = nullptr);
    /** With empty fields. */
    void activate() override;
    void render(const AdmissionState &state);

Q_SIGNALS:
    void passwordChosen(const std::shared_ptr<rekam::base::SecureBytes> &present,
                        const std::shared_ptr<rekam::base::SecureBytes> &wanted);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    AdmissionState m_state;
    AccountForm *m_form;
    QPushButton *m_choose;
};

} // namespace rekam::station
