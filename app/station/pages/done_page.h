// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/done_presenter.h"

#include <array>

namespace rekam::station {

class DonePage : public Page
{
    Q_OBJECT

public:
    explicit DonePage(QWidget *parent = nullptr);
    void render(const DoneState &state);

Q_SIGNALS:
    void printRequested();
    void nextRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;

private:
    void fill();
    void say();
    DoneState m_state;
    QLabel *m_name;
    QLabel *m_numberCaption;
    QLabel *m_number;
    QLabel *m_wayCaption;
    std::array<QLabel *, 4> m_way; ///< saved, approved, sent, received
    QLabel *m_advice;
    QPushButton *m_print;
    QPushButton *m_next;
};

} // namespace rekam::station
