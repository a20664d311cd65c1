// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/widgets/elided_label.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

/** 60 of the widest letter, in words of @p word letters. */
QString wideName(int word)
{
    QString name(60, u'W');
    for (int i = word; i < name.size(); i += word + 1)
        name[i] = u' ';
    return name;
}

/** Everybody's name that is cut says so when it is pointed at, and as plain text. */
void checkNames(QWidget &page, const QString &name)
{
    for (ElidedLabel *label : page.findChildren<ElidedLabel *>()) {
        if (!label->isVisible() || label->text() != name)
            continue;
        const QString tip = toolTipOver(label, label->rect().center());
        CHECK(tip.contains(name.toHtmlEscaped()) == label->isElided());
    }
}

} // namespace

TEST_CASE("the widest of names pushes no page apart, and is cut only with a tooltip", "[pages]")
{
    for (const int word : {5, 60}) {
        INFO(word << " letters in a word");
        const QString name = wideName(word);
        const std::string suffix = word == 60 ? "-one-word" : "-words";

        SearchPage search;
        SearchState hits = searchHits();
        for (auto &hit : hits.hits)
            hit.name = name;
        search.render(hits);
        checkPage(search, ("wide-search" + suffix).c_str());

        BiodataPage biodata;
        BiodataState state;
        state.person = personView();
        state.person->resident.name = name;
        biodata.render(state);
        checkPage(biodata, ("wide-biodata" + suffix).c_str());
        showSmallest(biodata);
        checkNames(biodata, name);

        ReviewPage review;
        ReviewState complete;
        complete.enrollment = fullEnrollment();
        complete.enrollment->resident.name = name;
        complete.pictures = picturesOf(*complete.enrollment);
        review.render(complete);
        checkPage(review, ("wide-review" + suffix).c_str());
        showSmallest(review);
        checkNames(review, name);

        ApprovalPage approval;
        ApprovalState waiting = approvalList();
        waiting.enrollment->resident.name = name;
        for (auto &row : waiting.rows)
            row.name = name;
        approval.render(waiting);
        checkPage(approval, ("wide-approval" + suffix).c_str());
        showSmallest(approval);
        checkNames(approval, name);

        DonePage done;
        DoneState finished;
        finished.slip = Slip{complete.enrollment->number,
                             name,
                             QStringLiteral("1671-01-A"),
                             QStringLiteral("Kota Palembang"),
                             QDateTime::currentDateTimeUtc(),
                             true,
                             {}};
        done.render(finished);
        checkPage(done, ("wide-done" + suffix).c_str());
        showSmallest(done);
        checkNames(done, name);
    }
}
