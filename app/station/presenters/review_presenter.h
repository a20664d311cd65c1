// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/item_pictures.h"
#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

struct ReviewState
{
    std::optional<enrollment::Enrollment> enrollment;
    ItemPictures pictures;
    std::vector<enrollment::ItemKey> missing;
    bool busy = false;
    std::optional<base::Error> error;
};

/** Everything that was captured, for the resident to look at, and the end of the recording. */
class ReviewPresenter : public QObject
{
    Q_OBJECT

public:
    ReviewPresenter(CoreThread &core, TaskThread &worker, QObject *parent = nullptr);
    [[nodiscard]] const ReviewState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment);
    void leave();
    void complete();
    void back();

Q_SIGNALS:
    void stateChanged();
    void finished();
    void left();

private:
    CoreThread &m_core;
    TaskThread &m_worker;
    ReviewState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
