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

} // namespace rekam::population
