// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace rekam::cli {

/** Text::tr("...") translates a sentence of the command line. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QCommandLineOption homeOption();
QCommandLineOption accountOption();
QCommandLineOption passwordFileOption();
QCommandLineOption jsonOption();

/** The three options of every command that opens the store, followed by @p more. */
std::vector<QCommandLineOption> withLogin(std::vector<QCommandLineOption> more = {});
/** Their names, which must be given, followed by @p more. */
QStringList requiredWithLogin(const QStringList &more = {});

} // namespace rekam::cli
