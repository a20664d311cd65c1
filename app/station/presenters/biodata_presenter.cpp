// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/biodata_presenter.h"

namespace rekam::station {

std::vector<BiodataNote> biodataNotes(const population::Resident &resident, QDate today)
{
    std::vector<BiodataNote> notes;
    if (resident.birthDate.isValid()) {
        if (resident.birthDate.addYears(16) > today)
            notes.push_back(BiodataNote::BelowSixteen);
        else if (resident.birthDate.addYears(17) > today)
            notes.push_back(BiodataNote::BelowSeventeen);
        if (resident.nik.birthDate(today) != resident.birthDate)
            notes.push_back(BiodataNote::NikDateDiffers);
    }
    if (resident.nik.sex() != resident.sex)
        notes.push_back(BiodataNote::NikSexDiffers);
    return notes;
}

BiodataPresenter::BiodataPresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{ }

void BiodataPresenter::clear()
{
    ++m_visit;
    m_state = {};
    Q_EMIT stateChanged();
}

void BiodataPresenter::begin(const population::Nik &nik)
{
    clear();
    m_state.busy = true;
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [nik](workflow::Session &session) { return session.resident(nik); },
        [this, visit = m_visit](const base::Result<population::Resident> &resident) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (resident) {
                m_state.resident = *resident;
                m_state.notes = biodataNotes(*resident, m_clock.now().toLocalTime().date());
            } else {
                m_state.error = resident.error();
            }
            Q_EMIT stateChanged();
        });
}

void BiodataPresenter::confirm()
{
    if (!m_state.resident || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [nik = m_state.resident->nik](workflow::Session &session) { return session.begin(nik); },
        [this, visit = m_visit](const base::Result<enrollment::Enrollment> &enrollment) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (enrollment) {
                Q_EMIT stateChanged();
                Q_EMIT confirmed(*enrollment);
                return;
            }
            m_state.error = enrollment.error();
            Q_EMIT stateChanged();
        });
}

void BiodataPresenter::back()
{
    clear();
    Q_EMIT left();
}

} // namespace rekam::station
