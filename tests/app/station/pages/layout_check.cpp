// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/pages/layout_check.h"

#include <QLabel>
#include <QPushButton>

namespace rekam::tests {

QStringList whatIsClipped(const QWidget &page)
{
    QStringList clipped;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
            ? label->heightForWidth(label->width()) <= label->height()
            : label->sizeHint().width() <= label->width()
                && label->sizeHint().height() <= label->height();
        if (!fits)
            clipped += QStringLiteral("label \"%1\" %2x%3")
                           .arg(label->text())
                           .arg(label->width())
                           .arg(label->height());
    }
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->sizeHint().width() > button->width())
            clipped += QStringLiteral("button \"%1\"").arg(button->text());
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const bool scrolled = parent->objectName().startsWith(QStringLiteral("qt_"));
        if (widget->isVisible() && !scrolled && !parent->rect().contains(widget->geometry()))
            clipped += QStringLiteral("%1 \"%2\" leaves its parent")
                           .arg(QString::fromLatin1(widget->metaObject()->className()),
                                widget->objectName());
    }
    return clipped;
}

} // namespace rekam::tests
