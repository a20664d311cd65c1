// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/search_presenter.h"

#include <algorithm>
#include <utility>

namespace rekam::station {

SearchPresenter::SearchPresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{
    // What was looked for in half of a roster is looked for again in all of it.
    connect(&m_core, &CoreThread::rosterRead, this, [this] {
        if (m_state.searched && !m_state.complete && !m_asking)
            ask();
    });
}

void SearchPresenter::clear()
{
    ++m_visit;
    m_asking = false;
    m_chooseOnlyHit = false;
    m_state = {};
    Q_EMIT stateChanged();
}

void SearchPresenter::begin()
{
    clear();
    readList();
}

void SearchPresenter::readList()
{
    m_core.withSession(
        this, [](workflow::Session &session) { return session.list(); },
        [this, visit = m_visit](base::Result<std::vector<store::EnrollmentOverview>> list) {
            if (visit != m_visit)
                return;
            m_state.unfinished.clear();
            m_state.canceled.clear();
            if (list) {
                const QDate today = m_clock.now().toLocalTime().date();
                const auto daysSince = [today](const QDateTime &moment) {
                    const auto days = moment.toLocalTime().date().daysTo(today);
                    return static_cast<int>(std::max<qint64>(days, 0));
                };
                for (store::EnrollmentOverview &row : *list) {
                    const int days = daysSince(row.createdAt);
                    if (enrollment::isOpen(row.state))
                        m_state.unfinished.push_back({std::move(row), days});
                    else if (row.state == enrollment::State::Canceled
                             && daysSince(row.updatedAt) < daysCanceledShown)
                        m_state.canceled.push_back({std::move(row), days});
                }
            } else {
                m_state.error = list.error();
            }
            Q_EMIT stateChanged();
        });
}

void SearchPresenter::search(const QString &text)
{
    m_state.text = text;
    m_state.searched = false;
    m_chooseOnlyHit = false;
    Q_EMIT stateChanged();
    if (!m_asking)
        ask();
}

void SearchPresenter::ask()
{
    const QString text = m_state.text.trimmed();
    if (text.isEmpty()) {
        m_state.hits.clear();
        m_state.error.reset();
        Q_EMIT stateChanged();
        return;
    }
    m_asking = true;
    m_core.search(text, workflow::mostHits, this,
                  [this, text, visit = m_visit](base::Result<workflow::SearchAnswer> answer) {
                      if (visit != m_visit)
                          return;
                      m_asking = false;
                      if (m_state.text.trimmed() != text) {
                          ask(); // the operator typed on: only the newest text counts
                          return;
                      }
                      m_state.searched = true;
                      m_state.error.reset();
                      if (answer) {
                          m_state.hits = std::move(answer->hits);
                          m_state.more = answer->more;
                          m_state.complete = answer->complete;
                          m_state.rowsRead = answer->rowsRead;
                          m_state.rowsTotal = answer->rowsTotal;
                      } else {
                          m_state.error = answer.error();
                      }
                      Q_EMIT stateChanged();
                      if (std::exchange(m_chooseOnlyHit, false) && answer
                          && m_state.hits.size() == 1)
                          choose(0);
                  });
}

void SearchPresenter::choose(int hit)
{
    m_chooseOnlyHit = !m_state.searched && !m_state.text.trimmed().isEmpty();
    if (m_state.searched && hit >= 0 && hit < static_cast<int>(m_state.hits.size()))
        Q_EMIT chosen(m_state.hits[static_cast<std::size_t>(hit)].nik);
}

void SearchPresenter::resume(int unfinished)
{
    if (!m_state.canceling && unfinished >= 0
        && unfinished < static_cast<int>(m_state.unfinished.size()))
        Q_EMIT resumed(m_state.unfinished[static_cast<std::size_t>(unfinished)].overview.id);
}

void SearchPresenter::startCancel(int unfinished)
{
    if (m_state.busy || unfinished < 0 || unfinished >= static_cast<int>(m_state.unfinished.size()))
        return;
    m_state.canceling = m_state.unfinished[static_cast<std::size_t>(unfinished)].overview.id;
    m_state.lastCanceled.clear();
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void SearchPresenter::stopCancel()
{
    if (m_state.busy)
        return;
    m_state.canceling.reset();
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void SearchPresenter::cancel(const QString &reason)
{
    if (!m_state.canceling || m_state.busy || reason.trimmed().isEmpty())
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = *m_state.canceling, reason](workflow::Session &session) {
            return session.cancel(id, reason);
        },
        [this, visit = m_visit](const base::Result<void> &canceled) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (canceled) {
                for (const OpenRecording &each : m_state.unfinished) {
                    if (each.overview.id == m_state.canceling)
                        m_state.lastCanceled = each.overview.number;
                }
                m_state.canceling.reset();
            } else if (canceled.error().code != base::ErrorCode::PasswordNeeded) {
                m_state.error = canceled.error();
            }
            Q_EMIT stateChanged();
            if (canceled)
                readList();
        });
}

} // namespace rekam::station
