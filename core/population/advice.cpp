// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/advice.h"

#include "core/population/age.h"
#include "core/population/family_card_number.h"
#include "core/population/person_name.h"
#include "core/population/roster_values.h"
#include "core/population/text_folding.h"

#include <QStringList>

#include <algorithm>

namespace rekam::population {

namespace {

constexpr int oldestAge = 115; // as for the century of a NIK

using Standing = RegionDirectory::Standing;

AdviceKind kindOf(NameFlaw flaw)
{
    switch (flaw) {
    case NameFlaw::OneWord:
        return AdviceKind::NameOneWord;
    case NameFlaw::TooLong:
        return AdviceKind::NameTooLong;
    case NameFlaw::Digit:
        return AdviceKind::NameDigit;
    case NameFlaw::Punctuation:
        return AdviceKind::NamePunctuation;
    case NameFlaw::Abbreviation:
        return AdviceKind::NameAbbreviation;
    case NameFlaw::NotLatin:
        return AdviceKind::NameNotLatin;
    case NameFlaw::Title:
        break;
    }
    return AdviceKind::NameTitle;
}

QString datesIn(const Nik &nik, QDate today)
{
    QStringList dates;
    for (const QDate &date : nik.possibleBirthDates(today))
        dates += date.toString(QStringLiteral("dd-MM-yyyy"));
    return dates.join(QStringLiteral(" / "));
}

Advice adviceOnFormer(AdviceKind kind, const RegionCode &code, const RegionDirectory &regions)
{
    const auto successor = regions.successorOf(code);
    return {kind, code.toString(), successor ? regions.codeAndName(*successor) : QString()};
}

/** The district in which the NIK was given out. */
void addNikRegion(std::vector<Advice> &advice, const Resident &resident,
                  const RegionDirectory &regions)
{
    const auto region = RegionCode::parse(resident.nik.regionDigits());
    if (!region) { // "167100": no district ever had the number 00
        advice.push_back({AdviceKind::NikRegionUnknown, resident.nik.regionDigits()});
        return;
    }
    switch (regions.standingOf(*region)) {
    case Standing::Unknown:
        advice.push_back({AdviceKind::NikRegionUnknown, region->toString()});
        return;
    case Standing::Former:
        advice.push_back(adviceOnFormer(AdviceKind::NikRegionFormer, *region, regions));
        return;
    case Standing::Current:
        break;
    }
    const auto address = RegionCode::parse(resident.villageCode);
    if (address && !region->contains(*address))
        advice.push_back({AdviceKind::NikRegionDiffers, regions.codeAndName(*region)});
}

void addAddress(std::vector<Advice> &advice, const Resident &resident,
                const RegionDirectory &regions)
{
    const auto address = RegionCode::parse(resident.villageCode);
    if (!address) {
        advice.push_back({AdviceKind::AddressRegionMissing});
        return;
    }
    switch (regions.standingOf(*address)) {
    case Standing::Unknown:
        advice.push_back({AdviceKind::AddressRegionUnknown, address->toString()});
        break;
    case Standing::Former:
        advice.push_back(adviceOnFormer(AdviceKind::AddressRegionFormer, *address, regions));
        break;
    case Standing::Current:
        break;
    }
}

void addFamilyCard(std::vector<Advice> &advice, const Resident &resident)
{
    if (resident.familyCardNumber.isEmpty()) {
        advice.push_back({AdviceKind::FamilyCardMissing});
        return;
    }
    const auto number = FamilyCardNumber::parse(resident.familyCardNumber);
    if (!number || !number->looksUsual())
        advice.push_back({AdviceKind::FamilyCardUnusual});
}

} // namespace

std::optional<Advice> adviceOnBirthPlace(const QString &place, const RegionDirectory &regions)
{
    const QString folded = foldText(place);
    if (folded.isEmpty())
        return Advice{AdviceKind::BirthPlaceMissing};
    if (folded == u"JAKARTA")
        return {};
    if (folded.contains(u"JAKARTA"))
        return Advice{AdviceKind::BirthPlaceInJakarta, place};
    const qsizetype comma = place.indexOf(u',');
    const bool withCountry = comma > 0 && !place.mid(comma + 1).trimmed().isEmpty();
    if (withCountry || regions.isRegencyName(place))
        return {};
    return Advice{AdviceKind::BirthPlaceNotRegency, place};
}

std::vector<Advice> adviceOn(const Resident &resident, const ReferenceData &reference, QDate today)
{
    std::vector<Advice> advice;
    addNikRegion(advice, resident, reference.regions);
    if (resident.birthDate.isValid() && !resident.nik.carries(resident.birthDate))
        advice.push_back({AdviceKind::NikBirthDateDiffers,
                          resident.nik.birthDate(today).toString(QStringLiteral("dd-MM-yyyy"))});
    if (resident.nik.sex() != resident.sex)
        advice.push_back({AdviceKind::NikSexDiffers});
    addFamilyCard(advice, resident);
    for (const NameFlaw flaw : PersonName::flawsOf(resident.name))
        advice.push_back({kindOf(flaw)});
    if (auto place = adviceOnBirthPlace(resident.birthPlace, reference.regions))
        advice.push_back(*std::move(place));
    if (!resident.birthDate.isValid())
        advice.push_back({AdviceKind::BirthDateMissing, datesIn(resident.nik, today)});
    if (resident.birthDate.isValid()
        && (resident.birthDate > today || ageOn(today, resident.birthDate) > oldestAge))
        advice.push_back({AdviceKind::BirthDateImplausible});
    addAddress(advice, resident, reference.regions);
    for (const ListedText &entry : listedTexts()) {
        const QString &text = resident.*entry.text;
        if (!text.isEmpty() && !entry.find(reference.codes, text))
            advice.push_back({AdviceKind::WordUnknown, QString::fromLatin1(entry.column)});
    }
    return advice;
}

} // namespace rekam::population
