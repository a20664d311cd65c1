// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/number_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rekam::text {

namespace {

struct NumberText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::NumberText)
};

/** Of the sentences around the number, whatever the desktop is set to. */
QLocale locale()
{
    return QLocale(NumberText::tr("id", "name of the locale"));
}

} // namespace

QString counted(qint64 number)
{
    return locale().toString(number);
}

QString measured(double number, int digits)
{
    return locale().toString(number, 'f', digits);
}

} // namespace rekam::text
