// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"
#include "core/population/reference_data.h"

#include <QObject>

#include <optional>

namespace rekam::station {

/** What lies over the lower half of the biodata. */
enum class BiodataPanel {
    None,
    Grounds, ///< papers, the question, the reason
    Corrections, ///< what the person disputes
};

struct BiodataState
{
    std::optional<workflow::PersonView> person;
    BiodataPanel panel = BiodataPanel::None;
    enrollment::Grounds grounds; ///< with which the recording begins or goes on
    std::shared_ptr<const population::ReferenceData> reference; ///< for words to choose from
    QString wrongPart; ///< Error::subject that the focus shall go to
    bool busy = false;
    std::optional<base::Error> error;
    /** What is disputed, in the recording or before it. */
    [[nodiscard]] std::vector<enrollment::CorrectionRequest> corrections() const;
    /** Nobody under sixteen is recorded, unless the date is wrong: then its correction comes first. */
    [[nodiscard]] bool disputesBirthDate() const;
    /** Something asks for a reason that is not given yet. */
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] bool isDeclared() const;
};

/** Shows the biodata to be read aloud, takes down what the person disputes, and begins the recording
 *  once they are confirmed. */
class BiodataPresenter : public QObject
{
    Q_OBJECT

public:
    explicit BiodataPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const BiodataState &state() const { return m_state; }

    void begin(const population::Nik &nik);
    void clear();
    void openGrounds();
    void editGrounds(const enrollment::Grounds &grounds);
    /** Takes down corrections; they live in the recording, which is begun by this. Of a declared
     *  person the form is opened instead. Who is too young by the roster disputes the birth date
     *  first: the recording begins with that. */
    void openCorrections();
    void request(const enrollment::CorrectionRequest &correction);
    void withdraw(population::Column field);
    /** Begins or goes on; asks for the reason first where one is needed. */
    void confirm();
    /** Closes the panel; without one, back to the search. */
    void back();

Q_SIGNALS:
    void stateChanged();
    void confirmed(const rekam::enrollment::Enrollment &enrollment);
    /** The declared biodata are to be changed. */
    void mendRequested(const rekam::enrollment::Enrollment &enrollment);
    void left();

private:
    /** Asks again what there is to know of the person, with the birth date as they dispute it. */
    void dispute(const std::optional<enrollment::CorrectionRequest> &birthDate);
    /** Has the recording, with what the grounds say, and hands it to @p then. */
    void withRecording(const std::function<void(const enrollment::Enrollment &)> &then);
    void takeAnswer();
    void refuse(const base::Error &error);
    void change(std::function<base::Result<void>(workflow::Session &)> work);
    CoreThread &m_core;
    BiodataState m_state;
    quint64 m_visit = 0;
};

} // namespace rekam::station
