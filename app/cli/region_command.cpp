// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/resident_text.h"

namespace rekam::cli {

namespace {

using population::Region;
using population::RegionCode;

constexpr int mostRegions = 50;

/** "Ilir Barat II, Kota Palembang, Sumatera Selatan" for a village of it. */
QString placeOf(const RegionCode &code, const population::RegionDirectory &regions)
{
    QStringList names;
    for (QString above = code.toString(); above.contains(u'.');) {
        above.truncate(above.lastIndexOf(u'.'));
        if (const auto parsed = RegionCode::parse(above))
            names += regions.familiarName(*parsed);
    }
    return names.join(QStringLiteral(", "));
}

QString lineOf(const Region &region, const population::RegionDirectory &regions)
{
    QString line = region.code.toString() + QStringLiteral("  ") + region.familiarName.toUpper();
    if (const QString other = text::otherName(region); !other.isEmpty())
        line += QStringLiteral(" (%1)").arg(other);
    const QString place = placeOf(region.code, regions);
    return place.isEmpty() ? line : line + QStringLiteral("  ") + place;
}

QJsonObject objectOf(const Region &region, const population::RegionDirectory &regions)
{
    return {{QStringLiteral("code"), region.code.toString()},
            {QStringLiteral("name"), region.familiarName},
            {QStringLiteral("officialName"), region.officialName},
            {QStringLiteral("within"), placeOf(region.code, regions)}};
}

/** What became of a code that was given up. */
void remarkOn(const QString &text, const population::RegionDirectory &regions)
{
    const auto code = RegionCode::parse(text.trimmed());
    if (!code || regions.standingOf(*code) != population::RegionDirectory::Standing::Former)
        return;
    const auto successor = regions.successorOf(*code);
    printRemark(successor
                    //: %1 is a code that was given up, %2 code and name of the region of today
                    ? Text::tr("%1 adalah kode lama; sekarang %2.")
                          .arg(code->toString(), regions.codeAndName(*successor))
                    : Text::tr("%1 adalah kode lama.").arg(code->toString()));
}

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    std::optional<RegionCode> area;
    if (options.isSet(QStringLiteral("region"))) {
        const auto parsed = RegionCode::parse(options.value(QStringLiteral("region")));
        if (!parsed)
            return base::fail(base::ErrorCode::RegionInvalid, parsed.error().detail, "--region");
        area = *parsed;
    }
    const auto regions = population::RegionDirectory::load();
    if (!regions)
        return base::fail(regions.error());
    const QString &text = positionals.front();
    auto found = regions->search(text, mostRegions + 1, area);
    const bool more = found.size() > mostRegions;
    if (more)
        found.pop_back();
    QJsonArray array;
    for (const Region &region : found) {
        if (options.isSet(QStringLiteral("json")))
            array.append(objectOf(region, *regions));
        else
            printLine(lineOf(region, *regions));
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(array);
    else if (found.empty())
        printLine(Text::tr("Tidak ada yang cocok."));
    if (more)
        printRemark(Text::tr("%1 teratas; masih ada lagi, persempit pencarian.").arg(mostRegions));
    remarkOn(text, *regions);
    return {};
}

} // namespace

Command regionCommand()
{
    return {QStringLiteral("region"),
            QStringLiteral("TEXT"),
            Text::tr("Mencari kode wilayah menurut nama atau kode; nama resmi maupun nama yang "
                     "lazim."),
            1,
            {{QStringLiteral("region"), Text::tr("Hanya di dalam wilayah ini, misalnya 16.71."),
              QStringLiteral("CODE")},
             jsonOption()},
            {},
            run};
}

} // namespace rekam::cli
