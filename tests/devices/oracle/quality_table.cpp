// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/oracle/quality_table.h"

#include "core/base/files.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/image_codec.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace rekam::tests {

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;

double middle(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

template<typename T>
T must(base::Result<T> result, const QString &path)
{
    if (!result)
        throw std::runtime_error(path.toStdString() + ": "
                                 + std::string(base::errorName(result.error().code)));
    return *std::move(result);
}

biometrics::Image readPrint(const QString &path)
{
    const QByteArray bytes = must(base::readFile(path, mostBytes), path);
    const auto image = must(biometrics::decodeImage(bytes, biometrics::DecodeAs::Grey), path);
    return must(biometrics::normalizeFinger(image), path);
}

} // namespace

double JudgedPrint::median() const
{
    return middle({genuine.begin(), genuine.end()});
}

std::vector<PrintFile> printsOf(const QString &root, const QString &set)
{
    std::vector<PrintFile> files;
    const QDir folder(root + u'/' + set);
    const bool impressions = set == QStringLiteral("fvc2002_db1_b"); // FINGER_IMPRESSION.tif
    const auto addFrom = [&](const QDir &from) {
        const QStringList names = from.entryList({QStringLiteral("*.tif"), QStringLiteral("*.png")},
                                                 QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const QString base = QFileInfo(name).completeBaseName();
            files.push_back({from.filePath(name), impressions ? base.section(u'_', 0, 0) : base});
        }
    };
    addFrom(folder);
    if (set == QStringLiteral("ten_fingers"))
        addFrom(QDir(folder.filePath(QStringLiteral("auth"))));
    return files;
}

std::vector<JudgedPrint> judgePrints(MatchOracle &oracle, const std::vector<PrintFile> &files)
{
    std::vector<JudgedPrint> prints;
    std::vector<biometrics::Image> images;
    std::vector<MatchOracle::Template> templates;
    for (const PrintFile &file : files) {
        images.push_back(readPrint(file.path));
        const auto measure = must(biometrics::measureFinger(images.back()), file.path);
        prints.push_back({QFileInfo(file.path).fileName(), measure.score, measure.ridgeArea, {}});
        const auto mates = std::count_if(files.begin(), files.end(), [&](const PrintFile &other) {
            return other.finger == file.finger;
        });
        templates.push_back(mates > 1 ? oracle.templateOf(images.back()) : MatchOracle::Template());
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (std::size_t j = i + 1; j < files.size(); ++j) {
            if (files[i].finger != files[j].finger)
                continue;
            const int score = oracle.score(templates[i], images[j]);
            prints[i].genuine.push_back(score);
            prints[j].genuine.push_back(score);
        }
    }
    return prints;
}

std::array<Fifth, 5> fifthsOf(std::vector<JudgedPrint> prints)
{
    std::sort(prints.begin(), prints.end(), [](const JudgedPrint &a, const JudgedPrint &b) {
        return std::tie(a.area, a.name) < std::tie(b.area, b.name);
    });
    std::array<Fifth, 5> fifths;
    std::array<std::vector<double>, 5> medians;
    for (std::size_t i = 0; i < prints.size(); ++i) {
        const JudgedPrint &print = prints[i];
        Fifth &fifth = fifths[i * 5 / prints.size()];
        if (fifth.prints++ == 0)
            fifth.lowest = print.quality;
        fifth.highest = print.quality;
        fifth.failures += print.failsLater() && !print.genuine.empty();
        fifth.pairs += static_cast<int>(print.genuine.size());
        fifth.failedPairs += static_cast<int>(
            std::count_if(print.genuine.begin(), print.genuine.end(),
                          [](int score) { return score < MatchOracle::threshold; }));
        medians[i * 5 / prints.size()].push_back(print.median());
    }
    for (std::size_t i = 0; i < fifths.size(); ++i)
        fifths[i].medianScore = middle(medians[i]);
    return fifths;
}

} // namespace rekam::tests
