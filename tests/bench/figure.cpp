// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace rekam::bench {

void printFigure(const char *name, double value, const char *unit, Bar kind, double bar)
{
    const bool holds = kind == Bar::AtMost ? value <= bar : value >= bar;
    std::printf("%s\t%.3g\t%s\t%s%g\t%s\n", name, value, unit,
                kind == Bar::AtMost ? "<=" : ">=", bar, holds ? "holds" : "short");
    std::fflush(stdout);
}

void printFigure(const char *name, double value, const char *unit)
{
    std::printf("%s\t%.3g\t%s\t-\tholds\n", name, value, unit);
    std::fflush(stdout);
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
