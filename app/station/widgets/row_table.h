// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace rekam::station {

/** A list of rows to look at: one selected at a time, nothing to edit, no focus of its own (the page
 *  hands the arrows on), texts never taken for markup. */
class RowTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);
    /** Column widths in pixels; @p widest takes the rest, the last one if it is negative. */
    void setColumns(const QStringList &names, const std::vector<int> &widths, int widest = -1);
    /** So many rows are seen at once, however small the window is. */
    void setLeastRows(int rows);
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setRows(const std::vector<QStringList> &rows);
    /** A "!" in the first column of @p row; @p remark says why, in a tooltip and to a reader aloud. */
    void markRow(int row, const QString &remark);
    /** Moves the selection by @p step rows and stays within them. */
    void move(int step);

protected:
    /** The selected row stays in sight. */
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_leastRows = 0;
};

} // namespace rekam::station
