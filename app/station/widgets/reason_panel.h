// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_exception.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace rekam::station {

/** The reasons why something can not be captured, one button each, chosen by mouse or by the digit
 *  that stands in front. */
class ReasonPanel : public QFrame
{
    Q_OBJECT

public:
    ReasonPanel(const std::vector<enrollment::ExceptionReason> &reasons, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void retranslate();
    /** Chooses by digit; false if @p key is none of them. */
    bool choose(int key);
    [[nodiscard]] QWidget *firstButton() const;

Q_SIGNALS:
    void chosen(rekam::enrollment::ExceptionReason reason);

private:
    std::vector<enrollment::ExceptionReason> m_reasons;
    std::vector<QPushButton *> m_buttons;
    QLabel *m_title;
};

} // namespace rekam::station
