// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"
#include "core/workflow/session.h"

#include <map>
#include <memory>
#include <vector>

namespace rekam::tests {

/** One act of a day at the station; all but a login are one transaction. */
struct Step
{
    enum class Deed {
        Login, ///< closes the station, opens it and logs in
        ImportRoster,
        Begin,
        Capture,
        Except,
        Complete,
        Return,
        Cancel,
        Approve,
        RememberUpload,
        AcceptReceipt,
    };
    Deed deed;
    int person = 0;
    enrollment::ItemKey key{};
    int take = 1; ///< of a capture or an import: what is saved differs from take to take
    const char *account = nullptr; ///< of a login
};

/** The whole way of a few practice residents in steps that never change: import, recording,
 *  exceptions, return, cancellation, approval, upload, receipt. Four of them are begun, in the order
 *  of their numbers; the rest of the roster stays at home. */
class PracticeDay
{
public:
    explicit PracticeDay(int residents = 12, int imageBytes = 5000);

    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    [[nodiscard]] int residents() const { return m_residents; }
    [[nodiscard]] population::Nik nik(int person) const;
    [[nodiscard]] QString name(int person) const;
    [[nodiscard]] QString familyCard(int person) const;
    [[nodiscard]] QString address(int person, int take) const;
    [[nodiscard]] QByteArray rosterCsv(int take) const;
    [[nodiscard]] enrollment::CaptureItem item(const Step &step) const;
    [[nodiscard]] static enrollment::CaptureException exception(const Step &step);
    [[nodiscard]] static QString reason(const Step &step);
    [[nodiscard]] static QString location(int person);

private:
    int m_residents;
    int m_imageBytes;
    std::vector<Step> m_steps;
};

/** "capture right_thumb of person 0", for messages. */
std::string describe(const Step &step);

/** When every practice day is: the station's clock stands still. */
QDateTime practiceMoment();

/** Lives through a practice day at the station in a home folder. */
class DayRunner
{
public:
    /** @p receipts is what the region signs receipts with. All must outlive it. */
    DayRunner(const PracticeDay &day, QString home, const vault::IssuedKey &receipts);
    ~DayRunner();

    /** Does step @p index. Acknowledged if and only if it returns a value. */
    base::Result<void> perform(std::size_t index);
    /** Logs in as whoever is at the station before step @p index and finds the records that are
     *  there: after a crash, when another runner did the steps before. */
    base::Result<void> resume(std::size_t index);
    /** Closes the station, as the end of the program does. */
    void close();

private:
    base::Result<void> login(const char *account);
    base::Result<void> acceptReceipt(const enrollment::EnrollmentId &id);

    const PracticeDay &m_day;
    QString m_home;
    const vault::IssuedKey &m_receipts;
    base::FixedClock m_clock;
    std::unique_ptr<workflow::Station> m_station;
    std::unique_ptr<workflow::Session> m_session;
    std::map<int, enrollment::EnrollmentId> m_ids;
};

} // namespace rekam::tests
