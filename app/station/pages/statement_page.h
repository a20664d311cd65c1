// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/admission_presenter.h"

namespace rekam::station {

/** The statement of confidentiality that every user of residents' data makes once
 *  (Permendagri 102/2019). */
class StatementPage : public Page
{
    Q_OBJECT

public:
    explicit StatementPage(QWidget *parent = nullptr);
    void render(const AdmissionState &state);

Q_SIGNALS:
    void agreed();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    void fill();
    AdmissionState m_state;
    QLabel *m_opening;
    std::vector<QLabel *> m_duties;
    QLabel *m_closing;
    QPushButton *m_agree;
};

} // namespace rekam::station
