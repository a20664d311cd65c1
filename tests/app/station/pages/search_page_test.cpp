// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/search_page.h"
#include "app/station/widgets/cell_delegate.h"
#include "app/station/widgets/row_table.h"
#include "app/text/language.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QHeaderView>
#include <QLabel>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

QImage cellPicture(RowTable &table, int column)
{
    table.clearSelection();
    table.setCurrentItem(nullptr);
    return table.viewport()->grab(table.visualItemRect(table.item(0, column))).toImage();
}

SearchState foundAs(const QString &name, const QString &search)
{
    SearchState state = searchHits();
    state.text = search;
    state.hits.erase(state.hits.begin() + 1, state.hits.end());
    state.hits[0].name = name;
    state.hits[0].matches = {{population::MatchKind::Name}};
    return state;
}

} // namespace

TEST_CASE("how far the roster is read has points in Indonesian and commas in English", "[pages]")
{
    SearchPage page;
    SearchState state;
    state.text = QStringLiteral("SIAPA");
    state.searched = true;
    state.complete = false;
    state.rowsRead = 8'000;
    state.rowsTotal = 138'040;
    page.render(state);
    const auto says = [&page](const QString &words) {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    for (const auto &[code, words] :
         {std::pair{"id", "8.000 dari 138.040"}, {"en", "8,000 of 138,040"}}) {
        const text::Language language{QLatin1String(code)};
        showSmallest(page);
        CHECK(says(QLatin1String(words)));
    }
}

TEST_CASE("a list that ends before the hits do says so, not how many it shows", "[pages]")
{
    SearchPage page;
    SearchState state = searchHits();
    const auto caption = [&page](const QString &words) {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    page.render(state);
    CHECK(caption(QStringLiteral("Ditemukan: 12")));
    state.more = true;
    page.render(state);
    CHECK_FALSE(caption(QStringLiteral("Ditemukan")));
    CHECK(caption(QStringLiteral("12 teratas; masih ada lagi")));
}

TEST_CASE("the address of a hit has the room that the other columns leave", "[pages]")
{
    SearchPage page;
    page.render(searchHits());
    showSmallest(page);
    const RowTable &table = tableOf(page);
    constexpr int address = 4;
    CHECK(table.columnWidth(address) >= 270);
    const int before = table.columnWidth(address);
    page.resize(1920, 800);
    QApplication::processEvents();
    CHECK(table.columnWidth(address) >= before + 1920 - 1366);
    page.render(unfinishedOnes()); // another table in the same place
    CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
    CHECK(table.columnWidth(2) < 400);
}

TEST_CASE("what was typed is bold in the name of a hit, and a name is never markup", "[pages]")
{
    SearchPage page;
    constexpr int name = 2;
    const auto picture = [&page](const QString &resident, const QString &search) {
        page.render(foundAs(resident, search));
        showSmallest(page);
        return cellPicture(tableOf(page), name);
    };
    const QString yusuf = QStringLiteral("MUHAMMAD YUSUF");
    const QImage plain = picture(yusuf, QStringLiteral("ZAINAB"));
    const QImage emphasized = picture(yusuf, QStringLiteral("yusuf"));
    CHECK(plain != emphasized);
    // The part before it is as it was: only the word itself is another.
    CHECK(plain.copy(0, 0, 90, plain.height()) == emphasized.copy(0, 0, 90, plain.height()));
    CHECK(picture(QStringLiteral("<b>YUSUF</b>"), QStringLiteral("yusuf"))
          != picture(QStringLiteral("YUSUF"), QStringLiteral("yusuf")));
    const auto spans = tableOf(page).item(0, name)->data(CellDelegate::spansRole);
    CHECK(spans.isValid());
    CHECK_FALSE(tableOf(page).item(0, 1)->data(CellDelegate::spansRole).isValid());
}

TEST_CASE("what a list cuts off is in a tooltip, as plain text", "[pages]")
{
    SearchPage page;
    const QString name = QStringLiteral("<b>") + QString(60, u'W') + QStringLiteral("</b>");
    for (const QString &search : {QStringLiteral("ZAINAB"), QStringLiteral("www")}) {
        page.render(foundAs(name, search));
        showSmallest(page);
        RowTable &table = tableOf(page);
        const auto over = [&table](int column) {
            return toolTipOver(table.viewport(),
                               table.visualItemRect(table.item(0, column)).center());
        };
        CHECK(over(2).contains(name.toHtmlEscaped()));
        CHECK(over(1).isEmpty()); // a NIK is seen whole
    }
}
