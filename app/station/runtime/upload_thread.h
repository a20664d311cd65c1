// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"
#include "core/exchange/http_client.h"

#include <QTimer>

#include <optional>

namespace rekam::station {

/** What the status line says about the way to the server. */
struct UploadState
{
    int waiting = 0; ///< records without a receipt
    bool sending = false;
    qint64 sent = 0; ///< bytes the server has confirmed of the record on its way
    qint64 total = 0; ///< bytes
    std::optional<base::Error> lastError; ///< of the latest try; empty once one has succeeded
};

/** Sends approved records one after the other while somebody is logged in, and has the session
 *  check each receipt. Works after trigger() and every half minute; when the server is away it waits
 *  longer each time, up to five minutes, with a random share so that stations do not all come back
 *  at the same second. Lives on the GUI thread; the blocking part has a thread of its own. */
class UploadThread : public QObject
{
    Q_OBJECT

public:
    using HttpPointer = std::unique_ptr<exchange::HttpClient>;
    /** Makes the connection; called on the upload's own thread. */
    using Connector = std::function<base::Result<HttpPointer>(const workflow::StationProfile &,
                                                              vault::PrivateKey)>;

    /** @p core must outlive this object. */
    UploadThread(CoreThread &core, Connector connector, QObject *parent = nullptr);
    ~UploadThread() override;

    /** There may be something to send now. */
    void trigger();
    [[nodiscard]] const UploadState &state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    /** A verified receipt is in the store. */
    void receiptArrived(const QString &enrollmentId);
    /** The region wants nothing more from this station. */
    void stationRefused();

private:
    struct Job
    {
        int waiting = 0;
        std::optional<store::OutboxEntry> entry;
        std::optional<vault::PrivateKey> key;
        std::optional<workflow::StationProfile> profile;
    };
    void lookForWork();
    void send(std::shared_ptr<Job> job);
    base::Result<QByteArray> upload(Job &job);
    void accept(const enrollment::EnrollmentId &id, const QByteArray &receipt);
    void giveUpFor(const enrollment::EnrollmentId &id, const base::Error &error);
    void rest(std::chrono::milliseconds pause);
    void forget();

    CoreThread &m_core;
    Connector m_connector;
    UploadState m_state;
    QTimer m_timer;
    bool m_busy = false;
    bool m_again = false;
    int m_failures = 0; // in a row
    quint64 m_generation = 0; // a new one for each login; older answers are ignored
    std::vector<enrollment::EnrollmentId> m_skip; // refused in this session: not tried again
    std::atomic<bool> m_stopping = false;
    TaskThread m_tasks;
};

} // namespace rekam::station
