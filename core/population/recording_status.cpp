// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/recording_status.h"

#include "core/population/text_folding.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rekam::population {

namespace {

struct Word
{
    std::u16string_view text; ///< folded: upper case, one space between words
    RecordingStatus status;
};

constexpr std::array words{
    Word{u"BELUM WAJIB", RecordingStatus::Unrecorded},
    Word{u"BELUM REKAM", RecordingStatus::Unrecorded},
    Word{u"BELUM", RecordingStatus::Unrecorded},
    Word{u"UNREGISTERED", RecordingStatus::Unrecorded},
    Word{u"BIO CAPTURED", RecordingStatus::Underway},
    Word{u"BIO", RecordingStatus::Underway},
    Word{u"PROCESSING", RecordingStatus::Underway},
    Word{u"PRO", RecordingStatus::Underway},
    Word{u"SENT FOR ENROLLMENT", RecordingStatus::Underway},
    Word{u"SFE", RecordingStatus::Underway},
    Word{u"RECEIVED AT CENTRAL", RecordingStatus::Underway},
    Word{u"ADJUDICATE RECORD", RecordingStatus::Underway},
    Word{u"ADJUDICATE IN PROCESS", RecordingStatus::Underway},
    Word{u"ADJ", RecordingStatus::Underway},
    Word{u"REQUEST VALIDATION", RecordingStatus::Underway},
    Word{u"ENROLL FAILURE AT CENTRAL", RecordingStatus::Failed},
    Word{u"ENROLL FAILURE AT REGIONAL", RecordingStatus::Failed},
    Word{u"SEARCH FAILURE AT CENTRAL", RecordingStatus::Failed},
    Word{u"EFC", RecordingStatus::Failed},
    Word{u"EFAC", RecordingStatus::Failed},
    Word{u"EFR", RecordingStatus::Failed},
    Word{u"DUPLICATE RECORD", RecordingStatus::Duplicate},
    Word{u"DUP", RecordingStatus::Duplicate},
    Word{u"DUF", RecordingStatus::Duplicate},
    Word{u"SUDAH REKAM", RecordingStatus::Recorded},
    Word{u"SUDAH", RecordingStatus::Recorded},
    Word{u"PRINT READY RECORD", RecordingStatus::Recorded},
    Word{u"PRR", RecordingStatus::Recorded},
    Word{u"SENT FOR CARD PRINTING", RecordingStatus::Recorded},
    Word{u"SFC", RecordingStatus::Recorded},
    Word{u"CARD PRINTED", RecordingStatus::CardMade},
    Word{u"CARD SHIPPED", RecordingStatus::CardMade},
    Word{u"CARD ISSUED", RecordingStatus::CardMade},
};

} // namespace

std::optional<RecordingStatus> recordingStatusFromText(const QString &text)
{
    const QString folded = foldText(text.left(100));
    const std::u16string_view view(QStringView(folded).utf16(),
                                   static_cast<std::size_t>(folded.size()));
    const auto found = std::find_if(words.begin(), words.end(),
                                    [view](const Word &word) { return word.text == view; });
    return found == words.end() ? std::nullopt : std::optional(found->status);
}

PopulationStatus populationStatusFromText(const QString &text)
{
    const QString folded = foldText(text.left(100));
    for (const char *word : {"MENINGGAL", "MATI", "WAFAT"}) {
        if (folded.startsWith(QLatin1String(word)))
            return PopulationStatus::Deceased;
    }
    return folded.startsWith(QLatin1String("PINDAH")) ? PopulationStatus::Moved
                                                      : PopulationStatus::Present;
}

} // namespace rekam::population
