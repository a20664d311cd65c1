// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

enum class Step { Search, Biodata, Portrait, Signature, Fingers, Review, Done };

/** The order of the steps of one recording. It knows no presenter: whoever shows the pages listens
 *  to entered(), which carries the enrollment as the store has it at that moment. */
class EnrollmentFlow : public QObject
{
    Q_OBJECT

public:
    explicit EnrollmentFlow(CoreThread &core, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isRecording() const { return m_enrollment.has_value(); }

    /** Leaves any recording, which stays saved, and goes to the search. */
    void search();
    /** Marks the recording in work as paused, for whoever takes it up again; the step stays. */
    void pause();
    void confirm(const population::Nik &nik);
    /** Enters at the first missing item, or at the review. */
    void start(const enrollment::Enrollment &enrollment);
    void resume(const enrollment::EnrollmentId &id);
    /** On from, and back from, a step of the recording. */
    void next();
    void previous();
    /** From the review to one of the captures. */
    void open(Step step);

Q_SIGNALS:
    void searching();
    void confirming(const rekam::population::Nik &nik);
    void entered(rekam::station::Step step, const rekam::enrollment::Enrollment &enrollment);
    void residentChosen(const rekam::population::Nik &nik);
    void failed(const rekam::base::Error &error);

private:
    void enter(Step step);
    CoreThread &m_core;
    Step m_step = Step::Search;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    quint64 m_move = 0; // a newer move overtakes one that is still loading
};

/** The step at which @p enrollment goes on. */
Step firstOpenStep(const enrollment::Enrollment &enrollment);

} // namespace rekam::station
