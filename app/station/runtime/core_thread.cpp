// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/core_thread.h"

#include "app/text/search_text.h"

#include <QElapsedTimer>
#include <QFile>

namespace rekam::station {

namespace {

constexpr std::chrono::milliseconds readingSlice(12); // what an act waits at most for the reading
constexpr qint64 betweenProgress = 50; // milliseconds
constexpr std::chrono::seconds searchSettles(2); // then the search goes into the audit chain

} // namespace

CoreThread::CoreThread(const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_login(std::make_shared<std::atomic<quint64>>(0))
    , m_tasks(QStringLiteral("core"))
{
    m_searchSettled.setSingleShot(true);
    m_searchSettled.setInterval(searchSettles);
    connect(&m_searchSettled, &QTimer::timeout, this, [this] {
        m_tasks.post([this] {
            if (m_session)
                (void)m_session->noteSearches(); // what fails here goes in with the next act
        });
    });
}

CoreThread::~CoreThread()
{
    ++*m_login; // answers that are still in an event loop find nobody here
    cancelImport();
    m_tasks.stop([this] {
        endSession();
        m_station.reset();
    });
}

void CoreThread::open(const QString &home, QObject *asker,
                      std::function<void(base::Result<StationFacts>)> answer)
{
    m_tasks.run(
        asker,
        [this, home]() -> base::Result<StationFacts> {
            endSession();
            m_station.reset(); // the file is locked by whoever has it open, ourselves included
            auto station = workflow::Station::open(home, m_clock);
            if (!station)
                return base::fail(station.error());
            m_station = std::move(*station);
            return StationFacts{m_station->profile(), m_station->protection(), m_station->home()};
        },
        std::move(answer));
}

void CoreThread::login(const QString &account, std::shared_ptr<base::SecureBytes> password,
                       QObject *asker, std::function<void(base::Result<Identity>)> answer)
{
    const quint64 login = ++*m_login;
    m_held.clear();
    m_tasks.run(
        asker,
        [this, account, password = std::move(password)]() mutable -> base::Result<Identity> {
            endSession();
            if (!m_station)
                return base::fail(base::ErrorCode::StoreMissing, "no station is open");
            auto session = m_station->login(account, *password);
            password.reset();
            if (!session)
                return base::fail(session.error());
            m_session = std::move(*session);
            m_tasks.post([this, number = ++m_sessionNumber] { readOn(number); });
            return Identity{m_session->accountName(), m_session->role(), m_session->notices()};
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
    m_held.clear();
    cancelImport(); // whoever takes the next place does not wait for it
    m_tasks.post([this] { endSession(); });
    Q_EMIT loggedOut();
}

void CoreThread::endSession()
{
    ++m_sessionNumber;
    m_backup.reset();
    m_session.reset();
}

void CoreThread::readOn(quint64 session)
{
    if (!m_session || session != m_sessionNumber)
        return;
    const auto finished = m_session->readRoster(readingSlice);
    if (!finished)
        return; // the next search says so
    if (*finished)
        Q_EMIT rosterRead();
    else
        m_tasks.post([this, session] { readOn(session); });
}

void CoreThread::search(const QString &text, int limit, QObject *asker,
                        std::function<void(base::Result<workflow::SearchAnswer>)> answer)
{
    const quint64 login = *m_login;
    {
        const std::scoped_lock lock(m_searchMutex);
        m_search
            = PendingSearch{text, limit, ReplySlot::make(asker),
                            [current = m_login, login, answer = std::move(answer)](auto found) {
                                if (*current == login)
                                    answer(std::move(found));
                            }};
    }
    m_tasks.post([this] { serveSearch(); });
    m_searchSettled.start();
}

void CoreThread::serveSearch()
{
    std::optional<PendingSearch> wanted;
    {
        const std::scoped_lock lock(m_searchMutex);
        wanted.swap(m_search);
    }
    if (!wanted)
        return; // a newer one has taken its place, or an import has served it
    if (m_session)
        m_session->setPlace(m_place);
    auto found = std::make_shared<base::Result<workflow::SearchAnswer>>(
        m_session ? m_session->look(wanted->text, wanted->limit)
                  : base::fail(base::ErrorCode::Canceled, "nobody is logged in"));
    wanted->slot->deliver(
        [found, answer = std::move(wanted->answer)] { answer(std::move(*found)); });
}

void CoreThread::importRoster(
    const QString &path, bool dryRun, QObject *asker,
    std::function<void(workflow::RosterImportProgress)> progress,
    std::function<void(base::Result<workflow::RosterImportReport>)> answer)
{
    *m_importCanceled = false;
    const auto tell = [asker = QPointer<QObject>(asker), current = m_login, login = m_login->load(),
                       progress = std::move(progress)](const workflow::RosterImportProgress &now) {
        if (asker && *current == login)
            progress(now);
    };
    withSession(
        asker,
        [this, path, dryRun,
         tell](workflow::Session &session) -> base::Result<workflow::RosterImportReport> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return base::fail(base::ErrorCode::FileUnreadable,
                                  file.errorString().toStdString());
            QElapsedTimer sinceTold;
            workflow::RosterImportOptions options{
                .dryRun = dryRun, .progress = {}, .reasonText = text::refusalText};
            options.progress = [&](const workflow::RosterImportProgress &now) {
                serveSearch();
                if (!sinceTold.isValid() || sinceTold.elapsed() >= betweenProgress) {
                    sinceTold.start();
                    QMetaObject::invokeMethod(
                        this, [tell, now] { tell(now); }, Qt::QueuedConnection);
                }
                return !*m_importCanceled;
            };
            auto report = session.importRoster(file, options);
            if (report && !dryRun)
                m_tasks.post([this, number = m_sessionNumber] { readOn(number); });
            return report;
        },
        std::move(answer));
}

void CoreThread::setPlace(const QString &place)
{
    m_tasks.post([this, place] { m_place = place; });
}

void CoreThread::hold(Held held)
{
    m_held.push_back(std::move(held));
    Q_EMIT passwordNeeded();
}

void CoreThread::repeatHeld()
{
    const auto held = std::exchange(m_held, {});
    for (const Held &each : held)
        if (each.asker)
            each.repeat();
}

void CoreThread::giveUpHeld()
{
    const auto held = std::exchange(m_held, {});
    for (const Held &each : held)
        if (each.asker)
            each.giveUp();
}

void CoreThread::startBackup(const QString &path, QObject *asker,
                             std::function<void(base::Result<BackupProgress>)> answer)
{
    beginBackup([path](workflow::Session &session) { return session.startBackup(path); }, asker,
                std::move(answer));
}

void CoreThread::startDailyBackup(QObject *asker,
                                  std::function<void(base::Result<BackupProgress>)> answer)
{
    beginBackup([](workflow::Session &session) { return session.startDailyBackup(); }, asker,
                std::move(answer));
}

void CoreThread::beginBackup(BackupMaker make, QObject *asker,
                             std::function<void(base::Result<BackupProgress>)> answer)
{
    withSession(
        asker,
        [this, make = std::move(make)](workflow::Session &session) -> base::Result<BackupProgress> {
            if (m_backup)
                return base::fail(base::ErrorCode::StoreBusy, "a backup is under way");
            auto begun = make(session);
            if (!begun)
                return base::fail(begun.error());
            if (!*begun)
                return BackupProgress{0, 0, true};
            m_backup = std::move(*begun);
            return BackupProgress{m_backup->done(), m_backup->total()};
        },
        std::move(answer));
}

void CoreThread::stepBackup(int pages, QObject *asker,
                            std::function<void(base::Result<BackupProgress>)> answer)
{
    withSession(
        asker,
        [this, pages](workflow::Session &) -> base::Result<BackupProgress> {
            if (!m_backup)
                return base::fail(base::ErrorCode::Canceled, "no backup is under way");
            const auto finished = m_backup->step(pages);
            const BackupProgress progress{m_backup->done(), m_backup->total(),
                                          finished.value_or(false)};
            if (!finished || *finished)
                m_backup.reset();
            if (!finished)
                return base::fail(finished.error());
            return progress;
        },
        std::move(answer));
}

} // namespace rekam::station
