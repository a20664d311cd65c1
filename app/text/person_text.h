// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/enrollment/record_marks.h"

#include <QString>
#include <QStringList>

namespace rekam::text {

/** "Nama lengkap", for a column of the roster. */
QString fieldLabel(population::Column column);
/** "Kartu Keluarga", ... */
QString documentLabel(enrollment::DocumentSeen document);
/** "Luar domisili", ... */
QString declaredReasonLabel(enrollment::DeclaredReason reason);
/** The answer to "Pernah rekam di daerah lain?": "Belum pernah", ... */
QString earlierRecordingLabel(enrollment::EarlierRecording answer);
/** One sentence about what speaks against the recording. */
QString warningLabel(enrollment::Warning warning);
/** "semula A, menjadi B; dasar: Akta kelahiran 1671-LT-01". */
QString correctionLine(const enrollment::CorrectionRequest &request);
/** What a supervisor looks at besides the captures, one sentence a line: where the biodata come from,
 *  papers, the answer, what spoke against it and why it went on, corrections. Empty for most. */
QStringList groundsLines(const enrollment::Enrollment &enrollment);
/** What makes a recording unusual, for a mark in a list: "Luar domisili; perbaikan biodata"; empty
 *  for most. */
QString marksText(const enrollment::RecordMarks &marks, bool excepted);
/** The sentence for an error about who is recorded and on what grounds; empty for any other. */
QString personGuidance(base::ErrorCode code);
/** Puts what such an error's subject says into words: into the sentence, or in front of it. */
void tellPerson(const base::Error &error, QString &text, QString &subject);
/** What Error::subject of GroundsIncomplete names: "Alasan", "Dokumen yang dilihat", ... */
QString groundsSubjectLabel(const QString &subject);

} // namespace rekam::text
