// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/sample_names.h"

#include <QDate>

#include <array>
#include <string>
#include <vector>

namespace rekam::population {

/** One member of a practice family; words are those of SIAK's lists. */
struct SamplePerson
{
    Sex sex = Sex::Male;
    QDate born{};
    std::string name{};
    std::string_view relation{}; ///< STAT_HBKEL
    std::string_view maritalStatus{};
    std::string_view education{};
    std::string_view occupation{};
    std::string_view bloodGroup{};
    std::string mother{};
    std::string father{};
};

struct SampleFamily
{
    std::string_view religion{};
    std::vector<SamplePerson> members{}; ///< the head first
};

/** Makes families whose ages, relations and names fit together: children are born when their mother
 *  is 17 to 43, take the father's name where names are handed on, leave with marriage; work and
 *  schooling go by age. @p today tells the ages; nobody is older than 99. */
class SampleFamilies
{
public:
    SampleFamilies(const SampleNames &names, QDate today);
    /** With at most @p most members, at least one. */
    [[nodiscard]] SampleFamily next(int most, SampleRandom &random) const;

private:
    [[nodiscard]] SamplePerson person(const FamilyLine &line, Sex sex, int age,
                                      SampleRandom &random) const;
    [[nodiscard]] QDate bornAtAge(int age, SampleRandom &random) const;
    void nameParents(SamplePerson &person, const FamilyLine &line, SampleRandom &random) const;
    void addChildren(SampleFamily &family, const FamilyLine &line, const SamplePerson *father,
                     const SamplePerson &mother, int most, SampleRandom &random) const;
    void addKin(SampleFamily &family, const FamilyLine &line, int most, SampleRandom &random) const;

    const SampleNames &m_names;
    QDate m_today;
};

} // namespace rekam::population
