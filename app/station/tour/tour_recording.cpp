// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's part of the tour: one resident from the search to the slip.
#include "app/station/tour/tour.h"
#include "app/station/widgets/pad_widget.h"
#include "devices/simulated/practice_kit.h"

namespace rekam::station {

namespace {

constexpr int tenFingers = 180'000; // milliseconds

} // namespace

bool Tour::findResident()
{
    m_hands.type(m_plan.nik);
    const SearchPresenter &search = m_app.presenters().search;
    if (!waitFor("the resident in the list", shortly,
                 [&] { return search.state().searched && search.state().text == m_plan.nik; })
        || !picture(QStringLiteral("search")))
        return false;
    m_hands.press(Qt::Key_Return);
    const BiodataPresenter &biodata = m_app.presenters().biodata;
    if (!waitFor("the biodata", shortly,
                 [&] { return onPage("biodata") && biodata.state().person; })
        || !picture(QStringLiteral("biodata")))
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the first step", shortly, [&] { return !onPage("biodata"); });
}

bool Tour::record()
{
    // A draft goes on where it was left, so the page says what comes next.
    while (!onPage("done")) {
        if (onPage("portrait")) {
            if (!step("portrait", portrait()))
                return false;
        } else if (onPage("signature")) {
            if (!step("signature", signature()))
                return false;
        } else if (onPage("fingers")) {
            if (!step("fingers", fingers()))
                return false;
        } else if (onPage("review")) {
            if (!step("review", review()))
                return false;
        } else {
            return step(qUtf8Printable(m_app.window().pageName()), false); // no page of a recording
        }
    }
    return step("done", done());
}

bool Tour::portrait()
{
    const PortraitPresenter &portrait = m_app.presenters().portrait;
    if (!waitFor("a face that can be taken", patiently,
                 [&] {
                     return portrait.state().phase == PortraitPhase::Live && portrait.state().judged
                         && !portrait.state().guidance;
                 })
        || !picture(QStringLiteral("portrait")))
        return false;
    m_hands.press(Qt::Key_Return);
    if (!waitFor("the portrait", shortly,
                 [&] { return portrait.state().phase == PortraitPhase::Deciding; })
        || !picture(QStringLiteral("portrait-decide")))
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the next page", shortly, [&] { return !onPage("portrait"); });
}

bool Tour::signature()
{
    const SignaturePresenter &signature = m_app.presenters().signature;
    const biometrics::Signature sample = m_devices.kit()->signature();
    m_hands.sign(*m_app.window().pad(), sample);
    if (!waitFor(
            "the strokes", shortly,
            [&] { return signature.state().signature.strokes.size() >= sample.strokes.size(); })
        || !picture(QStringLiteral("signature")))
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the next page", shortly, [&] { return !onPage("signature"); });
}

bool Tour::fingers()
{
    const FingersPresenter &fingers = m_app.presenters().fingers;
    const auto ended = [&] {
        return fingers.state().phase == FingersPhase::Complete
            || fingers.state().phase == FingersPhase::Failed;
    };
    if (!waitFor("some fingers", tenFingers,
                 [&] {
                     return ended()
                         || (fingers.state().done() >= 5
                             && fingers.state().phase == FingersPhase::Expecting);
                 })
        || !picture(QStringLiteral("fingers")))
        return false;
    while (fingers.state().phase != FingersPhase::Complete) {
        if (!waitFor("the next finger", tenFingers,
                     [&] { return ended() || fingers.state().phase == FingersPhase::Offering; })
            || fingers.state().phase == FingersPhase::Failed)
            return false;
        if (fingers.state().phase == FingersPhase::Offering) {
            picture(QStringLiteral("fingers-offer"));
            m_hands.press(Qt::Key_Return); // the best of three
            if (!waitFor("the best of three", shortly,
                         [&] { return fingers.state().phase != FingersPhase::Offering; }))
                return false;
        }
    }
    if (!picture(QStringLiteral("fingers-complete")))
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the next page", shortly, [&] { return !onPage("fingers"); });
}

bool Tour::review()
{
    const ReviewPresenter &review = m_app.presenters().review;
    if (!waitFor("all pictures", shortly,
                 [&] {
                     const ReviewState &state = review.state();
                     return state.enrollment
                         && state.pictures.size() == state.enrollment->items.size();
                 })
        || !picture(QStringLiteral("review")))
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the end of the recording", shortly, [&] { return onPage("done"); });
}

bool Tour::done()
{
    const DonePresenter &done = m_app.presenters().done;
    m_hands.press(Qt::Key_P);
    if (!waitFor("the slip", patiently,
                 [&] {
                     return done.state().printing != Printing::NotYet
                         && done.state().printing != Printing::Busy;
                 })
        || done.state().printing != Printing::Printed || !picture(QStringLiteral("done"))
        || !switchLanguage() || !picture(QStringLiteral("done-english")) || !switchLanguage())
        return false;
    m_hands.press(Qt::Key_Return);
    return waitFor("the search for the next resident", shortly, [&] { return onPage("search"); });
}

} // namespace rekam::station
