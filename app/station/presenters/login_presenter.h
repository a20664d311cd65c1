// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

struct LoginState
{
    bool ready = false; ///< the station is open
    bool busy = false;
    bool practice = false;
    QString stationId;
    QString regionName;
    workflow::Protection protection = workflow::Protection::PasswordOnly; ///< once it is open
    std::optional<base::Error> error;
};

/** Opens the station and lets a person in. */
class LoginPresenter : public QObject
{
    Q_OBJECT

public:
    explicit LoginPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const LoginState &state() const { return m_state; }
    void open(const QString &home);

    void login(const QString &account, const std::shared_ptr<base::SecureBytes> &password);
    /** Forgets an error of an earlier try. */
    void begin();
    /** Says why a session was ended from outside. */
    void turnAway(const base::Error &error);

Q_SIGNALS:
    void stateChanged();
    void opened(const rekam::station::StationFacts &station);

private:
    CoreThread &m_core;
    LoginState m_state;
};

} // namespace rekam::station
