// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

/** After so many days a recording that was not finished is pointed out. */
inline constexpr int daysUntilOld = 3;
/** A canceled recording is shown for so many days; for ever it stands in `rekam list`. */
inline constexpr int daysCanceledShown = 7;

/** A recording that was begun and not finished. */
struct OpenRecording
{
    store::EnrollmentOverview overview;
    int days = 0; ///< since it was begun, by the calendar of the station
    [[nodiscard]] bool isOld() const { return days > daysUntilOld; }
};

struct SearchState
{
    QString text;
    std::vector<workflow::FoundResident> hits;
    bool more = false; ///< others are found as well, that fit less well
    bool searched = false; ///< hits belong to text
    bool complete = true; ///< false: the roster is still being read, only whole NIKs are found
    int rowsRead = 0; ///< of the roster, then
    int rowsTotal = 0;
    /** Drafts, paused and returned ones, of everybody at this station, newest first; shown while there
     *  is no text. */
    std::vector<OpenRecording> unfinished;
    /** Those canceled of late, newest first: nothing disappears silently. They are not resumed. */
    std::vector<OpenRecording> canceled;
    /** The one that is about to be canceled: its reason is asked for. */
    std::optional<enrollment::EnrollmentId> canceling;
    bool busy = false; ///< it is being canceled
    QString lastCanceled; ///< number of the one that just was
    std::optional<base::Error> error;
};

/** Finds a resident while the operator types, or an unfinished recording. One question is on its
 *  way at a time; the newest text waits. */
class SearchPresenter : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this object. */
    SearchPresenter(CoreThread &core, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const SearchState &state() const { return m_state; }

    /** Starts with an empty text and a fresh list of unfinished recordings. */
    void begin();
    /** Forgets everything that was found. */
    void clear();
    void search(const QString &text);
    /** Takes a hit. While the answer is still on its way, the only hit of that answer: a NIK that
     *  was scanned or typed with Enter at its end needs no second Enter. */
    void choose(int hit);
    void resume(int unfinished);
    /** Asks for the reason. */
    void startCancel(int unfinished);
    void stopCancel();
    /** Cancels for @p reason; one without letters does nothing. */
    void cancel(const QString &reason);

Q_SIGNALS:
    void stateChanged();
    void chosen(const rekam::population::Nik &nik);
    void resumed(const rekam::enrollment::EnrollmentId &id);

private:
    void ask();
    void readList();
    CoreThread &m_core;
    const base::Clock &m_clock;
    SearchState m_state;
    bool m_asking = false;
    bool m_chooseOnlyHit = false;
    quint64 m_visit = 0; // answers of an earlier visit are ignored
};

} // namespace rekam::station
