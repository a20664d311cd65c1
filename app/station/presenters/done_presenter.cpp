// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/done_presenter.h"

#include <algorithm>

namespace rekam::station {

using namespace std::chrono_literals;

DonePresenter::DonePresenter(CoreThread &core, TaskThread &worker, UploadThread &uploads,
                             SlipPrinter printer, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
    , m_printer(std::move(printer))
{
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, &DonePresenter::look);
    connect(&uploads, &UploadThread::receiptArrived, this, &DonePresenter::look);
}

void DonePresenter::begin(const enrollment::Enrollment &enrollment,
                          const workflow::StationProfile &profile)
{
    leave();
    m_enrollment = enrollment.id;
    m_state.slip = Slip{enrollment.number,
                        enrollment.resident.name,
                        profile.id.toString(),
                        profile.region.name,
                        enrollment.updatedAt,
                        profile.region.practice,
                        {}};
    for (const enrollment::CorrectionRequest &request : enrollment.corrections)
        m_state.slip->corrections.push_back(request.field);
    Q_EMIT stateChanged();
    m_timer.start();
    look();
}

void DonePresenter::leave()
{
    ++m_visit;
    m_timer.stop();
    m_enrollment.reset();
    m_state = {};
    Q_EMIT stateChanged();
}

void DonePresenter::look()
{
    if (!m_enrollment)
        return;
    m_core.withSession(
        this, [](workflow::Session &session) { return session.list(); },
        [this, id = *m_enrollment,
         visit = m_visit](const base::Result<std::vector<store::EnrollmentOverview>> &list) {
            if (visit != m_visit)
                return;
            if (!list) {
                m_state.error = list.error();
            } else {
                m_state.error.reset();
                const auto row = std::find_if(list->begin(), list->end(),
                                              [&](const auto &each) { return each.id == id; });
                if (row != list->end())
                    m_state.state = row->state;
            }
            Q_EMIT stateChanged();
        });
}

void DonePresenter::print()
{
    if (!m_state.slip || m_state.printing == Printing::Busy)
        return;
    m_state.printing = Printing::Busy;
    Q_EMIT stateChanged();
    m_worker.run(
        this, [printer = m_printer, slip = *m_state.slip] { return printer(slip); },
        [this, visit = m_visit](Printing printing) {
            if (visit != m_visit)
                return;
            m_state.printing = printing;
            Q_EMIT stateChanged();
        });
}

void DonePresenter::next()
{
    leave();
    Q_EMIT finished();
}

} // namespace rekam::station
