// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/access_page.h"
#include "app/station/pages/lock_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/new_password_page.h"
#include "app/station/pages/offline_page.h"
#include "app/station/pages/settings_page.h"
#include "app/station/pages/statement_page.h"
#include "app/station/widgets/account_form.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QLabel>

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

TEST_CASE("nothing is cut off on the login page, whatever protects the station", "[pages]")
{
    LoginPage page;
    LoginState state;
    state.ready = true;
    state.stationId = QStringLiteral("1671-01-ABC");
    state.regionName = QStringLiteral("Kabupaten Penukal Abab Lematang Ilir");
    state.error = base::Error{base::ErrorCode::AccountLocked, {}, "4"};
    page.render(state);
    checkPage(page, "login-password");
    state.protection = workflow::Protection::MachineAndPassword;
    page.render(state);
    checkPage(page, "login-machine");
}

TEST_CASE("nothing is cut off on the pages between login and work, and on the lock", "[pages]")
{
    AdmissionState state;
    state.step = AdmissionStep::Statement;
    state.account = QStringLiteral("supervisor-kecamatan.ilir-barat2");
    StatementPage statement;
    statement.render(state);
    checkPage(statement, "statement");
    NewPasswordPage choose;
    state.step = AdmissionStep::Password;
    choose.render(state);
    choose.activate();
    checkPage(choose, "new-password");
    state.error = base::Error{base::ErrorCode::PasswordCommon, {}, {}};
    choose.render(state);
    checkPage(choose, "new-password-error");
    state.error.reset();
    OfflinePage offline;
    offline.render(state);
    checkPage(offline, "offline");
    LockPage lock;
    LockState locked;
    locked.locked = true;
    locked.account = state.account;
    lock.render(locked);
    checkPage(lock, "lock");
    locked.error = base::Error{base::ErrorCode::AccountLocked, {}, "16"};
    lock.render(locked);
    checkPage(lock, "lock-error");
}

TEST_CASE("nothing is cut off on the page of accesses", "[pages]")
{
    AccessPage page;
    AccessState state;
    state.report = accessReport(30);
    state.entries = state.report->entries;
    state.shown = true;
    page.render(state);
    checkPage(page, "access");
    state.maySearch = true;
    state.report.reset();
    state.verifiedRows = 123456;
    state.damage = QStringLiteral("rolled-back");
    state.damagedRow = 4711;
    page.render(state);
    checkPage(page, "access-search");
    state.entries = accessReport(500).entries;
    state.more = true;
    page.render(state);
    checkPage(page, "access-more");
    CHECK(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("500"))
            && (label->text().contains(QStringLiteral("masih ada lagi"))
                || label->text().contains(
                    QStringLiteral("there are more"))); // as it was shown last
    }));
}

TEST_CASE("nothing is cut off on the settings, whichever form is open", "[pages]")
{
    SettingsPage page;
    RegionFacts region;
    region.lastContact = QDateTime(QDate(2026, 11, 9), QTime(3, 5), Qt::UTC);
    region.daysLeft = 4;
    region.trouble = base::ErrorCode::ServerUnreachable;
    page.station()->setRegion(region);
    BackupState backup;
    backup.running = true;
    backup.done = 500;
    backup.total = 2000;
    backup.path = QStringLiteral("/media/usb/rekam-cadangan-20261121.db");
    backup.elsewhereIsDue = true;
    page.station()->setBackup(backup);
    RetentionState retention;
    retention.due = 1'234;
    page.setRetention(retention);
    SettingsState state = accountList();
    page.render(state);
    checkPage(page, "settings");
    backup = {};
    backup.error = base::Error{base::ErrorCode::DiskFull, {}, {}};
    backup.last = region.lastContact;
    backup.lastElsewhere = region.lastContact;
    backup.elsewhereIsDue = true;
    page.station()->setBackup(backup);
    const std::pair<SettingsTask, const char *> forms[]
        = {{SettingsTask::ChangePassword, "settings-password"},
           {SettingsTask::AddAccount, "settings-add"},
           {SettingsTask::ExtendAccount, "settings-extend"},
           {SettingsTask::ResetPassword, "settings-reset"},
           {SettingsTask::EndAccount, "settings-end"}};
    for (const auto &[task, name] : forms) {
        state.task = task;
        page.render(state);
        checkPage(page, name);
    }
    SettingsState own;
    own.account = QStringLiteral("loket-1");
    page.render(own);
    checkPage(page, "settings-own");
    SettingsState capture = accountList();
    capture.mayChangeCapture = true;
    page.render(capture);
    checkPage(page, "settings-supervisor");
    capture.task = SettingsTask::Capture;
    capture.capture = enrollment::CaptureSettings{};
    page.render(capture);
    checkPage(page, "settings-capture");
    std::swap(capture.capture->fingerOrder[0],
              capture.capture->fingerOrder[5]); // none of the usual
    capture.selected = 2;
    page.render(capture);
    checkPage(page, "settings-capture-other");
}
