// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/biodata_presenter.h"

namespace rekam::station {

std::vector<enrollment::CorrectionRequest> BiodataState::corrections() const
{
    if (person && person->open)
        return person->open->corrections;
    if (person && person->disputed)
        return {*person->disputed};
    return {};
}

bool BiodataState::disputesBirthDate() const
{
    return person && !person->open
        && (person->disputed
            || person->eligibility.reason == population::EligibilityReason::TooYoung);
}

bool BiodataState::needsReason() const
{
    return person && !enrollment::warningsToExplain(person->warnings, grounds.documents).empty()
        && (grounds.reason.trimmed().isEmpty()
            || grounds.earlier == enrollment::EarlierRecording::NotAsked);
}

bool BiodataState::isDeclared() const
{
    return person && person->open
        && person->open->grounds.origin == enrollment::BiodataOrigin::Declared;
}

BiodataPresenter::BiodataPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
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
    using Answer
        = std::pair<workflow::PersonView, std::shared_ptr<const population::ReferenceData>>;
    m_core.withSession(
        this,
        [nik](workflow::Session &session) {
            return session.view(nik).and_then([&](const workflow::PersonView &view) {
                return session.reference().map([&](const auto &reference) {
                    return Answer{view, reference};
                });
            });
        },
        [this, visit = m_visit](base::Result<Answer> answer) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (answer) {
                m_state.person = std::move(answer->first);
                m_state.reference = std::move(answer->second);
                if (m_state.person->open)
                    m_state.grounds = m_state.person->open->grounds;
            } else {
                m_state.error = answer.error();
            }
            Q_EMIT stateChanged();
        });
}

void BiodataPresenter::openGrounds()
{
    if (!m_state.person || m_state.busy)
        return;
    m_state.panel = BiodataPanel::Grounds;
    m_state.wrongPart = m_state.needsReason() ? QStringLiteral("eligibility") : QString();
    m_state.error.reset();
    Q_EMIT stateChanged();
}

void BiodataPresenter::editGrounds(const enrollment::Grounds &grounds)
{
    if (grounds == m_state.grounds || !m_state.person)
        return;
    m_state.grounds = grounds;
    m_state.error.reset();
    takeAnswer();
    Q_EMIT stateChanged();
}

/** What the person says counts at once; the rest of the warnings does not depend on it. */
void BiodataPresenter::takeAnswer()
{
    auto &warnings = m_state.person->warnings;
    std::erase(warnings, enrollment::Warning::ToldElsewhere);
    if (m_state.grounds.earlier == enrollment::EarlierRecording::Elsewhere)
        warnings.push_back(enrollment::Warning::ToldElsewhere);
}

void BiodataPresenter::refuse(const base::Error &error)
{
    using base::ErrorCode;
    m_state.error = error;
    m_state.wrongPart = QString::fromStdString(error.subject);
    if (error.code == ErrorCode::ReasonNeeded)
        m_state.wrongPart = QStringLiteral("eligibility");
    if (error.code == ErrorCode::ReasonNeeded
        || (error.code == ErrorCode::GroundsIncomplete
            && m_state.panel != BiodataPanel::Corrections))
        m_state.panel = BiodataPanel::Grounds;
    Q_EMIT stateChanged();
}

void BiodataPresenter::withRecording(
    const std::function<void(const enrollment::Enrollment &)> &then)
{
    if (!m_state.person || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    const bool amends = m_state.person->open && m_state.grounds != m_state.person->open->grounds;
    m_core.withSession(
        this,
        [nik = m_state.person->resident.nik, grounds = m_state.grounds, amends,
         open = m_state.person->open, disputed = m_state.person->disputed](
            workflow::Session &session) -> base::Result<enrollment::Enrollment> {
            if (amends) {
                if (const auto amended = session.amendGrounds(open->id, grounds); !amended)
                    return base::fail(amended.error());
            }
            return session.begin(nik, grounds, disputed);
        },
        [this, then, visit = m_visit](const base::Result<enrollment::Enrollment> &enrollment) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!enrollment) {
                refuse(enrollment.error());
                return;
            }
            m_state.person->open = *enrollment;
            m_state.person->disputed.reset(); // it is in the recording now
            m_state.grounds = enrollment->grounds;
            Q_EMIT stateChanged();
            then(*enrollment);
        });
}

void BiodataPresenter::confirm()
{
    if (m_state.panel == BiodataPanel::None && m_state.needsReason()) {
        openGrounds();
        return;
    }
    withRecording(
        [this](const enrollment::Enrollment &enrollment) { Q_EMIT confirmed(enrollment); });
}

void BiodataPresenter::openCorrections()
{
    if (m_state.isDeclared() && !m_state.busy) {
        Q_EMIT mendRequested(*m_state.person->open);
        return;
    }
    if (m_state.disputesBirthDate() && !m_state.busy) {
        m_state.panel = BiodataPanel::Corrections;
        m_state.error.reset();
        m_state.wrongPart.clear();
        Q_EMIT stateChanged();
        return;
    }
    if (m_state.needsReason()) {
        openGrounds();
        return;
    }
    withRecording([this](const enrollment::Enrollment &) {
        m_state.panel = BiodataPanel::Corrections;
        m_state.wrongPart.clear();
        Q_EMIT stateChanged();
    });
}

void BiodataPresenter::change(std::function<base::Result<void>(workflow::Session &)> work)
{
    if (!m_state.person || !m_state.person->open || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [work = std::move(work), id = m_state.person->open->id](
            workflow::Session &session) -> base::Result<enrollment::Enrollment> {
            return work(session).and_then([&] { return session.load(id); });
        },
        [this, visit = m_visit](const base::Result<enrollment::Enrollment> &enrollment) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!enrollment) {
                refuse(enrollment.error());
                return;
            }
            m_state.person->open = *enrollment;
            m_state.wrongPart.clear();
            Q_EMIT stateChanged();
        });
}

void BiodataPresenter::dispute(const std::optional<enrollment::CorrectionRequest> &birthDate)
{
    if (m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [nik = m_state.person->resident.nik, birthDate](workflow::Session &session) {
            return session.view(nik, birthDate);
        },
        [this, visit = m_visit](base::Result<workflow::PersonView> view) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            if (!view) {
                refuse(view.error());
                return;
            }
            m_state.person = *std::move(view);
            takeAnswer();
            const auto &disputed = m_state.person->disputed;
            if (!disputed || !m_state.person->eligibility.mayRecord()) {
                Q_EMIT stateChanged();
                return;
            }
            m_state.grounds.documents.push_back(disputed->basis);
            m_state.grounds = enrollment::tidied(std::move(m_state.grounds));
            openGrounds();
        });
}

void BiodataPresenter::request(const enrollment::CorrectionRequest &correction)
{
    if (m_state.disputesBirthDate()) {
        dispute(correction);
        return;
    }
    if (m_state.person && m_state.person->open)
        change([id = m_state.person->open->id, correction](workflow::Session &session) {
            return session.requestCorrection(id, correction);
        });
}

void BiodataPresenter::withdraw(population::Column field)
{
    if (m_state.disputesBirthDate()) {
        dispute({});
        return;
    }
    if (m_state.person && m_state.person->open)
        change([id = m_state.person->open->id, field](workflow::Session &session) {
            return session.withdrawCorrection(id, field);
        });
}

void BiodataPresenter::back()
{
    if (m_state.panel != BiodataPanel::None) {
        m_state.panel = BiodataPanel::None;
        m_state.error.reset();
        Q_EMIT stateChanged();
        return;
    }
    clear();
    Q_EMIT left();
}

} // namespace rekam::station
