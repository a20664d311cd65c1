// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rekam::text {

/** The statement of confidentiality that every holder of an account makes once (Permendagri 102/2019),
 *  for the page and the command line. */
struct ConfidentialityStatement
{
    QString opening; ///< "I, the holder of account sari, declare:"
    QStringList duties; ///< numbered
    QString closing; ///< what the law says of breaches
};

ConfidentialityStatement confidentialityStatement(const QString &account);

} // namespace rekam::text
