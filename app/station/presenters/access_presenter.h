// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/done_presenter.h"

namespace rekam::station {

/** Who opened the data of one resident: what is printed for that resident (UU 27/2022 article 32). */
struct AccessReport
{
    QString nik;
    QString stationId;
    QString regionName;
    QString madeBy; ///< account
    QDateTime madeAt; ///< UTC
    bool practice = false;
    std::vector<store::AuditEntry> entries{}; ///< newest first
};

/** What the administrator looks for in the audit chain. */
struct AuditFilter
{
    QDate day{}; ///< by the station's calendar; invalid: every day
    QString account;
    QString act; ///< or its beginning
    bool onlyRefused = false;
};

struct AccessState
{
    bool maySearch = false; ///< administrator
    bool busy = false;
    std::optional<AccessReport> report; ///< of one resident; empty while a search is shown
    std::vector<store::AuditEntry> entries; ///< in view, newest first
    bool more = false; ///< there are older ones that match as well
    bool shown = false; ///< entries are an answer, also when there are none
    std::optional<qint64> verifiedRows; ///< of the chain, when it was gone through
    QString damage; ///< what is wrong with it, as store::auditDamageName(); empty: in order
    qint64 damagedRow = 0;
    Printing printing = Printing::NotYet;
    std::optional<base::Error> error;
};

/** Access history of one resident, search in the audit chain, and whether the chain is whole. */
class AccessPresenter : public QObject
{
    Q_OBJECT

public:
    /** Called on the worker thread. */
    using ReportPrinter = std::function<Printing(const AccessReport &)>;

    /** Everything given must outlive this object. */
    AccessPresenter(CoreThread &core, TaskThread &worker, const base::Clock &clock,
                    ReportPrinter printer, QObject *parent = nullptr);
    [[nodiscard]] const AccessState &state() const { return m_state; }

    void begin(const Identity &identity);
    void leave();
    /** @p nik as it was typed; blanks in it do no harm. */
    void showHistory(const QString &nik);
    void search(const AuditFilter &filter);
    void verify();
    void print();

Q_SIGNALS:
    void stateChanged();

private:
    /** Runs @p work and hands its result to @p take, unless the page was left. */
    template<typename Work, typename Take>
    void ask(Work work, Take take);
    void show(std::vector<store::AuditEntry> entries, bool more);

    CoreThread &m_core;
    TaskThread &m_worker;
    const base::Clock &m_clock;
    ReportPrinter m_printer;
    AccessState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
