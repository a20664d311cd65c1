// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/clock_text.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace std::chrono_literals;

TEST_CASE("how far a clock was set back is said in the unit that people use", "[text]")
{
    const auto says = [](std::chrono::seconds by, const char *span) {
        return text::clockSetBackSentence(by).contains(QLatin1String(span));
    };
    CHECK(says(151s, "3 menit"));
    CHECK(says(100min, "100 menit"));
    CHECK(says(3h, "3 jam"));
    CHECK(says(70h, "3 hari"));
    CHECK(says(1h * 24 * 365, "365 hari"));
    CHECK(says(3h, "setel tanggal, jam, dan zona waktu"));
    CHECK(says(3h, "hubungi administrator"));
}
