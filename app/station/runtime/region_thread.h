// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/upload_thread.h"

namespace rekam::station {

/** How the station stands with its region. */
struct RegionState
{
    bool meeting = false;
    std::optional<workflow::Standing> standing; ///< empty while nobody is logged in
    int daysLeft = 0; ///< without contact, of the region's limit
    std::optional<base::Error> lastError; ///< of the latest meeting
    /** AuditRolledBack or AuditRebuilt since the program was started: stays until it ends. */
    std::optional<base::ErrorCode> auditWarning;
};

/** Meets the region while somebody is logged in: at login, after records were sent, and every hour.
 *  It takes the staff roll and has the audit chain countersigned (workflow::meetRegion). Lives on the
 *  GUI thread; the waiting for the network has a thread of its own. */
class RegionThread : public QObject
{
    Q_OBJECT

public:
    /** Everything given must outlive this object. */
    RegionThread(CoreThread &core, UploadThread::Connector connector, const base::Clock &clock,
                 QObject *parent = nullptr);
    ~RegionThread() override;

    [[nodiscard]] const RegionState &state() const { return m_state; }
    /** Now, unless it is under way. */
    void meet();
    /** A record was sent: the network is there. Meets if the last time was ten minutes ago. */
    void noteSent();

Q_SIGNALS:
    void stateChanged();
    /** The region wants nothing more from this account or station: AccountRevoked, AccountExpired,
     *  StationRevoked. */
    void turnedAway(const rekam::base::Error &error);

private:
    struct Credentials
    {
        vault::PrivateKey key;
        workflow::StationProfile profile;
    };
    void send(std::shared_ptr<Credentials> credentials);
    void met(const base::Result<void> &result);
    void readStanding();
    void forget();

    CoreThread &m_core;
    UploadThread::Connector m_connector;
    const base::Clock &m_clock;
    RegionState m_state;
    QTimer m_timer;
    quint64 m_generation = 0; // a new one for each login; older answers are ignored
    std::chrono::milliseconds m_lastMeeting{}; // since the machine's start
    TaskThread m_tasks;
};

} // namespace rekam::station
