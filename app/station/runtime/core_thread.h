// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/task_thread.h"
#include "core/base/secure_bytes.h"
#include "core/workflow/session.h"
#include "core/workflow/station.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <future>
#include <mutex>

namespace rekam::station {

/** Who is logged in. */
struct Identity
{
    QString account;
    vault::Role role = vault::Role::Operator;
    workflow::LoginNotices notices{};
};

/** What is known of the station before anybody logs in. */
struct StationFacts
{
    workflow::StationProfile profile;
    workflow::Protection protection = workflow::Protection::PasswordOnly;
    QString home;
};

/** How far a backup has come, in pages of the store. */
struct BackupProgress
{
    int done = 0;
    int total = 0;
    bool finished = false; ///< whole, checked and in its place
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
              std::function<void(base::Result<StationFacts>)> answer);
    /** Errors as workflow::Station::login(). Any earlier session ends. */
    void login(const QString &account, std::shared_ptr<base::SecureBytes> password, QObject *asker,
               std::function<void(base::Result<Identity>)> answer);
    /** Forgets the keys. Answers that are still on their way to askers are dropped: after this
     *  nothing personal reaches a page. */
    void logout();

    /** Where the acts that follow come from, for the audit chain; "page.review". */
    void setPlace(const QString &place);

    /** From now on, an act that fails with PasswordNeeded is not answered but held, and
     *  passwordNeeded() says so; then repeatHeld() or giveUpHeld(). */
    void holdForPassword() { m_holds = true; }
    /** Does again what was held. */
    void repeatHeld();
    /** Answers what was held with PasswordNeeded. */
    void giveUpHeld();

    /** Begins a copy of the store; one at a time, and it ends with the session at the latest. Errors
     *  as workflow::Session::startBackup(). */
    void startBackup(const QString &path, QObject *asker,
                     std::function<void(base::Result<BackupProgress>)> answer);
    /** The same for workflow::Session::startDailyBackup(); finished at once if it is there. */
    void startDailyBackup(QObject *asker, std::function<void(base::Result<BackupProgress>)> answer);
    /** Copies @p pages more. Fails with Canceled if there is no copy under way, and as
     *  store::Backup::step(). */
    void stepBackup(int pages, QObject *asker,
                    std::function<void(base::Result<BackupProgress>)> answer);

    /** Searches the roster. Only the newest question is answered; it goes before everything else that
     *  waits, and through a running import as well. Fails as workflow::Session::look(). */
    void search(const QString &text, int limit, QObject *asker,
                std::function<void(base::Result<workflow::SearchAnswer>)> answer);
    /** Imports the file, or just compares it; one at a time. All other acts wait for its end, searches do
     *  not. Errors as workflow::Session::importRoster(), and FileUnreadable. */
    void importRoster(const QString &path, bool dryRun, QObject *asker,
                      std::function<void(workflow::RosterImportProgress)> progress,
                      std::function<void(base::Result<workflow::RosterImportReport>)> answer);
    /** Ends a running import with Canceled, within some twenty milliseconds. */
    void cancelImport() { *m_importCanceled = true; }

    /** Runs @p work, a function of workflow::Session & to base::Result<T>, and hands the result to
     *  @p answer on the asker's thread. Fails with Canceled if nobody is logged in. */
    template<typename Work, typename Answer>
    void withSession(QObject *asker, Work work, Answer answer)
    {
        submit(asker, std::make_shared<Question<Work, Answer>>(std::move(work), std::move(answer)));
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
    /** An act is held until the password was entered again. */
    void passwordNeeded();
    /** All of the roster is in memory: after a login, after an import. */
    void rosterRead();

private:
    /** An act with what becomes of its result; kept whole, so that it can be done a second time. */
    template<typename Work, typename Answer>
    struct Question
    {
        Question(Work w, Answer a)
            : work(std::move(w))
            , answer(std::move(a))
        { }
        Work work;
        Answer answer;
    };
    struct Held
    {
        QPointer<QObject> asker;
        std::function<void()> repeat;
        std::function<void()> giveUp;
    };

    template<typename Work, typename Answer>
    void submit(QObject *asker, std::shared_ptr<Question<Work, Answer>> question)
    {
        using Value = std::invoke_result_t<Work &, workflow::Session &>;
        const quint64 login = *m_login;
        m_tasks.run(
            asker, [this, question]() -> Value { return ask<Value>(question->work); },
            [this, current = m_login, login, question,
             asker = QPointer<QObject>(asker)](Value value) {
                if (*current != login)
                    return; // a logout, or the end of this object
                const bool needs = !value && value.error().code == base::ErrorCode::PasswordNeeded;
                if (!m_holds || !needs) {
                    question->answer(std::move(value));
                    return;
                }
                auto refusal = std::make_shared<Value>(std::move(value));
                hold({asker, [this, asker, question] { submit(asker.data(), question); },
                      [question, refusal] { question->answer(std::move(*refusal)); }});
            });
    }
    void hold(Held held);
    void endSession();
    struct PendingSearch
    {
        QString text;
        int limit = 0;
        std::shared_ptr<ReplySlot> slot;
        std::function<void(base::Result<workflow::SearchAnswer>)> answer;
    };
    void serveSearch();
    /** Reads on in the roster between the acts, until all of it is there or the session is another. */
    void readOn(quint64 session);

    template<typename Value, typename Work>
    Value ask(Work &work)
    {
        if (!m_session)
            return base::fail(base::ErrorCode::Canceled, "nobody is logged in");
        m_session->setPlace(m_place);
        return work(*m_session);
    }

    const base::Clock &m_clock;
    // The following four live on the thread of m_tasks and are destroyed there, from the last to the
    // first.
    QString m_place;
    std::unique_ptr<workflow::Station> m_station;
    std::unique_ptr<workflow::Session> m_session;
    using BackupMaker
        = std::function<base::Result<std::unique_ptr<store::Backup>>(workflow::Session &)>;
    void beginBackup(BackupMaker make, QObject *asker,
                     std::function<void(base::Result<BackupProgress>)> answer);

    std::unique_ptr<store::Backup> m_backup;
    quint64 m_sessionNumber = 0;
    QTimer m_searchSettled;
    std::mutex m_searchMutex; // for the next one, which comes from the GUI thread
    std::optional<PendingSearch> m_search;
    std::shared_ptr<std::atomic<bool>> m_importCanceled = std::make_shared<std::atomic<bool>>();
    std::vector<Held> m_held;
    bool m_holds = false;
    std::shared_ptr<std::atomic<quint64>> m_login; // counts logins and logouts
    TaskThread m_tasks;
};

} // namespace rekam::station
