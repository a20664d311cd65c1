// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

/** What stands between a right password and the work. */
enum class AdmissionStep {
    None, ///< nothing: the work begins
    Password, ///< it is still the one that the administrator has given
    Statement, ///< the statement of confidentiality, at the first login
    Offline, ///< the station went without its region for too long; this person may extend
};

struct AdmissionState
{
    AdmissionStep step = AdmissionStep::None;
    QString account;
    bool busy = false;
    std::optional<base::Error> error;
};

/** Leads a person who has logged in past a password of their own, the statement of confidentiality
 *  (Permendagri 102/2019) and, for who may extend, a station that was offline for too long. */
class AdmissionPresenter : public QObject
{
    Q_OBJECT

public:
    using Password = std::shared_ptr<base::SecureBytes>;

    explicit AdmissionPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const AdmissionState &state() const { return m_state; }

    void begin(const Identity &identity);
    /** Forgets who was let in. */
    void leave();
    void choosePassword(const Password &present, const Password &wanted);
    void acceptStatement();
    /** Grants workflow::daysOfGrace more days. */
    void extend();
    /** Goes to work without extending. */
    void skip();
    /** Back to the login. */
    void decline();

Q_SIGNALS:
    void stateChanged();
    /** Nothing stands between this person and the work any more. */
    void admitted(const rekam::station::Identity &identity);

private:
    void goOn();
    void ask(std::function<base::Result<workflow::LoginNotices>(workflow::Session &)> work);

    CoreThread &m_core;
    AdmissionState m_state;
    Identity m_identity;
    bool m_offlineSeen = false;
};

} // namespace rekam::station
