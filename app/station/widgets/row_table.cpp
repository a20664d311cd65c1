// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/row_table.h"

#include "app/station/widgets/cell_delegate.h"

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
    setItemDelegate(new CellDelegate(this));
}

void RowTable::setColumns(const QStringList &names, const std::vector<int> &widths, int widest)
{
    setColumnCount(static_cast<int>(names.size()));
    setHorizontalHeaderLabels(names);
    const int last = static_cast<int>(names.size()) - 1;
    const int stretched = widest < 0 ? last : widest;
    for (int column = 0; column <= last; ++column) {
        horizontalHeader()->setSectionResizeMode(
            column, column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != stretched && column < static_cast<int>(widths.size()))
            setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

void RowTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    updateGeometry();
}

QSize RowTable::minimumSizeHint() const
{
    QSize size = QTableWidget::minimumSizeHint();
    if (m_leastRows > 0)
        size.setHeight(horizontalHeader()->sizeHint().height()
                       + m_leastRows * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    return size;
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

void RowTable::markRow(int row, const QString &remark)
{
    auto *mark = new QTableWidgetItem(QStringLiteral("!"));
    QFont bold = font();
    bold.setBold(true);
    mark->setFont(bold);
    mark->setTextAlignment(Qt::AlignCenter);
    setItem(row, 0, mark);
    for (int column = 0; column < columnCount(); ++column) {
        QTableWidgetItem *cell = item(row, column);
        if (!cell)
            continue;
        if (column == 0 || cell->text().isEmpty())
            cell->setData(Qt::ToolTipRole, remark);
        cell->setData(Qt::AccessibleDescriptionRole, remark);
    }
    mark->setData(Qt::AccessibleTextRole, remark);
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void RowTable::move(int step)
{
    if (rowCount() > 0)
        selectRow(std::clamp(currentRow() + step, 0, rowCount() - 1));
}

} // namespace rekam::station
