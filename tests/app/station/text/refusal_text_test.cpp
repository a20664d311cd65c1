// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"
#include "app/text/population_text.h"
#include "app/text/search_text.h"
#include "core/population/roster_columns.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace rekam;
using namespace rekam::population;

TEST_CASE("every damage of a roster's line has a sentence of its own, in both languages", "[text]")
{
    QSet<QString> both;
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> sentences;
        for (int i = 0; i < lineFaultCount; ++i) {
            const QString sentence = text::refusalText({.fault = static_cast<LineFault>(i)});
            INFO(code << " " << sentence.toStdString());
            CHECK(sentence.endsWith(u'.'));
            CHECK_FALSE(sentence.contains(u"%1"));
            CHECK(sentence.count(u' ') > 3);
            sentences.insert(sentence);
        }
        CHECK(sentences.size() == lineFaultCount);
        both += sentences;
    }
    CHECK(both.size() == 2 * lineFaultCount);
}

TEST_CASE("a refusal names its column and what is to be done", "[text]")
{
    const QString rounded = text::refusalText({.column = QStringLiteral("NIK"),
                                               .reason = base::ErrorCode::NikInvalid,
                                               .fault = LineFault::NikRounded});
    CHECK(rounded.startsWith(QStringLiteral("NIK: ")));
    CHECK(rounded.contains(u"1,67E+15"));
    CHECK(text::refusalText({.fault = LineFault::NotUtf8}).contains(u"UTF-8"));
    CHECK(text::refusalText({.fault = LineFault::NotWindows1252}).contains(u"Windows-1252"));
}

TEST_CASE("every column has a label in words, in both languages", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> labels;
        for (std::size_t i = 0; i < columnCount; ++i) {
            const QString name = columnName(static_cast<Column>(i));
            const QString label = text::columnLabel(name);
            INFO(code << " " << name.toStdString());
            CHECK_FALSE(label.isEmpty());
            CHECK_FALSE(label.contains(u'_'));
            labels.insert(label);
        }
        CHECK(labels.size() == columnCount);
    }
}
