// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/row_table.h"

#include <QHeaderView>

#include <algorithm>

namespace rekam::station {

RowTable::RowTable(QWidget *parent)
    : QTableWidget(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(32);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

void RowTable::setColumns(const QStringList &names, const std::vector<int> &widths)
{
    setColumnCount(static_cast<int>(names.size()));
    setHorizontalHeaderLabels(names);
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
}

void RowTable::setRows(const std::vector<QStringList> &rows)
{
    setRowCount(static_cast<int>(rows.size()));
    int row = 0;
    for (const QStringList &cells : rows) {
        for (int column = 0; column < cells.size(); ++column)
            setItem(row, column, new QTableWidgetItem(cells[column]));
        ++row;
    }
}

void RowTable::move(int step)
{
    if (rowCount() > 0)
        selectRow(std::clamp(currentRow() + step, 0, rowCount() - 1));
}

} // namespace rekam::station
