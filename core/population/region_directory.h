// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_code.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::population {

class FamiliarNames;

/** A region of Kemendagri's list. */
struct Region
{
    RegionCode code;
    QString officialName; ///< "Tiga-puluh-lima Ilir", as the list of 2025 writes it
    QString familiarName; ///< "35 Ilir", what cards, rosters and people say: show this one

    friend bool operator==(const Region &, const Region &) = default;
};

/** The 38 provinces, 514 regencies, 7,285 districts and 83,762 villages of Kepmendagri
 *  300.2.2-2138/2025 (resources/regions). Never changes after loading: may be read from any thread.
 *  Takes about 5 MB. */
class RegionDirectory
{
public:
    /** From the program's resources, or @p folder. Fails with ResourceDamaged (Error::subject is the
     *  file) if a list is missing, does not match its checksum or contradicts itself. */
    static base::Result<RegionDirectory> load(const QString &folder = {});

    RegionDirectory(RegionDirectory &&) noexcept = default;
    RegionDirectory &operator=(RegionDirectory &&) noexcept = default;

    [[nodiscard]] int count(RegionCode::Level level) const;
    [[nodiscard]] std::optional<Region> find(const RegionCode &code) const;
    /** "Sumatera Selatan", ... as in find(); empty if the code is not on the list. */
    [[nodiscard]] QString familiarName(const RegionCode &code) const;

    /** "16.71.17 JAKABARING", for sentences. */
    [[nodiscard]] QString codeAndName(const RegionCode &code) const
    {
        return code.toString() + u' ' + familiarName(code).toUpper();
    }

    enum class Standing {
        Current, ///< on today's list
        Former, ///< known to have been given up, or below such a code
        Unknown, ///< neither; a NIK or a roster may well have it from an old list. Never a reason
        ///< to refuse anybody
    };
    [[nodiscard]] Standing standingOf(const RegionCode &code) const;
    /** Where the people of a former code are now, as far as it is known: "16.13" for "16.05.04". */
    [[nodiscard]] std::optional<RegionCode> successorOf(const RegionCode &code) const;

    /** Every former code that the list of them names, with its successor's code or nothing. */
    [[nodiscard]] std::vector<std::pair<RegionCode, QString>> formerCodes() const;

    [[nodiscard]] std::vector<Region> provinces() const;
    /** The regions right below @p code, by code; none for a village or a code that is not listed. */
    [[nodiscard]] std::vector<Region> childrenOf(const RegionCode &code) const;
    /** Every region of @p level inside @p area (or all of the country), by code. */
    [[nodiscard]] std::vector<Region> allOf(RegionCode::Level level,
                                            const std::optional<RegionCode> &area = {}) const;

    /** Regions inside @p area (or all of the country) whose official or familiar name has every word
     *  of @p text in it, spaces and hyphens aside; a code finds itself and what begins with it. Best
     *  first: the whole name, then names that begin with it, then larger regions before smaller.
     *  An empty text finds nothing. */
    [[nodiscard]] std::vector<Region> search(const QString &text, int limit,
                                             const std::optional<RegionCode> &area = {}) const;

    /** True for "PALEMBANG", "KOTA PALEMBANG", "KAB. LAHAT": the name of a regency or city, official
     *  or familiar, with or without its kind. "JAKARTA" is one as well (SE 400.8.2.15/2350). */
    [[nodiscard]] bool isRegencyName(const QString &text) const;

private:
    struct Entry
    {
        quint64 key; ///< the ten digits of a village's code, zeros at the end for larger regions
        quint32 official, familiar; ///< places in m_names
        quint16 officialSize, familiarSize;
        quint32 searched; ///< place in the level's text
    };
    struct Rows
    {
        std::vector<Entry> entries; ///< by key
        std::string text; ///< "OFFICIAL\tFAMILIAR\n" of each, folded, without spaces
    };
    struct Former
    {
        RegionCode code;
        quint64 first, last; ///< keys
        QString successor;
    };
    using Range = std::pair<std::size_t, std::size_t>;

    RegionDirectory() = default;
    base::Result<void> readLevel(RegionCode::Level level, const QString &folder,
                                 const QByteArray &origin, const FamiliarNames &familiar);
    bool takeRow(RegionCode::Level level, std::string_view code, std::string_view parent,
                 std::string_view name, const FamiliarNames &familiar);
    base::Result<void> readFormer(const QString &folder);
    [[nodiscard]] const Rows &rows(RegionCode::Level level) const;
    [[nodiscard]] const Entry *entryOf(const RegionCode &code) const;
    [[nodiscard]] const Former *formerOf(const RegionCode &code) const;
    /** The entries of a level that lie inside the area. */
    [[nodiscard]] Range rangeIn(RegionCode::Level level,
                                const std::optional<RegionCode> &area) const;
    [[nodiscard]] Region regionAt(RegionCode::Level level, const Entry &entry) const;
    [[nodiscard]] QString nameAt(quint32 place, quint16 size) const;
    void buildRegencyNames();

    std::array<Rows, 4> m_levels;
    std::string m_names; ///< UTF-8, one behind the other
    std::vector<Former> m_former;
    std::vector<QString> m_regencyNames; ///< folded, sorted
};

} // namespace rekam::population
