// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/upload_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rekam::station {

/** What stands on the slip: no NIK, no biodata beyond the name; of corrections only which fields. */
struct Slip
{
    QString number;
    QString name;
    QString stationId;
    QString regionName;
    QDateTime recordedAt; ///< UTC
    bool practice = false;
    std::vector<population::Column> corrections{}; ///< requested with this recording
};

enum class Printing { NotYet, Busy, Printed, NoPrinter, Failed };

struct DoneState
{
    std::optional<Slip> slip;
    enrollment::State state = enrollment::State::Complete;
    Printing printing = Printing::NotYet;
    std::optional<base::Error> error;
};

/** The end of a recording: its number, where it is on its way, and the slip. */
class DonePresenter : public QObject
{
    Q_OBJECT

public:
    /** Called on the worker thread: asking for printers may take a while. */
    using SlipPrinter = std::function<Printing(const Slip &)>;

    /** Everything given must outlive this object. */
    DonePresenter(CoreThread &core, TaskThread &worker, UploadThread &uploads, SlipPrinter printer,
                  QObject *parent = nullptr);
    [[nodiscard]] const DoneState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment, const workflow::StationProfile &profile);
    void leave();
    void print();
    void next();

Q_SIGNALS:
    void stateChanged();
    void finished();

private:
    void look();
    CoreThread &m_core;
    TaskThread &m_worker;
    SlipPrinter m_printer;
    DoneState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    quint64 m_visit = 0;
    QTimer m_timer;
};

} // namespace rekam::station
