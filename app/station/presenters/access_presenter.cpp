// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/access_presenter.h"

namespace rekam::station {

AccessPresenter::AccessPresenter(CoreThread &core, TaskThread &worker, const base::Clock &clock,
                                 ReportPrinter printer, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
    , m_clock(clock)
    , m_printer(std::move(printer))
{ }

void AccessPresenter::begin(const Identity &identity)
{
    leave();
    m_state.maySearch = vault::roleMay(identity.role, vault::Act::SearchAudit);
    Q_EMIT stateChanged();
}

void AccessPresenter::leave()
{
    ++m_visit;
    m_state = {};
    Q_EMIT stateChanged();
}

template<typename Work, typename Take>
void AccessPresenter::ask(Work work, Take take)
{
    if (m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    m_state.verifiedRows.reset();
    m_state.damage.clear();
    m_state.printing = Printing::NotYet;
    Q_EMIT stateChanged();
    m_core.withSession(this, std::move(work),
                       [this, visit = m_visit, take = std::move(take)](auto result) {
                           if (visit != m_visit)
                               return;
                           m_state.busy = false;
                           if (result)
                               take(std::move(*result));
                           else
                               m_state.error = result.error();
                           Q_EMIT stateChanged();
                       });
}

void AccessPresenter::show(std::vector<store::AuditEntry> entries, bool more)
{
    m_state.shown = true;
    m_state.entries = std::move(entries);
    m_state.more = more;
}

void AccessPresenter::showHistory(const QString &typed)
{
    const auto nik = population::Nik::parse(QString(typed).remove(u' '));
    if (!nik) {
        m_state.error = nik.error();
        Q_EMIT stateChanged();
        return;
    }
    ask(
        [nik = *nik](workflow::Session &session) -> base::Result<AccessReport> {
            auto entries = session.accessHistory(nik);
            if (!entries)
                return base::fail(entries.error());
            AccessReport report;
            report.nik = nik.toString();
            report.stationId = session.profile().id.toString();
            report.regionName = session.profile().region.name;
            report.practice = session.profile().region.practice;
            report.madeBy = session.accountName();
            report.entries = std::move(*entries);
            return report;
        },
        [this](AccessReport report) {
            report.madeAt = m_clock.now();
            show(report.entries, false);
            m_state.report = std::move(report);
        });
}

void AccessPresenter::search(const AuditFilter &filter)
{
    if (!m_state.maySearch)
        return;
    store::AuditQuery query;
    if (filter.day.isValid()) {
        query.from = filter.day.startOfDay();
        query.to = filter.day.addDays(1).startOfDay();
    }
    query.actor = filter.account.trimmed();
    query.act = filter.act.trimmed();
    query.onlyRefused = filter.onlyRefused;
    ask([query](workflow::Session &session) { return session.searchAudit(query); },
        [this](store::AuditAnswer answer) {
            m_state.report.reset();
            show(std::move(answer.entries), answer.more);
        });
}

void AccessPresenter::verify()
{
    ask([](workflow::Session &session) { return session.verifyAudit(); },
        [this](const store::AuditVerdict &verdict) {
            m_state.verifiedRows = verdict.rows;
            if (verdict.finding) {
                m_state.damage = store::auditDamageName(verdict.finding->damage);
                m_state.damagedRow = verdict.finding->sequence;
            }
        });
}

void AccessPresenter::print()
{
    if (!m_state.report || m_state.printing == Printing::Busy)
        return;
    m_state.printing = Printing::Busy;
    Q_EMIT stateChanged();
    m_worker.run(
        this, [printer = m_printer, report = *m_state.report] { return printer(report); },
        [this, visit = m_visit](Printing printing) {
            if (visit != m_visit)
                return;
            m_state.printing = printing;
            Q_EMIT stateChanged();
        });
}

} // namespace rekam::station
