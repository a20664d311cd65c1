// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/grounds.h"
#include "core/population/resident.h"

#include <QCommandLineParser>

#include <vector>

namespace rekam::cli {

/** --reason, --document, --recorded-before, --recorded-where. */
std::vector<QCommandLineOption> groundsOptions();
/** What these say, over @p grounds. Fails with InputMalformed. */
base::Result<enrollment::Grounds> readGrounds(const QCommandLineParser &options,
                                              enrollment::Grounds grounds = {});

/** A person who is not on the roster. */
struct Declaration
{
    population::Resident resident;
    enrollment::Grounds grounds{};
};

/** A file of at most 1 MiB with one JSON object: SIAK's column names with texts, and "reason",
 *  "note", "documents" (an array), "recordedBefore", "recordedWhere", "eligibilityReason". Fails with
 *  NikNeeded without a NIK, InputMalformed (Error::subject names the member, also one that nobody
 *  knows), and as population::residentFromTexts(). */
base::Result<Declaration> readDeclaration(const QString &path, QDate today);

} // namespace rekam::cli
