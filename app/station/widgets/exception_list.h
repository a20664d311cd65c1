// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QFrame>

class QLabel;

namespace rekam::station {

/** For the supervisor, before approving: whether exceptions wait to be confirmed. One line; what they
 *  are stands in lines(), for a list that scrolls. Takes no room where nothing was excepted. */
class ExceptionList : public QFrame
{
    Q_OBJECT

public:
    explicit ExceptionList(QWidget *parent = nullptr);
    void present(const std::optional<enrollment::Enrollment> &enrollment);
    /** What was excepted and why, who has confirmed it, what goes on the chip. @p photoAsked: the site
     *  wants photos of hands, and a missing one is said. */
    [[nodiscard]] static QStringList lines(const std::optional<enrollment::Enrollment> &enrollment,
                                           bool photoAsked);

private:
    QLabel *m_title;
};

} // namespace rekam::station
