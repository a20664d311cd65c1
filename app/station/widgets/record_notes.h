// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QPlainTextEdit>

namespace rekam::station {

/** What there is to know of a recording besides the captures: where the biodata come from, papers,
 *  warnings and reasons, corrections. Hidden while there is nothing. Plain text, never markup. */
class RecordNotes : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RecordNotes(QWidget *parent = nullptr);
    /** @p mostLines fit without scrolling. */
    void setMostLines(int mostLines) { m_mostLines = mostLines; }
    /** @p first are lines put before, @p more lines put behind. */
    void present(const std::optional<enrollment::Enrollment> &enrollment,
                 const QStringList &more = {}, const QStringList &first = {});
    void say(const QStringList &lines);
    /** A page down (1) or up (-1), where there is more than fits. */
    void turn(int pages);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_mostLines = 5;
};

} // namespace rekam::station
