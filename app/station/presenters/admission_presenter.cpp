// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/admission_presenter.h"

namespace rekam::station {

AdmissionPresenter::AdmissionPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{ }

void AdmissionPresenter::begin(const Identity &identity)
{
    m_identity = identity;
    m_offlineSeen = false;
    goOn();
}

void AdmissionPresenter::leave()
{
    m_state = {};
    m_identity = {};
    Q_EMIT stateChanged();
}

void AdmissionPresenter::goOn()
{
    const workflow::LoginNotices &notices = m_identity.notices;
    m_state = {};
    m_state.account = m_identity.account;
    if (notices.passwordGiven)
        m_state.step = AdmissionStep::Password;
    else if (notices.statementPending)
        m_state.step = AdmissionStep::Statement;
    else if (notices.offline == workflow::OfflineLevel::Over && !m_offlineSeen
             && vault::roleMay(m_identity.role, vault::Act::ExtendOffline))
        m_state.step = AdmissionStep::Offline;
    Q_EMIT stateChanged();
    if (m_state.step == AdmissionStep::None)
        Q_EMIT admitted(m_identity);
}

void AdmissionPresenter::ask(
    std::function<base::Result<workflow::LoginNotices>(workflow::Session &)> work)
{
    if (m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(this, std::move(work),
                       [this](const base::Result<workflow::LoginNotices> &notices) {
                           m_state.busy = false;
                           if (!notices) {
                               m_state.error = notices.error();
                               Q_EMIT stateChanged();
                               return;
                           }
                           m_identity.notices = *notices;
                           goOn();
                       });
}

void AdmissionPresenter::choosePassword(const Password &present, const Password &wanted)
{
    if (m_state.step == AdmissionStep::Password)
        ask([present, wanted](workflow::Session &session) {
            return session.changePassword(*present, *wanted).map([&session] {
                return session.notices();
            });
        });
}

void AdmissionPresenter::acceptStatement()
{
    if (m_state.step == AdmissionStep::Statement)
        ask([](workflow::Session &session) {
            return session.acceptStatement().map([&session] { return session.notices(); });
        });
}

void AdmissionPresenter::extend()
{
    if (m_state.step == AdmissionStep::Offline)
        ask([](workflow::Session &session) {
            return session.extendOffline().map([&session] { return session.notices(); });
        });
}

void AdmissionPresenter::skip()
{
    if (m_state.step != AdmissionStep::Offline || m_state.busy)
        return;
    m_offlineSeen = true;
    goOn();
}

void AdmissionPresenter::decline()
{
    m_core.logout();
}

} // namespace rekam::station
