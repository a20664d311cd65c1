// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/support/practice_day.h"

namespace rekam::tests {

/** One enrollment as everything that can be read of it. */
struct RecordPicture
{
    QString number;
    enrollment::State state = enrollment::State::Draft;
    QString name; ///< empty once the detail is erased
    QString initials;
    QString recorder;
    QString reason;
    QString nik; ///< empty once the detail is erased
    QString address; ///< as it was when the recording began
    std::map<enrollment::ItemKey, QByteArray> items; ///< captureItemToBytes()
    std::map<enrollment::ItemKey, QByteArray> exceptions; ///< captureExceptionToBytes()
    bool hasPacket = false; ///< and its SHA-256 is right
    bool hasReceipt = false; ///< and it was verified
    friend bool operator==(const RecordPicture &, const RecordPicture &) = default;
};

/** What a station holds. */
struct DayPicture
{
    std::vector<QString> roster; ///< NIK, name, address; sorted
    std::vector<RecordPicture> records; ///< by number
    friend bool operator==(const DayPicture &, const DayPicture &) = default;
};

/** What is to be seen after the first @p steps steps of @p day. */
DayPicture expectedAfter(const PracticeDay &day, std::size_t steps);

/** Reads everything through @p session; a supervisor may. Whatever does not open is an error. */
base::Result<DayPicture> look(workflow::Session &session);

/** The first difference in words, empty if there is none. Names no values: they may be noise. */
std::string difference(const DayPicture &expected, const DayPicture &seen);

/** What breaks the rule that a transaction is whole or not there at all, in the rows of the
 *  connection that ConnectionTap knows; empty if nothing does. */
std::string halfTransaction();

} // namespace rekam::tests
