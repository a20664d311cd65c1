// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/notice_text.h"

#include "app/text/clock_text.h"

#include <QCoreApplication>

namespace rekam::station {

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::NoticeText)
};

} // namespace

QString noticeText(const workflow::LoginNotices &notices)
{
    using workflow::OfflineLevel;
    QStringList sentences;
    if (notices.failuresBefore > 0)
        sentences
            += NoticeText::tr("Sejak terakhir masuk, kata sandi akun ini %1 kali tidak cocok; "
                              "bila bukan Anda, silakan lapor administrator.")
                   .arg(notices.failuresBefore);
    if (notices.clockSetBack > std::chrono::seconds::zero())
        sentences += text::clockSetBackSentence(notices.clockSetBack);
    if (notices.accountDaysLeft)
        sentences += *notices.accountDaysLeft == 0
            ? NoticeText::tr("Hari ini hari terakhir akun ini.")
            : NoticeText::tr("Akun ini berlaku %1 hari lagi.").arg(*notices.accountDaysLeft);
    switch (notices.offline) {
    case OfflineLevel::Fine:
        break;
    case OfflineLevel::Notice:
        sentences += NoticeText::tr("Stasiun dapat bekerja %1 hari lagi tanpa jaringan.")
                         .arg(notices.offlineDaysLeft);
        break;
    case OfflineLevel::Warning:
        sentences += NoticeText::tr("Tinggal %1 hari tanpa jaringan: silakan hubungkan stasiun "
                                    "dengan wilayah.")
                         .arg(notices.offlineDaysLeft);
        break;
    case OfflineLevel::Over:
        sentences += NoticeText::tr("Stasiun terlalu lama tanpa wilayah; operator belum dapat "
                                    "masuk.");
        break;
    }
    return sentences.join(u' ');
}

bool needsAttention(const workflow::LoginNotices &notices)
{
    return notices.failuresBefore > 0 || notices.clockSetBack > std::chrono::seconds::zero()
        || notices.offline >= workflow::OfflineLevel::Warning
        || (notices.accountDaysLeft && *notices.accountDaysLeft <= 3);
}

} // namespace rekam::station
