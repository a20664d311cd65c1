// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rekam::station {

/** Cells of plain text, never markup: what was searched for is bold in them, what is cut off stands
 *  in a tooltip, and so does what is said of a cell. */
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /** Of an item: the parts of its text to emphasize, as a QVariant of std::vector<text::Span>. */
    static constexpr int spansRole = Qt::UserRole + 1;

    explicit CellDelegate(QObject *parent = nullptr);
    /** Whether @p index has more to say than fits into @p width pixels. */
    [[nodiscard]] bool isCut(const QStyleOptionViewItem &option, const QModelIndex &index,
                             int width) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace rekam::station
