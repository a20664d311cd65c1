// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::population {

/** A code of Kemendagri's region list: "16" province, "16.71" regency or city, "16.71.01" district
 *  (kecamatan), "16.71.01.1001" village. Can only be built well formed; whether it exists is another
 *  question. */
class RegionCode
{
public:
    enum class Level { Province = 1, Regency, District, Village };
    /** With or without dots. Fails with RegionInvalid. */
    static base::Result<RegionCode> parse(QStringView text);
    [[nodiscard]] QString toString() const { return m_text; }
    [[nodiscard]] Level level() const { return static_cast<Level>(m_text.count(u'.') + 1); }
    [[nodiscard]] bool contains(const RegionCode &other) const
    {
        return other.m_text == m_text || other.m_text.startsWith(m_text + u'.');
    }
    friend bool operator==(const RegionCode &, const RegionCode &) = default;

private:
    explicit RegionCode(QString text)
        : m_text(std::move(text))
    { }
    QString m_text; // dotted
};

} // namespace rekam::population
