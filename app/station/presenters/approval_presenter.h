// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/item_pictures.h"
#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

struct ApprovalState
{
    /** Complete recordings, oldest first: they have waited longest. */
    std::vector<store::EnrollmentOverview> rows;
    int selected = -1;
    std::optional<enrollment::Enrollment> enrollment; ///< of the selected row
    std::vector<population::Advice> advice; ///< on the biodata of the selected row
    ItemPictures pictures;
    bool handPhotoAsked = false; ///< the site wants photos of hands with exceptions
    bool returning = false; ///< asking for the reason
    bool busy = false;
    int approved = 0; ///< since the page was opened
    QString lastNumber; ///< approved or returned last
    std::optional<base::Error> error;
};

/** The supervisor's page: look at every capture, then approve or give it back with a reason. That
 *  recorder and approver are two people is decided in core. */
class ApprovalPresenter : public QObject
{
    Q_OBJECT

public:
    ApprovalPresenter(CoreThread &core, TaskThread &worker, QObject *parent = nullptr);
    [[nodiscard]] const ApprovalState &state() const { return m_state; }

    void begin();
    void leave();
    void select(int row);
    void approve();
    void startReturn();
    void stopReturn();
    void giveBack(const QString &reason);

Q_SIGNALS:
    void stateChanged();
    /** Something new can be sent. */
    void approved();

private:
    void refresh();
    void show(const enrollment::Enrollment &enrollment);
    void decided(const base::Result<void> &result, bool wasApproval);

    CoreThread &m_core;
    TaskThread &m_worker;
    ApprovalState m_state;
    quint64 m_visit = 0;
    quint64 m_selection = 0; // late pictures of another row are ignored
};

} // namespace rekam::station
