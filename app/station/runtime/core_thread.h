// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/task_thread.h"
#include "core/base/secure_bytes.h"
#include "core/workflow/session.h"
#include "core/workflow/station.h"

#include <QObject>

#include <future>

namespace rekam::station {

/** Who is logged in. */
struct Identity
{
    QString account;
    vault::Role role = vault::Role::Operator;
};

/** The thread that owns the station's store and the session, so that nobody else ever waits for
 *  them. Used from the GUI thread, except for waitForSession(). */
class CoreThread : public QObject
{
    Q_OBJECT

public:
    /** @p clock must outlive this object. */
    explicit CoreThread(const base::Clock &clock, QObject *parent = nullptr);
    ~CoreThread() override;

    /** Opens the home folder; errors as workflow::Station::open(). */
    void open(const QString &home, QObject *asker,
              std::function<void(base::Result<workflow::StationProfile>)> answer);
    /** Errors as workflow::Station::login(). Any earlier session ends. */
    void login(const QString &account, std::shared_ptr<base::SecureBytes> password, QObject *asker,
               std::function<void(base::Result<Identity>)> answer);
    /** Forgets the keys. Answers that are still on their way to askers are dropped: after this
     *  nothing personal reaches a page. */
    void logout();

    /** Runs @p work, a function of workflow::Session & to base::Result<T>, and hands the result to
     *  @p answer on the asker's thread. Fails with Canceled if nobody is logged in. */
    template<typename Work, typename Answer>
    void withSession(QObject *asker, Work work, Answer answer)
    {
        using Value = std::invoke_result_t<Work &, workflow::Session &>;
        const quint64 login = *m_login;
        m_tasks.run(
            asker, [this, work = std::move(work)]() mutable -> Value { return ask<Value>(work); },
            [current = m_login, login, answer = std::move(answer)](Value value) mutable {
                if (*current == login)
                    answer(std::move(value));
            });
    }

    /** As withSession(), for threads that may wait; never for the GUI thread. Fails with Canceled
     *  if there is no session or the program ends. */
    template<typename Work>
    auto waitForSession(Work work) -> std::invoke_result_t<Work &, workflow::Session &>
    {
        using Value = std::invoke_result_t<Work &, workflow::Session &>;
        auto promise = std::make_shared<std::promise<Value>>();
        std::future<Value> future = promise->get_future();
        m_tasks.post([this, promise, work = std::move(work)]() mutable {
            promise->set_value(ask<Value>(work));
        });
        promise.reset(); // a dropped task then breaks the promise instead of leaving us waiting
        try {
            return future.get();
        } catch (const std::future_error &) {
            return base::fail(base::ErrorCode::Canceled, "core thread stopped");
        }
    }

Q_SIGNALS:
    void loggedIn(const rekam::station::Identity &identity);
    void loggedOut();

private:
    template<typename Value, typename Work>
    Value ask(Work &work)
    {
        if (!m_session)
            return base::fail(base::ErrorCode::Canceled, "nobody is logged in");
        return work(*m_session);
    }

    const base::Clock &m_clock;
    // The following two live on the thread of m_tasks and are destroyed there, session first.
    std::unique_ptr<workflow::Station> m_station;
    std::unique_ptr<workflow::Session> m_session;
    std::shared_ptr<std::atomic<quint64>> m_login; // counts logins and logouts
    TaskThread m_tasks;
};

} // namespace rekam::station
