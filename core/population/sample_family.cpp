// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/sample_family.h"

#include "core/population/age.h"

#include <algorithm>

namespace rekam::population {

namespace {

constexpr int oldest = 99; // a NIK's two digits of the year stay unambiguous
constexpr int youngestMother = 17;
constexpr int oldestMother = 43;

std::string_view religionOf(Descent descent, SampleRandom &random)
{
    static constexpr std::array<std::string_view, 7> religions{"ISLAM",
                                                               "KRISTEN",
                                                               "KATHOLIK",
                                                               "HINDU",
                                                               "BUDHA",
                                                               "KHONGHUCU",
                                                               "KEPERCAYAAN TERHADAP TUHAN YME"};
    static constexpr std::array<int, 7> batak{140, 730, 125, 0, 0, 0, 5};
    static constexpr std::array<int, 7> chinese{50, 210, 170, 0, 530, 40, 0};
    static constexpr std::array<int, 7> java{950, 22, 20, 5, 1, 0, 2};
    static constexpr std::array<int, 7> others{997, 1, 1, 0, 0, 0, 1};
    switch (descent) {
    case Descent::Batak:
        return religions[random.weighted(batak)];
    case Descent::Chinese:
        return religions[random.weighted(chinese)];
    case Descent::Java:
        return religions[random.weighted(java)];
    default:
        return religions[random.weighted(others)];
    }
}

std::string_view bloodGroupOf(SampleRandom &random)
{
    static constexpr std::array<std::string_view, 6> groups{"TIDAK TAHU", "O",  "A",
                                                            "B",          "AB", "O+"};
    static constexpr std::array<int, 6> shares{45, 21, 14, 14, 5, 1};
    return groups[random.weighted(shares)];
}

std::string_view educationOf(int age, SampleRandom &random)
{
    static constexpr std::array<std::string_view, 10> levels{"TIDAK/BELUM SEKOLAH",
                                                             "BELUM TAMAT SD/SEDERAJAT",
                                                             "TAMAT SD/SEDERAJAT",
                                                             "SLTP/SEDERAJAT",
                                                             "SLTA/SEDERAJAT",
                                                             "DIPLOMA I/II",
                                                             "AKADEMI/DIPLOMA III/S. MUDA",
                                                             "DIPLOMA IV/STRATA I",
                                                             "STRATA II",
                                                             "STRATA III"};
    if (age < 7)
        return levels[0];
    if (age < 13)
        return levels[1];
    if (age < 16)
        return levels[2];
    if (age < 19)
        return levels[3];
    static constexpr std::array<int, 10> student{5, 10, 60, 200, 725, 0, 0, 0, 0, 0};
    if (age < 22)
        return levels[random.weighted(student)];
    static constexpr std::array<int, 10> young{5, 10, 60, 140, 560, 10, 45, 160, 10, 0};
    static constexpr std::array<int, 10> middle{15, 40, 180, 170, 390, 12, 45, 125, 21, 2};
    static constexpr std::array<int, 10> old{120, 180, 350, 120, 160, 12, 20, 33, 5, 0};
    return levels[random.weighted(age < 35 ? young : age < 60 ? middle : old)];
}

std::string_view occupationOf(const SamplePerson &person, int age, SampleRandom &random)
{
    if (age < 6)
        return "BELUM/TIDAK BEKERJA";
    if (age < 19 || (age < 24 && person.maritalStatus == "BELUM KAWIN" && random.percent(55)))
        return "PELAJAR/MAHASISWA";
    if (age > 60 && random.percent(25))
        return random.percent(60) ? "BELUM/TIDAK BEKERJA" : "PENSIUNAN";
    if (person.sex == Sex::Female && person.maritalStatus != "BELUM KAWIN" && random.percent(68))
        return "MENGURUS RUMAH TANGGA";
    static constexpr std::array<std::string_view, 34> words{"KARYAWAN SWASTA",
                                                            "WIRASWASTA",
                                                            "BURUH HARIAN LEPAS",
                                                            "PEDAGANG",
                                                            "PETANI/PEKEBUN",
                                                            "BELUM/TIDAK BEKERJA",
                                                            "PEGAWAI NEGERI SIPIL",
                                                            "SOPIR",
                                                            "GURU",
                                                            "KARYAWAN HONORER",
                                                            "KARYAWAN BUMN",
                                                            "NELAYAN/PERIKANAN",
                                                            "TUKANG KAYU",
                                                            "TUKANG BATU",
                                                            "TUKANG JAHIT",
                                                            "MEKANIK",
                                                            "PERDAGANGAN",
                                                            "TNI",
                                                            "KEPOLISIAN RI",
                                                            "PERAWAT",
                                                            "BIDAN",
                                                            "DOSEN",
                                                            "DOKTER",
                                                            "KARYAWAN BUMD",
                                                            "BURUH TANI/PERKEBUNAN",
                                                            "TUKANG LISTRIK",
                                                            "TUKANG CUKUR",
                                                            "PELAUT",
                                                            "TUKANG LAS/PANDAI BESI",
                                                            "USTADZ/MUBALIGH",
                                                            "SENIMAN",
                                                            "JURU MASAK",
                                                            "WARTAWAN",
                                                            "LAINNYA"};
    static constexpr std::array<int, 34> shares{210, 170, 150, 90, 70, 60, 45, 30, 30, 25, 20, 14,
                                                12,  12,  10,  10, 8,  7,  7,  6,  5,  3,  2,  4,
                                                10,  4,   4,   3,  5,  4,  2,  4,  1,  4};
    const std::string_view word = words[random.weighted(shares)];
    return word == "BIDAN" && person.sex == Sex::Male ? "PERAWAT" : word;
}

} // namespace

SampleFamilies::SampleFamilies(const SampleNames &names, QDate today)
    : m_names(names)
    , m_today(today)
{ }

QDate SampleFamilies::bornAtAge(int age, SampleRandom &random) const
{
    const QDate last = m_today.addYears(-age); // born later they would be younger
    const QDate first = m_today.addYears(-age - 1).addDays(1);
    return first.addDays(random.below(static_cast<int>(first.daysTo(last)) + 1));
}

SamplePerson SampleFamilies::person(const FamilyLine &line, Sex sex, int age,
                                    SampleRandom &random) const
{
    SamplePerson made;
    made.sex = sex;
    made.born = bornAtAge(std::clamp(age, 0, oldest), random);
    made.name = m_names.person(line, sex, random);
    made.bloodGroup = bloodGroupOf(random);
    return made;
}

void SampleFamilies::nameParents(SamplePerson &made, const FamilyLine &line,
                                 SampleRandom &random) const
{
    made.father = m_names.person(line, Sex::Male, random);
    const FamilyLine hers
        = random.percent(75) ? m_names.familyOf(line.descent, random) : m_names.family(random);
    made.mother = m_names.person(hers, Sex::Female, random);
}

void SampleFamilies::addChildren(SampleFamily &family, const FamilyLine &line,
                                 const SamplePerson *father, const SamplePerson &mother, int most,
                                 SampleRandom &random) const
{
    static constexpr std::array<int, 7> shares{8, 20, 34, 22, 10, 4, 2}; // of 0 to 6 children
    const int count = std::min(static_cast<int>(random.weighted(shares)), most);
    const int motherAge = ageOn(m_today, mother.born);
    int age = motherAge - random.between(youngestMother + 2, 30);
    for (int i = 0; i < count && age >= 0; ++i, age -= random.between(2, 5)) {
        // Who is older mostly has a family of their own by now.
        const bool left = age > 30 || (age > 22 && random.percent(55));
        const int motherThen = motherAge - age;
        if (left || motherThen < youngestMother || motherThen > oldestMother)
            continue;
        SamplePerson child
            = person(line, random.percent(51) ? Sex::Male : Sex::Female, age, random);
        child.relation = "ANAK";
        child.maritalStatus = "BELUM KAWIN";
        child.mother = mother.name;
        child.father = father ? father->name : m_names.person(line, Sex::Male, random);
        family.members.push_back(std::move(child));
    }
}

void SampleFamilies::addKin(SampleFamily &family, const FamilyLine &line, int most,
                            SampleRandom &random) const
{
    if (most <= 0 || !random.percent(14))
        return;
    const int headAge = ageOn(m_today, family.members.front().born);
    if (headAge < 60 && random.percent(55)) {
        const bool own = random.percent(50) || family.members.size() < 2;
        const FamilyLine theirs = own ? line : m_names.family(random);
        SamplePerson parent = person(theirs, random.percent(30) ? Sex::Male : Sex::Female,
                                     headAge + random.between(20, 34), random);
        parent.relation = own ? "ORANGTUA" : "MERTUA";
        parent.maritalStatus = "CERAI MATI";
        nameParents(parent, theirs, random);
        family.members.push_back(std::move(parent));
        return;
    }
    SamplePerson relative
        = person(line, random.percent(50) ? Sex::Male : Sex::Female, random.between(5, 50), random);
    relative.relation = "FAMILI LAIN";
    relative.maritalStatus = "BELUM KAWIN";
    nameParents(relative, line, random);
    family.members.push_back(std::move(relative));
}

SampleFamily SampleFamilies::next(int most, SampleRandom &random) const
{
    SampleFamily family;
    const FamilyLine line = m_names.family(random);
    family.religion = religionOf(line.descent, random);
    enum Kind { Couple, SingleParent, Alone };
    static constexpr std::array<int, 3> kinds{78, 12, 10};
    const auto kind = static_cast<Kind>(random.weighted(kinds));
    // The head of a family: few under 25, most between 30 and 60.
    static constexpr std::array<int, 7> decades{10, 25, 26, 20, 12, 6, 1};
    const int age = 20 + 10 * static_cast<int>(random.weighted(decades)) + random.below(10);
    const bool man = kind == Couple || random.percent(kind == SingleParent ? 25 : 60);
    SamplePerson head = person(line, man ? Sex::Male : Sex::Female, age, random);
    head.relation = "KEPALA KELUARGA";
    nameParents(head, line, random);
    if (kind == Alone && (age < 35 || random.percent(35)))
        head.maritalStatus = "BELUM KAWIN";
    else if (kind != Couple)
        head.maritalStatus = age < 45 && random.percent(60) ? "CERAI HIDUP" : "CERAI MATI";
    else
        head.maritalStatus = most > 1 ? "KAWIN" : "CERAI HIDUP";
    family.members.push_back(std::move(head));
    int left = most - 1;
    if (kind == Couple && left > 0) {
        // Her own family's title or marga, not her husband's.
        const FamilyLine own
            = random.percent(65) ? m_names.familyOf(line.descent, random) : m_names.family(random);
        SamplePerson wife
            = person(own, Sex::Female, std::max(19, age - random.between(-2, 8)), random);
        wife.relation = "ISTRI";
        wife.maritalStatus = "KAWIN";
        nameParents(wife, own, random);
        family.members.push_back(std::move(wife));
        --left;
    }
    family.members.reserve(16); // parents are referred to while children are added
    if (kind != Alone && left > 0) {
        const SamplePerson first = family.members.front();
        const SamplePerson last = family.members.back();
        const std::size_t before = family.members.size();
        if (first.sex == Sex::Male && kind == SingleParent) {
            SamplePerson late = person(m_names.family(random), Sex::Female, age - 3, random);
            addChildren(family, line, &first, late, left, random);
        } else {
            addChildren(family, line, kind == Couple ? &first : nullptr, last, left, random);
        }
        left -= static_cast<int>(family.members.size() - before);
    }
    if (kind != Alone)
        addKin(family, line, left, random);
    for (SamplePerson &member : family.members) {
        const int memberAge = ageOn(m_today, member.born);
        member.education = educationOf(memberAge, random);
        member.occupation = occupationOf(member, memberAge, random);
    }
    return family;
}

} // namespace rekam::population
