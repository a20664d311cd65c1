// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/item_pictures.h"
#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rekam::station {

struct ReviewState
{
    std::optional<enrollment::Enrollment> enrollment;
    ItemPictures pictures;
    std::vector<enrollment::ItemKey> missing;
    /** What would go on the chip as things stand, and how many exceptions nobody has confirmed. */
    std::optional<std::vector<biometrics::FingerPosition>> chipFingers;
    std::vector<enrollment::CaptureException> unconfirmed;
    bool confirming = false; ///< a supervisor is asked for name and password
    bool confirmed = false; ///< just now
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
    /** Opens and closes the place where a supervisor confirms the exceptions. */
    void startConfirming();
    void stopConfirming();
    void confirm(const QString &supervisor, const std::shared_ptr<base::SecureBytes> &password);
    void back();

Q_SIGNALS:
    void stateChanged();
    void finished();
    void left();

private:
    void choose();
    void reload();
    CoreThread &m_core;
    TaskThread &m_worker;
    ReviewState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
