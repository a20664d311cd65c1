// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource_path.h"
#include "core/population/data_table.h"
#include "core/population/familiar_names.h"
#include "core/population/region_directory.h"
#include "core/population/region_keys.h"
#include "core/population/text_folding.h"

#include <QCryptographicHash>

#include <algorithm>
#include <charconv>

namespace rekam::population {

namespace {

struct File
{
    const char *name;
    const char *header;
    int columns;
};

constexpr std::array<File, 4> files{{{"provinces.csv", "code,name", 2},
                                     {"regencies.csv", "code,province_code,name", 3},
                                     {"districts.csv", "code,regency_code,name", 3},
                                     {"villages.csv", "code,district_code,name", 3}}};

tl::unexpected<base::Error> damaged(const QString &name, const char *detail)
{
    return base::fail(base::ErrorCode::ResourceDamaged, detail, name.toStdString());
}

/** What origin.csv says about one list. */
struct Origin
{
    std::size_t rows = 0;
    QByteArray sha256;
};

base::Result<Origin> originOf(const QString &name, const QByteArray &table)
{
    Origin origin;
    const std::string wanted = name.toStdString();
    const auto read = readTable(
        table, "file,rows,sha256", QStringLiteral("origin.csv"), [&origin, &wanted](auto fields) {
            if (fields[0] != wanted)
                return true;
            const char *end = fields[1].data() + fields[1].size();
            const auto [stop, error] = std::from_chars(fields[1].data(), end, origin.rows);
            origin.sha256 = QByteArray(fields[2].data(), static_cast<int>(fields[2].size()));
            return error == std::errc() && stop == end;
        });
    if (!read)
        return base::fail(read.error());
    if (origin.rows == 0)
        return damaged(QStringLiteral("origin.csv"), "a list is not named");
    return origin;
}

} // namespace

base::Result<RegionDirectory> RegionDirectory::load(const QString &folder)
{
    const QString place = folder.isEmpty() ? base::resourcePath(QStringLiteral("regions")) : folder;
    const auto origin = readTableFile(place, QStringLiteral("origin.csv"));
    if (!origin)
        return base::fail(origin.error());
    const auto rules = readTableFile(place, QStringLiteral("familiar_names.csv"));
    if (!rules)
        return base::fail(rules.error());
    const auto familiar = FamiliarNames::read(*rules);
    if (!familiar)
        return base::fail(familiar.error());
    RegionDirectory directory;
    for (const auto level : {RegionCode::Level::Province, RegionCode::Level::Regency,
                             RegionCode::Level::District, RegionCode::Level::Village}) {
        if (const auto read = directory.readLevel(level, place, *origin, *familiar); !read)
            return base::fail(read.error());
    }
    if (const auto read = directory.readFormer(place); !read)
        return base::fail(read.error());
    directory.buildRegencyNames();
    return directory;
}

base::Result<void> RegionDirectory::readLevel(RegionCode::Level level, const QString &folder,
                                              const QByteArray &origin,
                                              const FamiliarNames &familiar)
{
    const File &file = files.at(static_cast<std::size_t>(level) - 1);
    const QString name = QString::fromLatin1(file.name);
    const auto expected = originOf(name, origin);
    if (!expected)
        return base::fail(expected.error());
    const auto bytes = readTableFile(folder, name);
    if (!bytes)
        return base::fail(bytes.error());
    if (QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != expected->sha256)
        return damaged(name, "not the file that origin.csv names");
    Rows &rows = m_levels.at(static_cast<std::size_t>(level) - 1);
    rows.entries.reserve(expected->rows);
    rows.text.reserve(expected->rows * 28);
    const auto read = readTable(*bytes, file.header, name, [&](auto fields) {
        const bool province = file.columns == 2;
        return takeRow(level, fields[0], province ? std::string_view() : fields[1], fields.back(),
                       familiar);
    });
    if (!read)
        return read;
    if (rows.entries.size() != expected->rows)
        return damaged(name, "number of rows");
    return {};
}

bool RegionDirectory::takeRow(RegionCode::Level level, std::string_view code,
                              std::string_view parent, std::string_view name,
                              const FamiliarNames &familiar)
{
    constexpr std::size_t longestName = 1000;
    const auto key = regionKeyFromText(code, level);
    if (!key || name.empty() || name.size() > longestName)
        return false;
    if (level != RegionCode::Level::Province) {
        const auto above = static_cast<RegionCode::Level>(static_cast<int>(level) - 1);
        const auto parentKey = regionKeyFromText(parent, above);
        if (!parentKey || *key / keysInside(above) != *parentKey / keysInside(above))
            return false;
        const auto &parents = rows(above).entries;
        const auto found = std::lower_bound(
            parents.begin(), parents.end(), *parentKey,
            [](const Entry &entry, quint64 wanted) { return entry.key < wanted; });
        if (found == parents.end() || found->key != *parentKey)
            return false;
    }
    Rows &target = m_levels.at(static_cast<std::size_t>(level) - 1);
    if (!target.entries.empty() && target.entries.back().key >= *key)
        return false; // out of order or twice: the lookups rely on it
    const std::string digits = std::to_string(*key / keysInside(level));
    const std::string known = familiar.of(digits, level, name);
    Entry entry{*key,
                static_cast<quint32>(m_names.size()),
                static_cast<quint32>(m_names.size()),
                static_cast<quint16>(name.size()),
                static_cast<quint16>(known.size()),
                static_cast<quint32>(target.text.size())};
    m_names += name;
    target.text += squeezedName(name);
    target.text += '\t';
    if (known != name) {
        entry.familiar = static_cast<quint32>(m_names.size());
        m_names += known;
        target.text += squeezedName(known);
    }
    target.text += '\n';
    target.entries.push_back(entry);
    return true;
}

base::Result<void> RegionDirectory::readFormer(const QString &folder)
{
    const QString name = QStringLiteral("former_codes.csv");
    const auto bytes = readTableFile(folder, name);
    if (!bytes)
        return base::fail(bytes.error());
    return readTable(*bytes, "code,now", name, [this](auto fields) {
        const auto text = [](std::string_view field) {
            return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        };
        const auto code = RegionCode::parse(text(fields[0]));
        const auto now = RegionCode::parse(text(fields[1]));
        if (!code || entryOf(*code) || (!fields[1].empty() && (!now || !entryOf(*now))))
            return false;
        const quint64 first = regionKey(*code);
        m_former.push_back({*code, first, first + keysInside(code->level()) - 1,
                            now ? now->toString() : QString()});
        return true;
    });
}

void RegionDirectory::buildRegencyNames()
{
    const Rows &regencies = rows(RegionCode::Level::Regency);
    for (const Entry &entry : regencies.entries) {
        for (const QString &name : {nameAt(entry.official, entry.officialSize),
                                    nameAt(entry.familiar, entry.familiarSize)}) {
            QString folded = foldText(name);
            m_regencyNames.push_back(folded);
            for (const char *kind : {"KOTA ", "KABUPATEN ", "KAB ", "ADMINISTRASI ", "ADM "}) {
                if (folded.startsWith(QLatin1String(kind)))
                    folded = folded.section(u' ', 1);
            }
            m_regencyNames.push_back(folded);
        }
    }
    m_regencyNames.push_back(QStringLiteral("JAKARTA"));
    std::sort(m_regencyNames.begin(), m_regencyNames.end());
    m_regencyNames.erase(std::unique(m_regencyNames.begin(), m_regencyNames.end()),
                         m_regencyNames.end());
}

} // namespace rekam::population
