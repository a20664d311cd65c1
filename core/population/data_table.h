// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <span>
#include <string_view>

namespace rekam::population {

/** Goes through one of the program's own tables: UTF-8, a header line, commas, fields that hold one
 *  quoted as RFC 4180 says, no field over lines. @p header must be the first line, word for word.
 *  @p take sees each row's fields, as many as the header has; the views are good for that call only.
 *  Returning false means that the row makes no sense. Fails with ResourceDamaged; Error::subject is
 *  @p name, Error::detail the line. */
base::Result<void> readTable(const QByteArray &bytes, std::string_view header, const QString &name,
                             const std::function<bool(std::span<const std::string_view>)> &take);

/** As readTable(), of a file of at most 16 MiB. A file that is not there is ResourceDamaged too: it
 *  belongs to the program. */
base::Result<QByteArray> readTableFile(const QString &folder, const QString &name);

} // namespace rekam::population
