// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QFrame>

class QLabel;

namespace rekam::station {

/** For the supervisor: what was excepted and why, who has confirmed it, what goes on the chip. Takes
 *  no room where nothing was excepted. */
class ExceptionList : public QFrame
{
    Q_OBJECT

public:
    explicit ExceptionList(QWidget *parent = nullptr);
    /** @p photoAsked: the site wants photos of hands, and a missing one is said. */
    void present(const std::optional<enrollment::Enrollment> &enrollment, bool photoAsked);

private:
    QLabel *m_title;
    QLabel *m_lines;
};

} // namespace rekam::station
