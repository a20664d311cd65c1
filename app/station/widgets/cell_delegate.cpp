// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/cell_delegate.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/palette.h"
#include "app/text/match_spans.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rekam::station {

namespace {

using Spans = std::vector<text::Span>;

Spans spansOf(const QModelIndex &index)
{
    return index.data(CellDelegate::spansRole).value<Spans>();
}

/** @p text on one line, however long, with @p spans in bold. */
QTextLine layOut(QTextLayout &layout, const Spans &spans)
{
    QList<QTextLayout::FormatRange> formats;
    for (const text::Span &span : spans) {
        QTextLayout::FormatRange range{span.start, span.length, {}};
        range.format.setFontWeight(QFont::Bold);
        formats += range;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e6);
    layout.endLayout();
    return line;
}

/** The beginning of @p text that fits beside an ellipsis, and the spans that are left of it. */
QString cutTo(qreal width, const QTextLine &line, const QFont &font, const QString &text,
              Spans &spans)
{
    const QString ellipsis(QChar(u'…'));
    const int end = line.xToCursor(width - QFontMetricsF(font).horizontalAdvance(ellipsis),
                                   QTextLine::CursorOnCharacter);
    for (text::Span &span : spans)
        span.length = std::clamp(end - span.start, 0, span.length);
    std::erase_if(spans, [](const text::Span &span) { return span.length == 0; });
    return text.left(end) + ellipsis;
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

bool CellDelegate::isCut(const QStyleOptionViewItem &option, const QModelIndex &index,
                         int width) const
{
    return sizeHint(option, index).width() > width;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Spans spans = spansOf(index);
    if (spans.empty())
        return size;
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    QTextLayout emphasized(item.text, item.font);
    QTextLayout plain(item.text, item.font);
    const qreal more
        = layOut(emphasized, spans).naturalTextWidth() - layOut(plain, {}).naturalTextWidth();
    size.rwidth() += static_cast<int>(std::ceil(more));
    return size;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    Spans spans = spansOf(index);
    if (spans.empty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 1;
    const QRectF room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                            .adjusted(margin, 0, -margin, 0);
    QString shown = item.text;
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // all but the text
    QTextLayout layout(shown, item.font);
    QTextLine line = layOut(layout, spans);
    if (line.naturalTextWidth() > room.width()) {
        shown = cutTo(room.width(), line, item.font, shown, spans);
        layout.setText(shown);
        line = layOut(layout, spans);
    }
    painter->save();
    painter->setClipRect(room);
    painter->setPen(item.state & QStyle::State_Selected ? palette::paper : palette::ink);
    layout.draw(painter,
                QPointF(room.left(), room.top() + std::floor((room.height() - line.height()) / 2)));
    painter->restore();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QRect cell = view->visualRect(index);
    const QString remark = index.data(Qt::ToolTipRole).toString();
    if (!remark.isEmpty())
        QToolTip::showText(event->globalPos(), plainToolTip(remark), view->viewport(), cell);
    else if (index.isValid() && isCut(option, index, cell.width()))
        QToolTip::showText(event->globalPos(), plainToolTip(index.data().toString()),
                           view->viewport(), cell);
    else
        QToolTip::hideText();
    return true;
}

} // namespace rekam::station
