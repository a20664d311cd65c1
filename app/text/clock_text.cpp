// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/clock_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct ClockText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::ClockText)
};

/** In the largest unit of which there are two, rounded. */
QString roughly(std::chrono::seconds by)
{
    using namespace std::chrono;
    const auto in = [by](auto unit) { return round<decltype(unit)>(by).count(); };
    if (by >= days(2))
        return ClockText::tr("%1 hari").arg(in(days()));
    if (by >= hours(2))
        return ClockText::tr("%1 jam").arg(in(hours()));
    return ClockText::tr("%1 menit").arg(in(minutes()));
}

} // namespace

QString clockSetBackSentence(std::chrono::seconds by)
{
    //: %1 is a span of time, as "3 jam"
    return ClockText::tr("Sejak Anda terakhir masuk, jam komputer mundur sekitar %1; waktu pada "
                         "rekaman dapat keliru. Silakan setel tanggal, jam, dan zona waktu, lalu "
                         "hubungi administrator.")
        .arg(roughly(by));
}

} // namespace rekam::text
