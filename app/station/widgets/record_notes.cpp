// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/record_notes.h"

#include "app/station/widgets/labels.h"
#include "app/text/person_text.h"

#include <QResizeEvent>
#include <QScrollBar>

namespace rekam::station {

namespace {

constexpr int lineHeight = 21; // pixels, of the style's 15
constexpr int border = 16;

} // namespace

RecordNotes::RecordNotes(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setRole(this, "notes");
    setReadOnly(true);
    setFocusPolicy(Qt::NoFocus); // Enter and the arrows are the page's
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

void RecordNotes::present(const std::optional<enrollment::Enrollment> &enrollment,
                          const QStringList &more, const QStringList &first)
{
    say(first + (enrollment ? text::groundsLines(*enrollment) : QStringList()) + more);
}

void RecordNotes::say(const QStringList &lines)
{
    if (lines.join(u'\n') != toPlainText())
        setPlainText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
    updateGeometry();
}

void RecordNotes::turn(int pages)
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep());
}

QSize RecordNotes::sizeHint() const
{
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, m_mostLines);
    return {300, lines * lineHeight + border};
}

QSize RecordNotes::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void RecordNotes::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // other lines in another width
}

} // namespace rekam::station
