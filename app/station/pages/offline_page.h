// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/admission_presenter.h"

namespace rekam::station {

/** The station went without its region for too long: whoever may, lets it go on for three days. */
class OfflinePage : public Page
{
    Q_OBJECT

public:
    explicit OfflinePage(QWidget *parent = nullptr);
    void render(const AdmissionState &state);

Q_SIGNALS:
    void extendRequested();
    void skipRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    void fill();
    AdmissionState m_state;
    QLabel *m_title;
    QLabel *m_what;
    QLabel *m_then;
    QPushButton *m_skip;
    QPushButton *m_extend;
};

} // namespace rekam::station
