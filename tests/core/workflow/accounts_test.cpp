// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, passwords and permissions.
#include "core/exchange/receipt.h"
#include "core/vault/sealing.h"
#include "tests/core/workflow/workday.h"
#include "tests/faults/support/nightly.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

#include <functional>
#include <map>
#include <set>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using enrollment::ItemKey;
using workflow::Session;

namespace {

/** The names of the public calls that can fail, as the header has them. */
std::vector<std::string> callsOfSession()
{
    QFile header(QStringLiteral(REKAM_SOURCE_DIR "/core/workflow/session.h"));
    REQUIRE(header.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(header.readAll());
    const QString face
        = text.mid(text.indexOf(u"class Session\n")).section(QStringLiteral("\nprivate:"), 0, 0);
    static const QRegularExpression call(
        QStringLiteral(R"(\n    (?:base::Result<|std::vector<)[^;()]*[>\s](\w+)\()"));
    std::vector<std::string> names;
    for (auto found = call.globalMatch(face); found.hasNext();)
        names.push_back(found.next().captured(1).toStdString());
    REQUIRE(names.size() > 50); // the pattern still reads the header
    return names;
}

ErrorCode codeOf(const base::Result<std::unique_ptr<Session>> &session)
{
    REQUIRE_FALSE(session);
    return session.error().code;
}

} // namespace

TEST_CASE("every call of a session is allowed and refused as the table of roles says",
          "[workflow][permissions]")
{
    auto clock = workday();
    PracticeStation station(clock);
    const auto draft = recordWhole(station.login(operatorName), womanNik).value();
    const auto nik = *population::Nik::parse(QString::fromLatin1(womanNik));
    // What each call needs; "refused" is RoleForbids and nothing else, whatever it says when allowed.
    using vault::Act;
    struct Call
    {
        const char *name;
        Act act;
        std::function<ErrorCode(Session &)> call;
    };
    const auto codeOfCall
        = [](const auto &result) { return result ? ErrorCode::Internal : result.error().code; };
    const auto forRole = [&](auto call) {
        return [call, codeOfCall](Session &session) { return codeOfCall(call(session)); };
    };
    const std::vector<Call> calls{
        {"addAccount", Act::AddAccount, forRole([](Session &s) {
             return s.addAccount(QStringLiteral("sari"), vault::Role::Operator, newPassword());
         })},
        {"accounts", Act::AddAccount, forRole([](Session &s) { return s.accounts(); })},
        {"extendAccount", Act::AddAccount,
         forRole([](Session &s) { return s.extendAccount(QStringLiteral("none"), {}); })},
        {"endAccount", Act::AddAccount,
         forRole([](Session &s) { return s.endAccount(QStringLiteral("none")); })},
        {"unlockAccount", Act::AddAccount,
         forRole([](Session &s) { return s.unlockAccount(QStringLiteral("none")); })},
        {"resetPassword", Act::AddAccount, forRole([](Session &s) {
             return s.resetPassword(QStringLiteral("none"), newPassword());
         })},
        {"importRoster", Act::ImportRoster, forRole([](Session &s) {
             QBuffer empty;
             empty.open(QIODevice::ReadOnly);
             return s.importRoster(empty);
         })},
        {"find", Act::FindResident,
         forRole([](Session &s) { return s.find(QStringLiteral("x")); })},
        {"look", Act::FindResident,
         forRole([](Session &s) { return s.look(QStringLiteral("x")); })},
        {"resident", Act::FindResident, forRole([&](Session &s) { return s.resident(nik); })},
        {"view", Act::FindResident, forRole([&](Session &s) { return s.view(nik); })},
        {"noteReferral", Act::FindResident, forRole([](Session &s) { return s.noteReferral(); })},
        {"begin", Act::RecordEnrollment, forRole([&](Session &s) {
             return s.begin(*population::Nik::parse(QString::fromLatin1(manNik)));
         })},
        {"declare", Act::DeclareResident,
         forRole([&](Session &s) { return s.declare(population::Resident{.nik = nik}, {}); })},
        {"redeclare", Act::DeclareResident, forRole([&](Session &s) {
             return s.redeclare(draft, population::Resident{.nik = nik}, {});
         })},
        {"requestCorrection", Act::RequestCorrection,
         forRole([&](Session &s) { return s.requestCorrection(draft, {}); })},
        {"withdrawCorrection", Act::RequestCorrection, forRole([&](Session &s) {
             return s.withdrawCorrection(draft, population::Column::ALAMAT);
         })},
        {"amendGrounds", Act::RecordEnrollment,
         forRole([&](Session &s) { return s.amendGrounds(draft, {}); })},
        {"load", Act::ViewEnrollment, forRole([&](Session &s) { return s.load(draft); })},
        {"saveItem", Act::RecordEnrollment,
         forRole([&](Session &s) { return s.saveItem(draft, sampleItem(ItemKey::portrait())); })},
        {"saveException", Act::ExceptCapture, forRole([&](Session &s) {
             return s.saveException(
                 draft,
                 {ItemKey::signature(), enrollment::ExceptionReason::CannotBeHeld, true, {}});
         })},
        {"saveExceptions", Act::ExceptCapture,
         forRole([&](Session &s) { return s.saveExceptions(draft, {}); })},
        {"changeCaptureSettings", Act::ChangeSettings,
         forRole([](Session &s) { return s.changeCaptureSettings({}); })},
        {"complete", Act::RecordEnrollment, forRole([&](Session &s) { return s.complete(draft); })},
        {"pause", Act::RecordEnrollment, forRole([&](Session &s) { return s.pause(draft); })},
        {"returnToRecorder", Act::ReturnEnrollment,
         forRole([&](Session &s) { return s.returnToRecorder(draft, QStringLiteral("x")); })},
        {"cancel", Act::CancelEnrollment,
         forRole([&](Session &s) { return s.cancel(base::Uuid::generate(clock), {}); })},
        {"approve", Act::ApproveEnrollment,
         forRole([&](Session &s) { return s.approve(base::Uuid::generate(clock)); })},
        {"list", Act::ListEnrollments, forRole([](Session &s) { return s.list(); })},
        {"nextToSend", Act::Synchronize, forRole([](Session &s) { return s.nextToSend(); })},
        {"rememberUpload", Act::Synchronize,
         forRole([&](Session &s) { return s.rememberUpload(draft, QStringLiteral("/x")); })},
        {"exportPacket", Act::ExportRecord,
         forRole([&](Session &s) { return s.exportPacket(draft); })},
        {"checkEnrollment", Act::RestoreStore,
         forRole([&](Session &s) { return s.checkEnrollment(draft); })},
        {"noteRestored", Act::RestoreStore, forRole([](Session &s) { return s.noteRestored(); })},
        {"noteRescued", Act::RestoreStore, forRole([](Session &s) { return s.noteRescued(); })},
        {"transportKey", Act::Synchronize, forRole([](Session &s) { return s.transportKey(); })},
        {"verifyAudit", Act::VerifyAudit, forRole([](Session &s) { return s.verifyAudit(); })},
        {"accessHistory", Act::ViewAccessHistory,
         forRole([&](Session &s) { return s.accessHistory(nik); })},
        {"searchAudit", Act::SearchAudit, forRole([](Session &s) { return s.searchAudit({}); })},
        {"startBackup", Act::BackUp, forRole([&](Session &s) {
             return s.startBackup(station.home() + QStringLiteral("/none/b.db"));
         })},
        {"startDailyBackup", Act::BackUpDaily,
         forRole([](Session &s) { return s.startDailyBackup(); })},
        {"tidyCopies", Act::BackUpDaily, forRole([](Session &s) { return s.tidyCopies(); })},
        {"noteCopyKept", Act::BackUp,
         forRole([](Session &s) { return s.noteCopyKept(QStringLiteral("/none/b.db")); })},
        {"dueForRetention", Act::PurgeDetail,
         forRole([](Session &s) { return s.dueForRetention(1); })},
        {"purgeReceipted", Act::PurgeDetail,
         forRole([](Session &s) { return s.purgeReceipted(1); })},
        {"extendOffline", Act::ExtendOffline,
         forRole([](Session &s) { return s.extendOffline(); })},
    };
    // What is not in the table is open to everybody, for this reason; nothing else may be missing.
    const std::map<std::string, const char *> open{
        {"confirmPassword", "one's own account"},
        {"acceptStatement", "one's own account"},
        {"changePassword", "one's own account"},
        {"reference", "no personal data"},
        {"adviceOn", "about biodata that the caller has"},
        {"consider", "about biodata that the caller has"},
        {"readRoster", "hands nothing out"},
        {"noteSearches", "one's own searches"},
        {"captureSettings", "no personal data"},
        {"lastCopyElsewhere", "no personal data"},
        {"confirmExceptions", "asks for the supervisor's account: exceptions_test"},
        {"receipt", "no personal data"},
        {"packet", "sealed for the region"},
        {"waitingToSend", "a number"},
        {"overview", "see list, which all roles may"},
        {"everyEnrollment", "see list, which all roles may"},
        {"countResidents", "a number"},
        {"diskGauge", "no personal data"},
        {"auditHead", "no personal data"},
        {"inspectChain", "no personal data"},
        {"acceptReceipt", "only with the region's signature: session_test"},
        {"acceptStaffRoll", "only with the region's signature: region_test"},
        {"compareWithAnchor", "only with the region's signature: region_test"},
        {"acceptAnchor", "only with the region's signature: region_test"},
        {"noteStationRevoked", "takes rights away: region_test"},
    };
    std::set<std::string> listed;
    for (const Call &call : calls)
        listed.insert(call.name);
    for (const std::string &name : callsOfSession()) {
        CAPTURE(name);
        CHECK((listed.contains(name) || open.contains(name)));
    }
    int tried = 0;
    int refusals = 0;
    int wrong = 0;
    for (const char *account : {operatorName, supervisorName, administratorName}) {
        Session &session = station.login(account);
        for (const Call &call : calls) {
            CAPTURE(account, call.name);
            const bool refused = call.call(session) == ErrorCode::RoleForbids;
            const bool right = refused == !vault::roleMay(session.role(), call.act);
            CHECK(right);
            ++tried;
            refusals += refused ? 1 : 0;
            wrong += right ? 0 : 1;
        }
    }
    // Who is new does nothing with a password that another person knows, nor before the statement of
    // confidentiality.
    Session &administrator = station.login(administratorName);
    const std::map<const char *, vault::Role> newcomers{
        {"baru-1", vault::Role::Operator},
        {"baru-2", vault::Role::Supervisor},
        {"baru-3", vault::Role::Administrator},
    };
    for (const auto &[account, role] : newcomers)
        REQUIRE(administrator.addAccount(QLatin1String(account), role, password()));
    for (const auto &[account, role] : newcomers) {
        Session &session = station.login(account);
        for (const ErrorCode missing : {ErrorCode::PasswordGiven, ErrorCode::StatementPending}) {
            for (const Call &call : calls) {
                CAPTURE(account, call.name, base::errorName(missing));
                const bool held = call.call(session) == missing;
                const bool right
                    = held == (vault::roleMay(role, call.act) && vault::needsAdmission(call.act));
                CHECK(right);
                ++tried;
                refusals += held || !vault::roleMay(role, call.act) ? 1 : 0;
                wrong += right ? 0 : 1;
            }
            if (missing == ErrorCode::PasswordGiven)
                REQUIRE(session.changePassword(password(), newPassword()));
        }
    }
    figure("permissions_calls_by_role_tried", tried, "calls");
    figure("permissions_refused", refusals, "calls");
    figure("permissions_allowed", tried - refusals, "calls");
    figure("permissions_not_as_the_table_says", wrong, "calls", bench::Bar::AtMost, 0);
    figure("permissions_open_to_everybody_for_a_reason", static_cast<double>(open.size()), "calls");
}

TEST_CASE("what matters asks for the password again after a while", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &session = station.login(operatorName);
    const auto draft
        = session.begin(*population::Nik::parse(QString::fromLatin1(womanNik))).value();
    const enrollment::CaptureException exception{
        ItemKey::finger(biometrics::FingerPosition::LeftLittle),
        enrollment::ExceptionReason::Amputated, true, QStringLiteral("x")};
    clock.advance(11min);
    CHECK(session.saveException(draft.id, exception).error().code == ErrorCode::PasswordNeeded);
    CHECK(session.saveItem(draft.id, sampleItem(ItemKey::portrait()))); // the work itself goes on
    CHECK(session.confirmPassword(newPassword()).error().code == ErrorCode::PasswordWrong);
    CHECK(session.saveException(draft.id, exception).error().code == ErrorCode::PasswordNeeded);
    REQUIRE(session.confirmPassword(password()));
    CHECK(session.saveException(draft.id, exception));
}

TEST_CASE("wrong passwords in a confirmation lock the account as at the login", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &session = station.login(operatorName);
    for (int i = 0; i < 5; ++i)
        CHECK(session.confirmPassword(newPassword()).error().code == ErrorCode::PasswordWrong);
    CHECK(session.confirmPassword(password()).error().code == ErrorCode::AccountLocked);
    Session &administrator = station.login(administratorName);
    const auto accounts = administrator.accounts().value();
    REQUIRE(accounts.size() == 3);
    CHECK(accounts[2].name == QLatin1String(operatorName));
    CHECK(accounts[2].locked == 1min);
    REQUIRE(administrator.unlockAccount(QLatin1String(operatorName)));
    station.login(operatorName);
}

TEST_CASE("an account works until its last day, and its end is announced before", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    const QDate today = clock.now().toLocalTime().date();
    REQUIRE(station.login(administratorName)
                .extendAccount(QLatin1String(operatorName), today.addDays(10)));
    CHECK(station.login(operatorName).notices().accountDaysLeft == 10);
    clock.advance(24h * 10);
    CHECK(station.login(operatorName).notices().accountDaysLeft == 0);
    clock.advance(24h);
    CHECK(codeOf(station.station().login(QLatin1String(operatorName), password()))
          == ErrorCode::AccountExpired);
    Session &administrator = station.login(administratorName);
    store::AuditQuery refused;
    refused.onlyRefused = true;
    const auto found = administrator.searchAudit(refused).value().entries;
    REQUIRE(found.size() == 1);
    CHECK(found.front().outcome == u"account-expired");
    REQUIRE(administrator.extendAccount(QLatin1String(operatorName), today.addYears(1)));
    station.login(operatorName);
}

TEST_CASE("an ended account opens nothing, and nobody ends their own", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &administrator = station.login(administratorName);
    CHECK(administrator.endAccount(QLatin1String(administratorName)).error().code
          == ErrorCode::RoleForbids);
    REQUIRE(administrator.endAccount(QLatin1String(operatorName)));
    CHECK(administrator.resetPassword(QLatin1String(operatorName), newPassword()).error().code
          == ErrorCode::AccountRevoked);
    CHECK(codeOf(station.station().login(QLatin1String(operatorName), password()))
          == ErrorCode::AccountRevoked);
}

TEST_CASE("a password is changed with the old one, or reset by the administrator", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &session = station.login(operatorName);
    CHECK(session.changePassword(newPassword(), newPassword()).error().code
          == ErrorCode::PasswordWrong);
    CHECK(session.changePassword(password(), base::SecureBytes::from("password123")).error().code
          == ErrorCode::PasswordCommon);
    REQUIRE(session.changePassword(password(), newPassword()));
    station.close();
    CHECK_THROWS(station.login(operatorName));
    CHECK(station.station().login(QLatin1String(operatorName), newPassword()));
    REQUIRE(
        station.login(administratorName).resetPassword(QLatin1String(operatorName), password()));
    station.login(operatorName);
}

TEST_CASE("wrong passwords are found in the audit chain, however they were cleared", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    station.login(operatorName);
    const auto tryWrong = [&](int times) {
        for (int i = 0; i < times; ++i)
            CHECK_FALSE(station.station().login(QLatin1String(operatorName), newPassword()));
    };
    tryWrong(3);
    station.login(operatorName); // who got in at last
    tryWrong(2);
    REQUIRE(station.login(administratorName).unlockAccount(QLatin1String(operatorName)));
    tryWrong(1);
    REQUIRE(
        station.login(administratorName).resetPassword(QLatin1String(operatorName), newPassword()));
    store::AuditQuery query;
    query.act = QStringLiteral("session.failed-logins");
    query.onlyRefused = true;
    const auto rows = station.login(administratorName).searchAudit(query).value().entries;
    REQUIRE(rows.size() == 3);
    const char *const counts[] = {"1", "2", "3"}; // newest first
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].actor == QLatin1String(operatorName));
        CHECK(rows[i].outcome == u"password-wrong");
        CHECK(rows[i].place == QLatin1String(counts[i]));
    }
}

TEST_CASE("a session that is only locked over night does not outlive what ends a login",
          "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    const QDate today = clock.now().toLocalTime().date();
    REQUIRE(station.login(administratorName)
                .extendAccount(QLatin1String(operatorName), today.addDays(2)));
    Session &session = station.login(operatorName);
    clock.advance(24h * 2);
    REQUIRE(session.confirmPassword(password()));
    CHECK(session.standing().daysWithoutContact == 1); // two days of work, counted as they came
    clock.advance(24h);
    CHECK(session.confirmPassword(password()).error().code == ErrorCode::AccountExpired);
    REQUIRE(station.login(administratorName)
                .extendAccount(QLatin1String(operatorName), today.addYears(1)));
    Session &again = station.login(operatorName);
    clock.advance(24h * 31);
    CHECK(again.confirmPassword(password()).error().code == ErrorCode::OfflineTooLong);
    Session &supervisor = station.login(supervisorName); // gets in, and may extend
    CHECK(supervisor.confirmPassword(password()));
}
