// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/labels.h"

#include <QStyle>
#include <QVariant>

namespace rekam::station {

QLabel *plainLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setRole(label, role);
    return label;
}

QLabel *wrappedLabel(const char *role, QWidget *parent)
{
    QLabel *label = plainLabel(role, parent);
    label->setWordWrap(true);
    return label;
}

void setRole(QWidget *widget, const char *role)
{
    const QString value = QString::fromLatin1(role);
    if (widget->property("role").toString() == value)
        return;
    widget->setProperty("role", value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString plainToolTip(const QString &text)
{
    // A tooltip guesses; with a tag around it there is nothing to guess, and it wraps.
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace rekam::station
