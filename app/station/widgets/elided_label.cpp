// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/elided_label.h"

#include "app/station/widgets/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace rekam::station {

namespace {

constexpr int leastWidth = 60; // pixels; a few letters and the ellipsis

} // namespace

ElidedLabel::ElidedLabel(const char *role, int mostLines, QWidget *parent)
    : QLabel(parent)
    , m_mostLines(mostLines)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // the height follows the width
    setRole(this, role);
}

ElidedLabel::Lines ElidedLabel::linesFor(int width, int most) const
{
    ensurePolished(); // the style sheet's font
    Lines lines;
    const QString whole = text();
    QTextLayout layout(whole, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        if (lines.texts.size() == most - 1 && end < whole.size()) {
            lines.texts
                += fontMetrics().elidedText(whole.mid(line.textStart()), Qt::ElideRight, width);
            lines.elided = true;
            break;
        }
        lines.texts += whole.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

ElidedLabel::Lines ElidedLabel::visibleLines() const
{
    ensurePolished();
    // A page that has no room for all of them shows fewer, not the upper half of one.
    const QRect room = contentsRect();
    const int most = std::clamp(room.height() / fontMetrics().lineSpacing(), 1, m_mostLines);
    return linesFor(room.width(), most);
}

bool ElidedLabel::isElided() const
{
    return visibleLines().elided;
}

int ElidedLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int inside = width - margins.left() - margins.right();
    const int count = std::max(1, static_cast<int>(linesFor(inside, m_mostLines).texts.size()));
    return count * fontMetrics().lineSpacing() + margins.top() + margins.bottom();
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    const int width = fontMetrics().horizontalAdvance(text()) + 1;
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    ensurePolished();
    const QMargins margins = contentsMargins();
    return {leastWidth, fontMetrics().lineSpacing() + margins.top() + margins.bottom()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    if (isElided())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(font());
    const QRect room = contentsRect();
    const QStringList lines = visibleLines().texts;
    const int step = fontMetrics().lineSpacing();
    int y = room.top();
    if (alignment() & Qt::AlignVCenter)
        y += std::max(0, (room.height() - step * static_cast<int>(lines.size())) / 2);
    for (const QString &line : lines) {
        painter.drawText(QPoint(room.left(), y + fontMetrics().ascent()), line);
        y += step;
    }
}

} // namespace rekam::station
