// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/enrollment/capture_exception.h"
#include "core/enrollment/capture_item.h"
#include "core/enrollment/enrollment_state.h"

#include <QString>

#include <vector>

namespace rekam::text {

/** "Telunjuk kanan". */
QString fingerLabel(biometrics::FingerPosition position);
/** "Pas foto", "Tanda tangan", or the finger. */
QString itemLabel(const enrollment::ItemKey &key);
/** As itemLabel(), from the name that Error::subject carries ("right_index"); other words are given
 *  back as they are, "line 12" as "baris 12". */
QString subjectLabel(const QString &subject);
/** "Menunggu supervisor", ... */
QString stateLabel(enrollment::State state);
/** "Diperban", ... */
QString reasonLabel(enrollment::ExceptionReason reason);

/** "Tangan kanan". */
QString handLabel(enrollment::Hand hand);
/** "Ibu jari", without its hand. */
QString fingerKindLabel(enrollment::FingerKind kind);
/** "Diperban, sementara: jatuh dari motor". */
QString exceptionLabel(const enrollment::CaptureException &exception);
/** "Chip: Telunjuk kanan, Ibu jari kiri (pengganti)". */
QString chipLabel(const std::vector<biometrics::FingerPosition> &fingers);

} // namespace rekam::text
