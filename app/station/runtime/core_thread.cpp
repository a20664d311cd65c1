// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/core_thread.h"

namespace rekam::station {

CoreThread::CoreThread(const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_login(std::make_shared<std::atomic<quint64>>(0))
    , m_tasks(QStringLiteral("core"))
{ }

CoreThread::~CoreThread()
{
    m_tasks.stop([this] {
        m_session.reset();
        m_station.reset();
    });
}

void CoreThread::open(const QString &home, QObject *asker,
                      std::function<void(base::Result<workflow::StationProfile>)> answer)
{
    m_tasks.run(
        asker,
        [this, home]() -> base::Result<workflow::StationProfile> {
            m_session.reset();
            m_station.reset(); // the file is locked by whoever has it open, ourselves included
            auto station = workflow::Station::open(home, m_clock);
            if (!station)
                return base::fail(station.error());
            m_station = std::move(*station);
            return m_station->profile();
        },
        std::move(answer));
}

void CoreThread::login(const QString &account, std::shared_ptr<base::SecureBytes> password,
                       QObject *asker, std::function<void(base::Result<Identity>)> answer)
{
    const quint64 login = ++*m_login;
    m_tasks.run(
        asker,
        [this, account, password = std::move(password)]() mutable -> base::Result<Identity> {
            m_session.reset();
            if (!m_station)
                return base::fail(base::ErrorCode::StoreMissing, "no station is open");
            auto session = m_station->login(account, *password);
            password.reset();
            if (!session)
                return base::fail(session.error());
            m_session = std::move(*session);
            return Identity{m_session->accountName(), m_session->role()};
        },
        [this, login, answer = std::move(answer)](base::Result<Identity> identity) {
            if (*m_login != login)
                return; // canceled by a logout or a newer login
            if (identity)
                Q_EMIT loggedIn(*identity);
            answer(std::move(identity));
        });
}

void CoreThread::logout()
{
    ++*m_login;
    m_tasks.post([this] { m_session.reset(); });
    Q_EMIT loggedOut();
}

} // namespace rekam::station
