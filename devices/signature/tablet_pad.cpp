// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/tablet_pad.h"

#include "devices/signature/pen_tracker.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace rekam::devices {

namespace {

constexpr std::chrono::milliseconds slice(50); // between looks at the stop flag
constexpr int busyTries = 20; // our own session of before may hold the tablet for one more slice
constexpr double fieldAspect = 3.0; // width by height, as biometrics::Signature::aspect

} // namespace

/** The thread owns a share, so that a tablet whose opening hangs costs a thread and nothing else. */
struct TabletPad::Session
{
    std::atomic<bool> over = false;
    std::atomic<int> clears = 0;
    std::mutex mutex;
    TabletPad *pad = nullptr; ///< guarded by mutex; null once the pad has let go

    template<typename News>
    void tell(const std::shared_ptr<Session> &self, News news)
    {
        const std::lock_guard lock(mutex);
        if (!pad)
            return;
        QMetaObject::invokeMethod(
            pad,
            [owner = pad, self, news = std::move(news)] {
                owner->hear(self, [&] { news(*owner); });
            },
            Qt::QueuedConnection);
    }
};

TabletPad::TabletPad(PenOpener opener, std::chrono::milliseconds patience, QObject *parent)
    : SignaturePad(parent)
    , m_opener(std::move(opener))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(m_session,
             {base::ErrorCode::DeviceNotResponding, "tablet: no answer within the deadline", {}});
    });
}

TabletPad::~TabletPad()
{
    stop();
}

void TabletPad::start()
{
    stop();
    m_session = std::make_shared<Session>();
    m_session->pad = this;
    m_deadline.start();
    std::thread([session = m_session, opener = m_opener] { run(session, opener); }).detach();
}

void TabletPad::stop()
{
    m_deadline.stop();
    m_down = false;
    const std::shared_ptr<Session> session = std::exchange(m_session, nullptr);
    if (!session)
        return;
    session->over = true;
    const std::lock_guard lock(session->mutex);
    session->pad = nullptr;
}

void TabletPad::clear()
{
    m_down = false;
    if (m_session)
        ++m_session->clears;
}

void TabletPad::hear(const std::shared_ptr<Session> &session, const std::function<void()> &news)
{
    if (session == m_session)
        news();
}

void TabletPad::fail(const std::shared_ptr<Session> &session, const base::Error &error)
{
    if (!session || session != m_session)
        return;
    const bool wasDown = m_down;
    stop();
    if (wasDown)
        Q_EMIT penUp(); // what was written so far is a stroke
    Q_EMIT failed(error);
}

void TabletPad::run(const std::shared_ptr<Session> &session, const PenOpener &opener)
{
    const auto failed = [&session](const base::Error &error) {
        session->tell(session, [session, error](TabletPad &pad) { pad.fail(session, error); });
    };
    auto opened = opener();
    for (int i = 0; !opened && opened.error().code == base::ErrorCode::DeviceBusy && i < busyTries
         && !session->over;
         ++i) {
        std::this_thread::sleep_for(slice);
        opened = opener();
    }
    if (!opened) {
        failed(opened.error());
        return;
    }
    PenSource &source = **opened;
    PenTracker tracker(source.axes(), fieldAspect);
    session->tell(session, [info = source.info()](TabletPad &pad) {
        pad.m_deadline.stop();
        pad.m_info = info;
        Q_EMIT pad.opened(info);
    });
    int clears = 0;
    while (!session->over) {
        const auto events = source.wait(slice);
        if (!events) {
            failed(events.error());
            return;
        }
        if (const int wanted = session->clears; wanted != clears) {
            clears = wanted;
            tracker.clear();
        }
        for (const PenEvent &event : *events) {
            const auto step = tracker.take(event);
            if (!step)
                continue;
            session->tell(session, [session, step = *step, clears](TabletPad &pad) {
                if (clears != session->clears)
                    return; // written before the field was cleared
                switch (step.kind) {
                case PenTracker::Step::Kind::Down:
                    pad.m_down = true;
                    Q_EMIT pad.penDown(step.point);
                    break;
                case PenTracker::Step::Kind::Moved:
                    if (pad.m_down)
                        Q_EMIT pad.penMoved(step.point);
                    break;
                case PenTracker::Step::Kind::Up:
                    if (std::exchange(pad.m_down, false))
                        Q_EMIT pad.penUp();
                    break;
                }
            });
        }
    }
}

} // namespace rekam::devices
