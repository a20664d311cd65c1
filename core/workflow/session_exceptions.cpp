// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session in which a second person confirms what can not be captured.
#include "core/enrollment/chip_fingers.h"
#include "core/store/account_repository.h"
#include "core/workflow/capture_settings_store.h"
#include "core/workflow/session.h"

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;
using vault::Act;

Result<void> Session::checkSupervisor(const QString &account, const base::SecureBytes &password)
{
    // The key that this opens is the one that the session holds already.
    if (const auto checked = m_station.checkPassword(account, password); !checked)
        return fail(checked.error());
    const auto row = store::AccountRepository(store()).find(account);
    if (!row)
        return fail(row.error());
    const bool offlineOver = m_standing.level(now()) == OfflineLevel::Over;
    if (const auto admitted
        = m_station.checkAdmission(*row, m_keyring, m_standing.revoked, offlineOver);
        !admitted)
        return admitted;
    if (!vault::roleMay(row->role, Act::ConfirmException))
        return fail(ErrorCode::RoleForbids, "enrollment.confirm-exceptions");
    return checkAdmitted(Act::ConfirmException, "enrollment.confirm-exceptions", account,
                         row->passwordGiven, !row->statementAcceptedAt.isValid());
}

void Session::markConfirmed(enrollment::Enrollment &record, const QString &confirmer) const
{
    for (auto &[key, exception] : record.exceptions) {
        if (exception.isConfirmed())
            continue;
        exception.confirmer = confirmer;
        exception.confirmedAt = now();
    }
}

Result<void> Session::confirmExceptions(const EnrollmentId &id, const QString &supervisor,
                                        const base::SecureBytes &password)
{
    Deed deed = deedOn(Act::RecordEnrollment, QStringLiteral("enrollment.confirm-exceptions"), id);
    if (const auto allowed = requirePermission(deed); !allowed)
        return allowed;
    const auto refuse = [&](const base::Error &error) -> Result<void> {
        const auto noted = noteRefusal(deed, error);
        return noted ? fail(error) : noted;
    };
    if (supervisor == m_accountName)
        return refuse({ErrorCode::ApproverIsRecorder, "the person logged in", {}});
    if (const auto checked = checkSupervisor(supervisor, password); !checked)
        return refuse(checked.error());
    auto record = m_enrollments.load(id);
    if (!record)
        return fail(record.error());
    if (const auto other = requireOtherPerson(*record, supervisor); !other)
        return refuse(other.error());
    if (!enrollment::isOpen(record->state) && record->state != enrollment::State::Complete)
        return fail(ErrorCode::StateForbids, "exceptions are confirmed before the approval",
                    enrollment::stateName(record->state).toStdString());
    const auto waiting = enrollment::unconfirmedExceptions(*record);
    if (waiting.empty())
        return {};
    markConfirmed(*record, supervisor);
    deed.actor = supervisor; // it is their act, at somebody else's session
    return attempt(deed, [&]() -> Result<void> {
        for (const enrollment::CaptureException &each : waiting) {
            const auto put = m_enrollments.putException(id, record->exceptions.at(each.key), now());
            if (!put)
                return put;
        }
        return {};
    });
}

Result<std::vector<biometrics::FingerPosition>>
Session::chipFingersOf(const enrollment::Enrollment &record)
{
    return captureSettings().map([&](const enrollment::CaptureSettings &settings) {
        return enrollment::chooseChipFingers(record, settings.chipSubstitutes);
    });
}

Result<enrollment::CaptureSettings> Session::captureSettings()
{
    store::SettingsRepository settings(store());
    return loadCaptureSettings(settings, m_keyring);
}

Result<void> Session::changeCaptureSettings(const enrollment::CaptureSettings &settings)
{
    if (const auto sound = enrollment::checkCaptureSettings(settings); !sound)
        return sound;
    return perform({Act::ChangeSettings, QStringLiteral("settings.change"), {}}, [&] {
        store::SettingsRepository repository(store());
        return saveCaptureSettings(repository, m_keyring, settings);
    });
}

} // namespace rekam::workflow
