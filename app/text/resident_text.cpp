// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/resident_text.h"

#include "app/text/language.h"
#include "core/population/text_folding.h"

#include <QStringList>

namespace rekam::text {

using population::Column;

namespace {

/** Letters that a line of the biodata page holds at the smallest window. */
constexpr qsizetype lettersInLine = 40;

QString withRemarks(const QString &text, const QStringList &remarks)
{
    return remarks.isEmpty()
        ? text
        : QStringLiteral("%1 (%2)").arg(text, remarks.join(QStringLiteral(", ")));
}

/** For comparing: "KABUPATEN LAHAT" is "KAB. LAHAT" written out. */
QString folded(QString name)
{
    return population::foldText(
        name.toUpper().replace(QStringLiteral("KABUPATEN "), QStringLiteral("KAB. ")));
}

/** How many groups of a region's code belong to the name in @p column; 0 for other columns. */
int groupsOf(Column column)
{
    switch (column) {
    case Column::PROP_NAME:
        return 1;
    case Column::KAB_NAME:
        return 2;
    case Column::KEC_NAME:
        return 3;
    case Column::KEL_NAME:
        return 4;
    default:
        return 0;
    }
}

std::optional<population::Region> regionOf(const QString &villageCode, int groups,
                                           const population::RegionDirectory &regions)
{
    const auto wanted = population::RegionCode::parse(villageCode.section(u'.', 0, groups - 1));
    if (!wanted || static_cast<int>(wanted->level()) != groups)
        return {};
    if (auto region = regions.find(*wanted))
        return region;
    const auto successor = regions.successorOf(*wanted);
    const bool sameLevel = successor && successor->level() == wanted->level();
    return sameLevel ? regions.find(*successor) : std::nullopt;
}

QString regionText(const population::Region &region, const QString &listed)
{
    QStringList remarks;
    const QString shown = region.familiarName.toUpper();
    const QString other = otherName(region);
    if (!other.isEmpty())
        remarks += other;
    // "PALEMBANG" says no more than "KOTA PALEMBANG" does.
    if (!listed.isEmpty() && !folded(shown).endsWith(folded(listed))
        && !folded(other).endsWith(folded(listed)))
        remarks += listed;
    return withRemarks(shown, remarks);
}

} // namespace

QString gloss(const population::CodeWord &word)
{
    return languageCode() == u"en" && word.english.compare(word.word, Qt::CaseInsensitive) != 0
        ? word.english
        : QString();
}

QString otherName(const population::Region &region)
{
    QString official = region.officialName.toUpper();
    official.replace(u'-', u' ');
    return folded(official) == folded(region.familiarName) ? QString() : official;
}

QString residentText(const population::Resident &resident, Column column,
                     const population::ReferenceData &reference)
{
    QString text = population::residentText(resident, column);
    if (const int groups = groupsOf(column); groups > 0) {
        const auto region = regionOf(resident.villageCode, groups, reference.regions);
        return region ? regionText(*region, text) : text;
    }
    const population::CodeWord *word = nullptr;
    if (column == Column::STAT_KWN)
        word = reference.codes.findMaritalStatus(text);
    else if (const auto *list = population::codeListOf(reference.codes, column))
        word = list->find(text);
    const QString explained = word ? gloss(*word) : QString();
    if (explained.isEmpty())
        return text;
    // The word is what the resident confirms; what explains it must not take the room of another.
    const QString both = withRemarks(text, {explained});
    return both.size() <= lettersInLine ? both : text;
}

} // namespace rekam::text
