// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/data_table.h"

#include "core/base/files.h"

#include <algorithm>
#include <array>
#include <string>

namespace rekam::population {

namespace {

constexpr qint64 largestTable = 16 * 1024 * 1024;
constexpr std::size_t mostFields = 8;

tl::unexpected<base::Error> damaged(const QString &name, std::string detail)
{
    return base::fail(base::ErrorCode::ResourceDamaged, std::move(detail), name.toStdString());
}

/** The next field of @p line, taken off it; @p unquoted holds it if it was quoted. Nothing if the
 *  quoting is broken. */
std::optional<std::string_view> takeField(std::string_view &line, std::string &unquoted)
{
    if (!line.starts_with('"')) {
        const std::string_view field = line.substr(0, line.find(','));
        line.remove_prefix(std::min(line.size(), field.size() + 1));
        return field;
    }
    unquoted.clear();
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] != '"') {
            unquoted += line[i];
        } else if (i + 1 < line.size() && line[i + 1] == '"') {
            unquoted += '"';
            ++i;
        } else {
            if (i + 1 < line.size() && line[i + 1] != ',')
                return {};
            line.remove_prefix(std::min(line.size(), i + 2));
            return unquoted;
        }
    }
    return {};
}

} // namespace

base::Result<void> readTable(const QByteArray &bytes, std::string_view header, const QString &name,
                             const std::function<bool(std::span<const std::string_view>)> &take)
{
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto width = static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) + 1;
    std::array<std::string_view, mostFields> fields;
    std::array<std::string, mostFields> unquoted;
    for (int number = 1; !rest.empty(); ++number) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return damaged(name, "the last line has no end");
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        const auto damagedHere = [&name, number](const char *what) {
            return damaged(name, "line " + std::to_string(number) + ": " + what);
        };
        if (number == 1) {
            if (line != header)
                return damagedHere("other columns");
            continue;
        }
        const auto commas = static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
        const bool quoted = line.find('"') != std::string_view::npos;
        if (!quoted && commas + 1 != width)
            return damagedHere("number of fields");
        const bool endsInComma = line.ends_with(',');
        std::size_t count = 0;
        while (!line.empty() && count < width) {
            const auto field = takeField(line, unquoted.at(count));
            if (!field)
                return damagedHere("quoting");
            fields.at(count++) = *field;
        }
        if (endsInComma
            && count + 1 == width) // what is left of the line can not tell an empty field
            fields.at(count++) = {};
        if (count != width || !line.empty())
            return damagedHere("number of fields");
        if (!take({fields.data(), width}))
            return damagedHere("makes no sense");
    }
    if (bytes.isEmpty())
        return damaged(name, "empty");
    return {};
}

base::Result<QByteArray> readTableFile(const QString &folder, const QString &name)
{
    auto bytes = base::readFile(folder + u'/' + name, largestTable);
    if (!bytes)
        return damaged(name, bytes.error().detail);
    return bytes;
}

} // namespace rekam::population
