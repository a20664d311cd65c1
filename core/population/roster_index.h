// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/recording_status.h"
#include "core/population/resident.h"
#include "core/population/resident_form.h"
#include "core/population/roster_table.h"
#include "core/population/word_index.h"

#include <functional>
#include <string>
#include <vector>

namespace rekam::population {

/** Why a person is in a result list, the closest kinds of each field first. */
enum class MatchKind {
    Nik, ///< the whole NIK
    NikPart, ///< beginning, end or middle of it
    NikMistyped, ///< one digit differs, or two are swapped
    FamilyCard, ///< number of the family card, or a part of it
    Name, ///< the word as it is written
    NameAlike, ///< another usual spelling
    NameBeginning,
    NameMistyped, ///< a letter or two differ
    BirthDate, ///< or its month or year
    Neighborhood, ///< RT, RW
    Place, ///< a word of the street or the village
    PlaceMistyped,
};

/** What of a person fits to one thing that was typed. */
struct RosterMatch
{
    MatchKind kind = MatchKind::Name;
    QString
        found{}; ///< the person's own word or number, folded; empty where the list shows it anyway
    friend bool operator==(const RosterMatch &, const RosterMatch &) = default;
};

/** What a result list shows of a person. */
struct RosterHit
{
    Nik nik;
    QString name;
    QDate birthDate;
    QString address; ///< street, RT/RW, village, in one line
    std::optional<RecordingStatus> known{}; ///< by the roster
    std::vector<RosterMatch> matches{}; ///< one for everything that was typed and fits
};

/** How a village is called. */
struct VillageNames
{
    QString shown; ///< the familiar name
    QString others{}; ///< every other name that people may type
};
/** By code (dotted, may be empty) and the name in the roster. */
using VillageNaming = std::function<VillageNames(const QString &code, const QString &name)>;

/** Search over the roster in memory, filled after login from the sealed rows.
 *
 *  Everything that was typed has to fit: words in any order to the name (as written, in another
 *  usual spelling, by their beginning, with a letter wrong), the street or the village; numbers to the
 *  NIK, the family card, the birth date or year, the house; RT and RW. Names, streets and villages each
 *  have their WordIndex, numbers are compared column by column (16 digits are 64 bits), and a RowSet
 *  says which rows fit, so that no search depends on how many rows a word is in.
 *
 *  add() and build() on one thread; afterwards search() may be called from several. */
class RosterIndex
{
public:
    /** How villages are called; by their name in the roster if nothing is set. Before build(). */
    void setVillageNaming(VillageNaming naming) { m_naming = std::move(naming); }
    void add(const Resident &resident);
    void add(const ResidentForm &form);
    /** Sorts and indexes what was added; once, or again after more was added. */
    void build();
    void clear();
    [[nodiscard]] int size() const { return static_cast<int>(m_table.count()); }
    /** Best first; within the same closeness by name. An empty text finds nobody, and so does an index
     *  that was not built. */
    [[nodiscard]] std::vector<RosterHit> search(const QString &text, int limit) const;

private:
    friend class RosterSearch;
    /** Which rows have which number. */
    struct Rows
    {
        std::vector<std::uint32_t> starts; ///< of each number in rows
        std::vector<std::uint32_t> rows;
        void build(const std::vector<std::uint32_t> &numbers, std::uint32_t count);
    };
    void buildPlaces();
    [[nodiscard]] QString addressLine(std::uint32_t row) const;
    [[nodiscard]] RosterHit hit(std::uint32_t row) const;

    VillageNaming m_naming;
    RosterTable m_table;
    WordIndex m_names; ///< of rows
    WordIndex m_addresses; ///< of numbers in the table's addresses
    Rows m_addressRows;
    WordIndex m_villages; ///< of numbers in the table's villages
    Rows m_villageRows;
    std::vector<std::string> m_villageWords; ///< folded, every name of each
    std::vector<QString> m_villageShown;
    bool m_built = true;
};

} // namespace rekam::population
