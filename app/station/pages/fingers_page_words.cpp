// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the fingers says at each moment, to the resident and to the operator.
#include "app/station/pages/fingers_page.h"
#include "app/station/widgets/exception_panel.h"
#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"
#include "app/text/item_text.h"

namespace rekam::station {

QString FingersPage::fingersNow() const
{
    if (!m_state.current)
        return {};
    const auto count = m_state.together().size();
    if (count < 2)
        return text::fingerLabel(*m_state.current);
    using biometrics::FingerPosition;
    if (*m_state.current == FingerPosition::RightThumb
        || *m_state.current == FingerPosition::LeftThumb)
        return tr("Kedua ibu jari");
    const bool right = enrollment::handOf(*m_state.current) == enrollment::Hand::Right;
    switch (count) {
    case 2:
        return right ? tr("Dua jari kanan") : tr("Dua jari kiri");
    case 3:
        return right ? tr("Tiga jari kanan") : tr("Tiga jari kiri");
    default:
        return right ? tr("Empat jari kanan") : tr("Empat jari kiri");
    }
}

QString FingersPage::instruction() const
{
    using enum FingersPhase;
    switch (m_state.phase) {
    case Opening:
        return tr("Pembaca sedang dibuka ...");
    case Expecting:
        if (m_state.complaint)
            return text::guidance(*m_state.complaint);
        if (m_state.retry)
            return retrySentence();
        if (m_state.together().size() > 1)
            //: %1 are fingers: "empat jari kanan"
            return tr("Silakan tempelkan %1 bersamaan di kaca.").arg(fingersNow().toLower());
        return tr("Silakan tempelkan jari di kaca.");
    case Present:
        return tr("Mohon tahan sebentar ...");
    case Taken:
        return tr("✓ Terbaca. Silakan angkat jari.");
    case Judging:
        return tr("Memeriksa ...");
    case Saving:
        return tr("✓ Baik, menyimpan ...");
    case Offering:
        return m_state.complaint ? text::guidance(*m_state.complaint) : QString();
    case Excepting:
        return {};
    case Photographing:
        return tr("Silakan perlihatkan punggung tangan ke kamera, semua jari terlihat.");
    case Complete:
        return tr("Semua sudah tersimpan. Angka atau klik satu jari untuk mengulang.");
    case Failed:
        return m_state.unsaved
            ? tr("Sidik jari ini sudah terbaca baik. Silakan simpan sekali lagi.")
            : tr("Jari yang sudah direkam tetap tersimpan.");
    }
    return {};
}

QString FingersPage::retrySentence() const
{
    switch (*m_state.retry) {
    case devices::FingerRetry::PressLonger:
        return tr("Mohon tahan jari sedikit lebih lama di kaca.");
    case devices::FingerRetry::CenterFinger:
        return tr("Silakan geser jari ke tengah kaca.");
    case devices::FingerRetry::LiftFinger:
        return tr("Silakan angkat jari, lalu tempelkan kembali.");
    case devices::FingerRetry::TryAgain:
        return tr("Belum terbaca. Silakan tempelkan kembali.");
    case devices::FingerRetry::WrongHand:
        //: %1 are fingers: "empat jari kanan"
        return tr("Tangannya tertukar. Silakan tempelkan %1.").arg(fingersNow().toLower());
    case devices::FingerRetry::TooManyFingers:
        return tr("Terlalu banyak jari di kaca. Silakan tempelkan %1 saja.")
            .arg(fingersNow().toLower());
    }
    return {};
}

void FingersPage::say()
{
    const bool attention = m_state.phase == FingersPhase::Offering
        || (m_state.phase == FingersPhase::Expecting && (m_state.complaint || m_state.retry));
    const bool good = m_state.phase == FingersPhase::Taken || m_state.phase == FingersPhase::Saving
        || m_state.phase == FingersPhase::Complete || m_state.unsaved;
    m_instruction->setText(instruction());
    setRole(m_instruction, attention ? "guidanceAttention" : good ? "guidanceGood" : "guidance");
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.photoError)
        message()->showError(*m_state.photoError);
    else if (m_state.phase == FingersPhase::Photographing)
        message()->say(MessageBar::Kind::Information,
                       tr("Stasiun ini meminta foto tangan. Bila tidak mungkin, lewati saja."));
    else if (m_state.phase == FingersPhase::Excepting)
        message()->say(MessageBar::Kind::Information,
                       m_reasons->choice()
                           ? tr("Supervisor menegaskannya nanti; perekaman berjalan terus.")
                           : tr("Silakan pilih alasannya. Satu tangan atau keduanya juga bisa "
                                "sekaligus."));
    else
        sayOfTries();
}

void FingersPage::sayOfTries()
{
    const int most = m_state.settings.fingerTries;
    if (m_state.phase == FingersPhase::Offering)
        message()->say(MessageBar::Kind::Attention,
                       m_state.canKeepPoor ? tr("Sudah %1 kali dicoba. Silakan simpan yang "
                                                "terbaik, ulangi, atau catat alasannya.")
                                                 .arg(most)
                                           : tr("Sudah %1 kali dicoba. Silakan ulangi, atau "
                                                "catat alasan tidak dapat direkam.")
                                                 .arg(most));
    else if (m_state.phase == FingersPhase::Expecting && m_state.retries >= most)
        message()->say(
            MessageBar::Kind::Attention,
            tr("Pembaca belum mendapat gambar jari ini. Silakan pilih jari lain (angka), "
               "atau catat alasan tidak dapat direkam (T)."));
    else if (m_state.tries > 0 && m_state.phase == FingersPhase::Expecting)
        message()->say(MessageBar::Kind::Information,
                       tr("Percobaan %1 dari %2").arg(m_state.tries + 1).arg(most));
    else
        sayOfRepeat();
}

void FingersPage::sayOfRepeat()
{
    if (m_state.isRepeat())
        message()->say(MessageBar::Kind::Information,
                       tr("Yang lama tetap tersimpan sampai ada yang lebih baik. Esc: batal "
                          "mengulang."));
    else if (m_state.repeated)
        message()->say(MessageBar::Kind::Good,
                       //: %1 is a finger
                       (m_state.repeated->replaced
                            ? tr("%1: yang baru lebih baik dan menggantikan yang lama.")
                            : tr("%1: yang lama lebih baik dan tetap tersimpan."))
                           .arg(text::fingerLabel(m_state.repeated->finger)));
    else
        message()->showNothing();
}

} // namespace rekam::station
