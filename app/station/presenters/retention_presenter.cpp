// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/retention_presenter.h"

#include "app/text/minutes_text.h"
#include "core/base/files.h"

#include <QFileInfo>

namespace rekam::station {

namespace {

using base::ErrorCode;
using base::fail;

text::Minutes minutesOf(const workflow::RetentionReport &report,
                        const workflow::StationProfile &profile)
{
    text::Minutes minutes{profile.id.toString(), profile.region.name, profile.region.practice,
                          report.ranAt,          report.ranBy,        report.olderThanDays};
    for (const auto &line : report.purged)
        minutes.lines.push_back({line.number, line.id.toString(), line.receivedAt});
    minutes.kept = report.kept;
    return minutes;
}

base::Result<int> destroy(workflow::Session &session, const QString &path)
{
    // Before the file, so that the same file can be written once the password was given.
    if (!session.passwordIsFresh())
        return fail(ErrorCode::PasswordNeeded, "retention");
    if (QFileInfo::exists(path)) // never over earlier minutes
        return fail(ErrorCode::FileWriteFailed, "there is such a file", path.toStdString());
    const auto due = session.dueForRetention(workflow::retentionDays);
    if (!due)
        return fail(due.error());
    const workflow::StationProfile &profile = session.profile();
    const auto begun = base::writeFile(path, text::intendedMinutesPaper(minutesOf(*due, profile)),
                                       base::Access::OwnerOnly);
    if (!begun)
        return fail(begun.error());
    const auto report = session.purgeReceipted(workflow::retentionDays);
    if (!report)
        return fail(report.error());
    return base::writeFile(path, text::minutesPaper(minutesOf(*report, profile)),
                           base::Access::OwnerOnly)
        .map([&report] { return static_cast<int>(report->purged.size()); });
}

} // namespace

RetentionPresenter::RetentionPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        m_state = {};
        refresh();
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        m_state = {};
        Q_EMIT stateChanged();
    });
}

void RetentionPresenter::refresh()
{
    m_core.withSession(
        this,
        [](workflow::Session &session) { return session.dueForRetention(workflow::retentionDays); },
        [this](const base::Result<workflow::RetentionReport> &due) {
            // Whoever may not do it has nothing to know of it.
            m_state.due = due ? static_cast<int>(due->purged.size()) : 0;
            Q_EMIT stateChanged();
        });
}

void RetentionPresenter::run(const QString &minutes)
{
    if (m_state.busy || minutes.isEmpty())
        return;
    m_state.busy = true;
    m_state.destroyed.reset();
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [minutes](workflow::Session &session) { return destroy(session, minutes); },
        [this](const base::Result<int> &destroyed) {
            m_state.busy = false;
            if (destroyed)
                m_state.destroyed = *destroyed;
            else if (destroyed.error().code != ErrorCode::PasswordNeeded)
                m_state.error = destroyed.error();
            Q_EMIT stateChanged();
            refresh();
        });
}

} // namespace rekam::station
