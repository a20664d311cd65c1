// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace rekam::cli {

namespace {

void printBytes(const QByteArray &bytes, FILE *stream = stdout)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString &line)
{
    printBytes(line.toUtf8() + '\n');
}

void printRemark(const QString &line)
{
    printBytes(line.toUtf8() + '\n', stderr);
}

void printJson(const QJsonArray &array)
{
    printBytes(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

void printJson(const QJsonObject &object)
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace rekam::cli
