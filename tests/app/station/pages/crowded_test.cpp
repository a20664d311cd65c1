// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/settings_page.h"
#include "app/station/widgets/device_panel.h"
#include "app/station/widgets/picture_view.h"
#include "app/station/widgets/row_table.h"
#include "app/text/language.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

/** How many rows are seen from top to bottom. */
int wholeRows(const RowTable &table)
{
    int whole = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        whole += table.viewport()->rect().contains(
            QRect(0, table.rowViewportPosition(row), 1, table.rowHeight(row)));
    return whole;
}

} // namespace

TEST_CASE("four accounts are seen at once, also in practice", "[pages]")
{
    SettingsPage page;
    DevicesState devices;
    SettingsState state = accountList();
    state.mayChangeCapture = true;
    for (const bool practice : {false, true}) {
        if (practice) {
            devices.person = devices::PracticePerson::Careless;
            devices.looking = true;
        }
        page.devices()->render(devices);
        page.render(state);
        checkPage(page, practice ? "settings-practice" : "settings-devices");
        showSmallest(page);
        CHECK(wholeRows(tableOf(page)) >= 4);
    }
}

TEST_CASE("exceptions leave the pictures their room on approval, and their words are whole",
          "[pages]")
{
    ApprovalPage page;
    ApprovalState state = approvalList();
    state.enrollment = withExceptions();
    state.pictures = picturesOf(*state.enrollment);
    state.handPhotoAsked = true;
    for (const bool remarked : {false, true}) {
        if (remarked) {
            state.enrollment->corrections = someCorrections();
            state.enrollment->grounds = someGrounds();
        }
        page.render(state);
        checkPage(page, remarked ? "approval-crowded-notes" : "approval-crowded");
        for (const char *code : {"id", "en"}) {
            const text::Language language{QLatin1String(code)};
            showSmallest(page);
            const auto views = page.findChildren<PictureView *>();
            CHECK(views.size() == 12);
            int low = 0;
            for (const PictureView *view : views) {
                CHECK(view->placeholderFits());
                CHECK(view->height() >= 36);
                low += view->height() < 46;
            }
            CHECK(low <= 1); // the signature, which is wide
            CHECK(wholeRows(tableOf(page)) >= 2);
        }
    }
}

TEST_CASE("a placeholder that does not fit is in a tooltip", "[pages]")
{
    PictureView view;
    view.setPlaceholder(QStringLiteral("Tidak dapat ditempelkan"));
    view.resize(132, 28);
    CHECK_FALSE(view.placeholderFits());
    view.show();
    CHECK(toolTipOver(&view, {60, 10}).contains(QStringLiteral("Tidak dapat ditempelkan")));
    view.resize(132, 60);
    CHECK(view.placeholderFits());
    CHECK(toolTipOver(&view, {60, 10}).isEmpty());
}
