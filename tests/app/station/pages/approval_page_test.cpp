// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/widgets/row_table.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

TEST_CASE("recordings that are unusual have a mark in the list, seen, pointed at and read aloud",
          "[pages]")
{
    ApprovalPage page;
    page.render(approvalList());
    showSmallest(page);
    RowTable &table = tableOf(page);
    const auto mark = [&](int row) {
        const QTableWidgetItem *item = table.item(row, 0);
        return item ? item->text() : QString();
    };
    CHECK(mark(0).isEmpty());
    CHECK(mark(1) == u"!");
    CHECK(mark(2) == u"!"); // with an exception
    const QTableWidgetItem *item = table.item(1, 0);
    CHECK(item->data(Qt::ToolTipRole).toString().contains(u"luar domisili"));
    CHECK(item->data(Qt::AccessibleTextRole).toString().contains(u"luar domisili"));
    const QString tip
        = toolTipOver(table.viewport(), table.visualItemRect(table.item(1, 0)).center());
    CHECK(tip.contains(u"luar domisili"));
    CHECK(toolTipOver(table.viewport(), table.visualItemRect(table.item(0, 0)).center()).isEmpty());
}
