// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/tour/tour.h"

#include "app/station/widgets/pad_widget.h"
#include "app/text/error_text.h"
#include "devices/simulated/practice_kit.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QPushButton>

#include <cstdio>

namespace rekam::station {

namespace {

constexpr int shortly = 15'000; // milliseconds: a page, a lookup, a save
constexpr int patiently = 60'000; // a camera, an upload
constexpr int tenFingers = 180'000;

} // namespace

Tour::Tour(StationApp &app, DeviceSet &devices, TourPlan plan)
    : m_app(app)
    , m_devices(devices)
    , m_plan(std::move(plan))
    , m_hands(app.window())
{
    QObject::connect(&m_app.uploads(), &UploadThread::receiptArrived, &m_app.window(),
                     [this] { ++m_receipts; });
}

bool Tour::waitFor(const char *what, int milliseconds, const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!condition()) {
        if (deadline.hasExpired()) {
            std::fprintf(stderr, "rekam-tour: waited %d s for %s, page %s\n", milliseconds / 1000,
                         what, qUtf8Printable(m_app.window().pageName()));
            picture(QStringLiteral("stuck"));
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    QCoreApplication::processEvents(); // what the condition set off is painted too
    return true;
}

bool Tour::step(const char *what, bool went)
{
    std::printf("%-10s %s\n", what, went ? "ok" : "failed");
    std::fflush(stdout);
    return went;
}

bool Tour::onPage(const char *name) const
{
    return m_app.window().pageName() == QLatin1String(name);
}

bool Tour::picture(const QString &name)
{
    // A new text asks for a new layout, which may ask for another one further out.
    for (int level = 0; level < 4; ++level)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString file
        = QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (m_app.window().grab().save(QDir(m_plan.out).filePath(file)))
        return true;
    std::fprintf(stderr, "rekam-tour: can not write %s\n", qUtf8Printable(file));
    return false;
}

bool Tour::run()
{
    MainWindow &window = m_app.window();
    return step("window", waitFor("the window", shortly, [&] { return window.isActiveWindow(); }))
        && step("login",
                logIn(m_plan.operatorName, m_plan.operatorPassword, QStringLiteral("search")))
        && step("lock", lockAndUnlock()) && step("search", findResident()) && record()
        && step("logout", logOut())
        && step("login",
                logIn(m_plan.supervisorName, m_plan.supervisorPassword, QStringLiteral("approval")))
        && step("approval", approve()) && step("access", accessHistory())
        && step("logout", logOut())
        && step("login",
                logIn(m_plan.administratorName, m_plan.administratorPassword,
                      QStringLiteral("search")))
        && step("settings", settings());
}

bool Tour::logIn(const QString &account, const QString &password, const QString &page)
{
    const LoginPresenter &login = m_app.presenters().login;
    if (!waitFor("the login page", shortly, [&] { return onPage("login") && login.state().ready; })
        || !picture(QStringLiteral("login")))
        return false;
    m_hands.type(account);
    m_hands.press(Qt::Key_Return);
    m_hands.type(password);
    m_hands.press(Qt::Key_Return);
    const auto arrived = [&] {
        return m_app.window().pageName() == page || onPage("statement")
            || login.state().error.has_value();
    };
    if (!waitFor("the page after the login", shortly, arrived))
        return false;
    if (onPage("statement")) {
        if (!picture(QStringLiteral("statement")))
            return false;
        m_hands.press(Qt::Key_Return);
        if (!waitFor("the page after the statement", shortly,
                     [&] { return m_app.window().pageName() == page; }))
            return false;
    }
    return m_app.window().pageName() == page;
}

bool Tour::lockAndUnlock()
{
    m_app.presenters().lock.lock(); // as five quiet minutes would
    if (!waitFor("the lock", shortly, [&] { return onPage("lock"); })
        || !picture(QStringLiteral("lock")))
        return false;
    m_hands.type(m_plan.operatorPassword);
    m_hands.press(Qt::Key_Return);
    return waitFor("the page behind the lock", shortly, [&] { return onPage("search"); });
}

bool Tour::clickOn(const char *button, const char *page)
{
    m_hands.click(*m_app.window().findChild<QPushButton *>(QLatin1String(button)));
    return waitFor(page, shortly, [&] { return onPage(page); });
}

bool Tour::accessHistory()
{
    const AccessPresenter &access = m_app.presenters().access;
    if (!clickOn("accesses", "access"))
        return false;
    m_hands.type(m_plan.nik);
    m_hands.press(Qt::Key_Return);
    return waitFor("the access history", shortly, [&] { return access.state().report.has_value(); })
        && !access.state().entries.empty() && picture(QStringLiteral("access"));
}

bool Tour::settings()
{
    const SettingsPresenter &settings = m_app.presenters().settings;
    return clickOn("settingUp", "settings")
        && waitFor("the accounts", shortly, [&] { return settings.state().accounts.size() >= 3; })
        && waitFor("the daily backup", patiently,
                   [&] { return m_app.presenters().backup.state().last.isValid(); })
        && picture(QStringLiteral("settings"));
}

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

bool Tour::switchLanguage()
{
    const auto *button = m_app.window().findChild<QPushButton *>(QStringLiteral("language"));
    const QString before = m_app.language().code();
    m_hands.click(*button);
    return waitFor("the other language", shortly,
                   [&] { return m_app.language().code() != before; });
}

bool Tour::logOut()
{
    m_hands.click(*m_app.window().findChild<QPushButton *>(QStringLiteral("logout")));
    return waitFor("the login page", shortly, [&] { return onPage("login"); });
}

bool Tour::approve()
{
    const ApprovalPresenter &approval = m_app.presenters().approval;
    const auto shown = [&] {
        const ApprovalState &state = approval.state();
        return state.enrollment && !state.busy
            && state.pictures.size() == state.enrollment->items.size();
    };
    int approved = 0;
    while (true) {
        if (!waitFor("a recording to approve", shortly, [&] {
                return shown() || (!approval.state().busy && approval.state().rows.empty());
            }))
            return false;
        if (approval.state().rows.empty())
            break;
        if (approved == 0
            && (!picture(QStringLiteral("approval")) || !switchLanguage()
                || !picture(QStringLiteral("approval-english")) || !switchLanguage()))
            return false;
        m_hands.press(Qt::Key_Return);
        ++approved;
        if (!waitFor("the approval", shortly, [&] {
                return approval.state().approved == approved || approval.state().error;
            }))
            return false;
        if (approval.state().error) {
            std::fprintf(stderr, "rekam-tour: %s\n",
                         qUtf8Printable(text::sentence(*approval.state().error)));
            return false;
        }
    }
    return approved > 0 && waitFor("the receipt", patiently, [&] { return m_receipts >= approved; })
        && picture(QStringLiteral("receipt"));
}

} // namespace rekam::station
