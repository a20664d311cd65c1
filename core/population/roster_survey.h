// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_columns.h"
#include "core/population/sheet_place.h"
#include "core/population/text_encoding.h"

#include <QIODevice>

#include <cstdint>
#include <functional>
#include <vector>

namespace rekam::population {

/** What a first look at a roster file tells before a row of it is taken. */
struct RosterSurvey
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    int headerLine = 0; ///< physical line; a BIP has titles above its header
    std::vector<QString> headings; ///< as they stand there
    RosterColumns columns;
    bool isBip = false; ///< a printed BIP, see BipSheet
    SheetPlace place{}; ///< what the titles above the header say
    int records = 0; ///< behind the header
    std::vector<std::uint64_t>
        repeatedNiks; ///< packedDigits(), sorted; which stand there twice or more
};

/** True: go on. @p bytes of the file are read. */
using SurveyProgress = std::function<bool(qint64 bytes)>;

/** Reads the whole of @p source, which must be seekable, and leaves it at its end. Eight bytes a row
 *  are kept meanwhile, and at most 64 MiB. Fails with RosterHeaderInvalid (Error::subject names the
 *  column), FileUnreadable, FileTooLarge, Canceled. */
base::Result<RosterSurvey> surveyRoster(QIODevice &source, const SurveyProgress &goOn = {});

} // namespace rekam::population
