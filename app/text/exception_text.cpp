// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/exception_text.h"

#include "app/text/item_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rekam::text {

namespace {

using enrollment::CaptureException;
using enrollment::ItemKey;

struct ExceptionText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::ExceptionText)
};

bool belongTogether(const CaptureException &a, const CaptureException &b)
{
    return a.reason == b.reason && a.permanent == b.permanent && a.note == b.note
        && a.confirmer == b.confirmer;
}

/** "Tangan kanan, Telunjuk kiri": a hand whose five fingers are among @p keys by its own name. */
QString namesOf(std::vector<ItemKey> keys)
{
    QStringList names;
    for (const enrollment::Hand hand : enrollment::bothHands) {
        const auto isOfHand = [hand](const ItemKey &key) {
            return key.kind == enrollment::ItemKind::Finger
                && enrollment::handOf(static_cast<biometrics::FingerPosition>(key.position))
                == hand;
        };
        const auto count = std::count_if(keys.begin(), keys.end(), isOfHand);
        if (count != static_cast<long>(enrollment::fingerKinds.size()))
            continue;
        names += handLabel(hand);
        std::erase_if(keys, isOfHand);
    }
    for (const ItemKey &key : keys)
        names += itemLabel(key);
    return names.join(QStringLiteral(", "));
}

} // namespace

QStringList exceptionLines(const std::vector<CaptureException> &exceptions)
{
    QStringList lines;
    std::vector<bool> said(exceptions.size());
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        if (said[i])
            continue;
        std::vector<ItemKey> keys;
        for (std::size_t k = i; k < exceptions.size(); ++k) {
            if (said[k] || !belongTogether(exceptions[i], exceptions[k]))
                continue;
            said[k] = true;
            keys.push_back(exceptions[k].key);
        }
        const CaptureException &one = exceptions[i];
        //: %1 are fingers or a hand, %2 is a reason with its duration
        QString line = ExceptionText::tr("%1: %2").arg(namesOf(keys), exceptionLabel(one));
        if (one.isConfirmed())
            //: %1 is what was excepted, %2 the account of a supervisor
            line = ExceptionText::tr("%1 (ditegaskan %2)").arg(line, one.confirmer);
        lines += (one.isConfirmed() ? QStringLiteral("✓ ") : QStringLiteral("! ")) + line;
    }
    return lines;
}

} // namespace rekam::text
