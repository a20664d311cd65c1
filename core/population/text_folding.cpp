// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/text_folding.h"

namespace rekam::population {

QString foldText(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    bool gap = false;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD).toUpper()) {
        if (character.isMark())
            continue;
        // Halves of a surrogate pair are no letters to QChar, but the letters they form are.
        if (!character.isLetterOrNumber() && !character.isSurrogate()) {
            gap = !folded.isEmpty();
            continue;
        }
        if (gap)
            folded += u' ';
        gap = false;
        folded += character;
    }
    return folded;
}

std::string foldUtf8(std::string_view text)
{
    // Nearly every name in a roster is plain letters: no detour over QString for them.
    std::string folded;
    folded.reserve(text.size());
    bool gap = false;
    for (const char character : text) {
        if (static_cast<unsigned char>(character) >= 0x80)
            return foldText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
                .toStdString();
        const bool lower = character >= 'a' && character <= 'z';
        if (!lower && !(character >= 'A' && character <= 'Z')
            && !(character >= '0' && character <= '9')) {
            gap = !folded.empty();
            continue;
        }
        if (gap)
            folded += ' ';
        gap = false;
        folded += lower ? static_cast<char>(character - 'a' + 'A') : character;
    }
    return folded;
}

} // namespace rekam::population
