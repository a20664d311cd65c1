// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rekam::station {

/** A label that never takes its text for markup: residents' data go through here. @p role chooses
 *  the look in the style sheet: "title", "hint", "caption", "value", ... */
QLabel *plainLabel(const char *role, QWidget *parent);

/** The same, wrapped over several lines. */
QLabel *wrappedLabel(const char *role, QWidget *parent);

/** Sets the style property @p role and has the style sheet looked at again. */
void setRole(QWidget *widget, const char *role);

/** @p text as a tooltip takes it without looking for markup in it. */
QString plainToolTip(const QString &text);

} // namespace rekam::station
