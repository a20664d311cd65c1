// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/tour/tour.h"

#include "app/text/error_text.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QPushButton>

#include <algorithm>
#include <cstdio>

namespace rekam::station {

namespace { } // namespace

Tour::Tour(StationApp &app, DeviceSet &devices, TourPlan plan)
    : m_app(app)
    , m_devices(devices)
    , m_plan(std::move(plan))
    , m_hands(app.window())
{
    listen();
}

void Tour::tell(const char *what, const QString &name)
{
    std::printf("%s %s\n", what, qUtf8Printable(name));
    std::fflush(stdout); // whoever kills this program next holds it to its word
}

void Tour::listen()
{
    PresenterSet &presenters = m_app.presenters();
    MainWindow *window = &m_app.window();
    const auto tellSaved
        = [this](const enrollment::ItemKey &key) { tell("saved", enrollment::itemName(key)); };
    QObject::connect(&presenters.portrait, &PortraitPresenter::finished, window,
                     [tellSaved] { tellSaved(enrollment::ItemKey::portrait()); });
    QObject::connect(&presenters.signature, &SignaturePresenter::finished, window,
                     [tellSaved] { tellSaved(enrollment::ItemKey::signature()); });
    QObject::connect(&presenters.fingers, &FingersPresenter::stateChanged, window,
                     [this, tellSaved] {
                         for (const auto &[finger, cell] : m_app.presenters().fingers.state().cells)
                             if (cell.quality >= 0 && m_fingersTold.insert(finger).second)
                                 tellSaved(enrollment::ItemKey::finger(finger));
                     });
    QObject::connect(&presenters.review, &ReviewPresenter::finished, window,
                     [this] { tell("complete", m_plan.nik); });
    QObject::connect(&presenters.approval, &ApprovalPresenter::approved, window,
                     [this] { tell("approved", m_app.presenters().approval.state().lastNumber); });
    QObject::connect(&m_app.uploads(), &UploadThread::receiptArrived, window,
                     [this](const QString &id) {
                         ++m_receipts;
                         tell("received", id);
                     });
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
    if (m_plan.out.isEmpty())
        return true;
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
        && (m_plan.part == TourPart::Approval || recordingPart())
        && (m_plan.part == TourPart::Recording || approvalPart());
}

bool Tour::recordingPart()
{
    return step("login",
                logIn(m_plan.operatorName, m_plan.operatorPassword, QStringLiteral("search")))
        && step("lock", lockAndUnlock()) && step("search", findResident()) && record()
        && step("logout", logOut());
}

bool Tour::approvalPart()
{
    return step("login",
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
    // Without the recording before it there may be one that was approved earlier and is still to send.
    return (approved > 0 || m_plan.part == TourPart::Approval)
        && waitFor("the receipt", patiently, [&] { return m_receipts >= std::max(1, approved); })
        && picture(QStringLiteral("receipt"));
}

} // namespace rekam::station
