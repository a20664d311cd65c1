// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"
#include "app/text/number_text.h"

#include <catch2/catch.hpp>

using namespace rekam;

TEST_CASE("numbers are written as in the language around them", "[text]")
{
    text::Language language;
    CHECK(text::counted(138'040) == u"138.040");
    CHECK(text::measured(1'023.44, 1) == u"1.023,4");
    language.use(QStringLiteral("en"));
    CHECK(text::counted(138'040) == u"138,040");
    CHECK(text::measured(1'023.44, 1) == u"1,023.4");
}
