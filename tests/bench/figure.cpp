// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace rekam::bench {

namespace {

/** Counts in full, measures to three digits. */
std::string shown(double value)
{
    std::array<char, 32> text{};
    const bool whole = value == std::floor(value) && std::abs(value) < 1e9;
    std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.3g", value);
    return text.data();
}

/** To stdout, and to the end of the file that REKAM_FIGURES names. */
void printLine(const std::string &line)
{
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
    const char *path = std::getenv("REKAM_FIGURES");
    if (!path || *path == '\0')
        return;
    std::FILE *file = std::fopen(path, "ae");
    if (!file || std::fputs(line.c_str(), file) < 0 || std::fclose(file) != 0)
        throw std::runtime_error("the file of REKAM_FIGURES can not be written");
}

} // namespace

void printFigure(const char *name, double value, const char *unit, Bar kind, double bar)
{
    const bool holds = kind == Bar::AtMost ? value <= bar : value >= bar;
    printLine(std::string(name) + '\t' + shown(value) + '\t' + unit + '\t'
              + (kind == Bar::AtMost ? "<=" : ">=") + shown(bar) + '\t'
              + (holds ? "holds" : "short") + '\n');
}

void printFigure(const char *name, double value, const char *unit)
{
    printLine(std::string(name) + '\t' + shown(value) + '\t' + unit + "\t-\tholds\n");
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

int roundsFrom(int argc, char **argv, int usual)
{
    if (argc == 1)
        return usual;
    const std::string_view option(argv[1]);
    const int rounds = argc == 3 && option == "--rounds" ? std::atoi(argv[2]) : 0;
    if (rounds < 1 || rounds > 100'000) {
        std::fprintf(stderr, "usage: %s [--rounds N]\n", argv[0]);
        std::exit(2);
    }
    return rounds;
}

QString folderOnDisk(const char *name)
{
    return QStringLiteral(REKAM_BINARY_DIR "/../") + QLatin1String(name)
        + QStringLiteral("-XXXXXX");
}

} // namespace rekam::bench
