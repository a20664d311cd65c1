// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace rekam::cli {

/** One line on stdout, flushed, so that a reader sees "saved" as soon as it is true. */
void printLine(const QString &line);
/** One line on stderr, for people: what stands on stdout stays as it is. */
void printRemark(const QString &line);
void printJson(const QJsonArray &array);
void printJson(const QJsonObject &object);

} // namespace rekam::cli
