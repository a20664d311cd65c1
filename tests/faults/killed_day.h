// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/session.h"
#include "tests/faults/support/practice_day.h"
#include "tests/support/command_line_station.h"

#include <QSet>

#include <array>
#include <memory>

namespace rekam::tests {

/** A day at a station whose program is killed at random moments, resident after resident, with a real
 *  server at the other end. What the program told as done is held against the store after every run,
 *  and against the server in the end. */
class KilledDay
{
public:
    enum Work { Record, Approve, Send, Works };

    /** What a run is started with. */
    struct Call
    {
        const char *program;
        QStringList arguments;
    };

    /** @p milliseconds is how long a run may take, until it is known. */
    KilledDay(int residents, int milliseconds);
    virtual ~KilledDay();
    KilledDay(const KilledDay &) = delete;
    KilledDay &operator=(const KilledDay &) = delete;

    /** Runs and kills until @p kills runs were killed, or the residents have run out. */
    void live(int kills);
    /** The morning after: what is open is finished, and both ends are counted. */
    void finish();

    [[nodiscard]] int kills() const { return m_kills; }
    [[nodiscard]] int lost() const { return m_lost; }
    [[nodiscard]] int duplicates() const { return m_duplicates; }
    [[nodiscard]] int received() const { return m_received; } ///< by the server
    [[nodiscard]] int residentsDone() const { return m_person; }

protected:
    [[nodiscard]] virtual Call callFor(Work work) const = 0;

    [[nodiscard]] const CommandLineStation &station() const { return m_station; }
    /** Of whom the next run is about. */
    [[nodiscard]] QString nik() const { return m_day.nik(m_person).toString(); }
    [[nodiscard]] const QString &enrollment() const { return m_id; } ///< once there is one

private:
    /** What a resident was told to have been done. */
    struct Promise
    {
        QSet<QString> saved{}; ///< names of captures
        bool complete = false;
        bool approved = false;
        bool received = false;
    };

    [[nodiscard]] Work nextWork() const;
    void remember(const QByteArray &out);
    std::unique_ptr<workflow::Station> open();
    /** Holds the promises against what is there; what is there beyond them is promised from now on. */
    void inspect();
    void inspectCaptures(workflow::Session &session, const enrollment::EnrollmentId &id);
    void nextResident();

    base::SystemClock m_clock;
    CommandLineStation m_station;
    PracticeDay m_day;
    QString m_id;
    Promise m_promise;
    std::array<int, Works> m_longest{}; ///< milliseconds of an undisturbed run
    int m_residents;
    int m_person = 0;
    int m_kills = 0;
    int m_lost = 0;
    int m_duplicates = 0;
    int m_received = 0;
};

} // namespace rekam::tests
