// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::population {

/** The place that the titles above a printed list name: "KECAMATAN : ILIR BARAT DUA". */
struct SheetPlace
{
    QString province{}, regency{}, district{}, village{}; ///< upper case, without their numbers

    /** Takes what a title line says, one or several of them; true if it says anything. The fields of the
     *  line stand behind each other, with a blank between them. */
    bool read(const QString &line);

    friend bool operator==(const SheetPlace &, const SheetPlace &) = default;
};

} // namespace rekam::population
