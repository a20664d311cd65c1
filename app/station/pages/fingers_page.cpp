// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/fingers_page.h"

#include "app/station/widgets/device_badge.h"
#include "app/station/widgets/hands_widget.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/picture_view.h"
#include "app/station/widgets/reason_panel.h"
#include "app/text/error_text.h"
#include "app/text/item_text.h"
#include "core/enrollment/enrollment.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace rekam::station {

namespace {

std::vector<enrollment::ExceptionReason> fingerReasons()
{
    using enum enrollment::ExceptionReason;
    std::vector<enrollment::ExceptionReason> reasons{Amputated,    Bandaged, Damaged,
                                                     CannotBeHeld, Refused,  CannotSign};
    const auto anyFinger = enrollment::ItemKey::finger(biometrics::FingerPosition::RightIndex);
    std::erase_if(reasons,
                  [&](auto reason) { return !enrollment::mayBeExcepted(anyFinger, reason); });
    return reasons;
}

} // namespace

FingersPage::FingersPage(QWidget *parent)
    : Page(parent)
    , m_hands(new HandsWidget(this))
    , m_panels(new QStackedWidget(this))
    , m_fingerCaption(plainLabel("caption", this))
    , m_finger(wrappedLabel("fingerName", this))
    , m_instruction(wrappedLabel("guidance", this))
    , m_impression(new PictureView(this))
    , m_progress(plainLabel("panelText", this))
    , m_device(new DeviceBadge(this))
    , m_reasons(new ReasonPanel(fingerReasons(), m_panels))
{
    m_except = addButton("plain", Qt::Key_T);
    m_tryAgain = addButton("plain", Qt::Key_U);
    m_keepPoor = addButton("primary");
    m_reconnect = addButton("primary");
    m_next = addButton("primary");
    m_panels->addWidget(makePanel());
    m_panels->addWidget(m_reasons);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_hands, 5);
    row->addWidget(m_panels, 3);
    body()->addLayout(row, 1);
    connect(m_hands, &HandsWidget::clicked, this, &FingersPage::retakeRequested);
    connect(m_next, &QPushButton::clicked, this, &FingersPage::nextRequested);
    connect(m_keepPoor, &QPushButton::clicked, this, &FingersPage::keepPoorRequested);
    connect(m_tryAgain, &QPushButton::clicked, this, &FingersPage::tryAgainRequested);
    connect(m_except, &QPushButton::clicked, this, &FingersPage::exceptionRequested);
    connect(m_reconnect, &QPushButton::clicked, this, &FingersPage::reconnectRequested);
    connect(m_reasons, &ReasonPanel::chosen, this, &FingersPage::reasonChosen);
    FingersPage::retranslate();
}

QWidget *FingersPage::makePanel()
{
    auto *panel = new QFrame(m_panels);
    setRole(panel, "panel");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(6);
    column->addWidget(m_fingerCaption);
    column->addWidget(m_finger);
    column->addWidget(m_instruction);
    m_impression->setMinimumSize(120, 80);
    m_impression->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_impression, 1);
    column->addWidget(m_progress);
    column->addWidget(m_device);
    return panel;
}

QWidget *FingersPage::nextAction() const
{
    switch (m_state.phase) {
    case FingersPhase::Complete:
        return m_next;
    case FingersPhase::Failed:
        return m_reconnect;
    case FingersPhase::Offering:
        return m_state.canKeepPoor ? m_keepPoor : m_tryAgain;
    case FingersPhase::Excepting:
        return m_reasons->firstButton();
    default:
        return nullptr; // the resident acts, not the operator
    }
}

void FingersPage::keyPressEvent(QKeyEvent *event)
{
    if (m_state.phase == FingersPhase::Excepting && !event->isAutoRepeat()
        && m_reasons->choose(event->key()))
        return;
    Page::keyPressEvent(event);
}

void FingersPage::render(const FingersState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void FingersPage::fill()
{
    const bool excepting = m_state.phase == FingersPhase::Excepting;
    m_panels->setCurrentIndex(excepting ? 1 : 0);
    m_hands->setFingers(m_state.cells, m_state.current);
    m_impression->setPicture(m_state.impression);
    m_progress->setText(tr("Selesai %1 dari 10 jari").arg(m_state.done()));
    m_device->setDevice(tr("Pembaca sidik jari"), m_state.device);
    if (m_state.current) {
        const QString finger = text::fingerLabel(*m_state.current);
        m_finger->setText(finger);
        //: %1 is a finger
        m_reasons->setTitle(tr("%1: mengapa tidak dapat direkam?").arg(finger));
    } else {
        m_finger->setText(m_state.phase == FingersPhase::Complete ? tr("Sepuluh jari selesai")
                                                                  : QString());
    }
    fillButtons();
    say();
}

void FingersPage::fillButtons()
{
    using enum FingersPhase;
    const FingersPhase phase = m_state.phase;
    m_next->setVisible(phase == Complete);
    m_reconnect->setVisible(phase == Failed);
    m_keepPoor->setVisible(phase == Offering && m_state.canKeepPoor);
    m_tryAgain->setVisible(phase == Offering);
    m_except->setVisible(m_state.current.has_value() && phase != Excepting);
    m_except->setEnabled(phase != Saving);
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
        if (m_state.retry) {
            switch (*m_state.retry) {
            case devices::FingerRetry::PressLonger:
                return tr("Mohon tahan jari sedikit lebih lama di kaca.");
            case devices::FingerRetry::CenterFinger:
                return tr("Silakan geser jari ke tengah kaca.");
            case devices::FingerRetry::LiftFinger:
                return tr("Silakan angkat jari, lalu tempelkan kembali.");
            case devices::FingerRetry::TryAgain:
                return tr("Belum terbaca. Silakan tempelkan kembali.");
            }
        }
        return tr("Silakan tempelkan jari di kaca.");
    case Present:
        return tr("Mohon tahan sebentar ...");
    case Judging:
        return tr("Memeriksa ...");
    case Saving:
        return tr("✓ Baik, menyimpan ...");
    case Offering:
        return m_state.complaint ? text::guidance(*m_state.complaint) : QString();
    case Excepting:
        return {};
    case Complete:
        return tr("Semua sudah tersimpan. Klik satu jari untuk mengulang.");
    case Failed:
        return tr("Jari yang sudah direkam tetap tersimpan.");
    }
    return {};
}

void FingersPage::say()
{
    const bool attention = m_state.phase == FingersPhase::Offering
        || (m_state.phase == FingersPhase::Expecting && (m_state.complaint || m_state.retry));
    const bool good
        = m_state.phase == FingersPhase::Saving || m_state.phase == FingersPhase::Complete;
    m_instruction->setText(instruction());
    setRole(m_instruction, attention ? "guidanceAttention" : good ? "guidanceGood" : "guidance");
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.phase == FingersPhase::Offering)
        message()->say(MessageBar::Kind::Attention,
                       m_state.canKeepPoor ? tr("Sudah tiga kali dicoba. Silakan simpan yang "
                                                "terbaik, ulangi, atau catat alasannya.")
                                           : tr("Sudah tiga kali dicoba. Silakan ulangi, atau "
                                                "catat alasan tidak dapat direkam."));
    else if (m_state.tries > 0 && m_state.phase == FingersPhase::Expecting)
        message()->say(MessageBar::Kind::Information,
                       tr("Percobaan %1 dari 3").arg(m_state.tries + 1));
    else
        message()->showNothing();
}

void FingersPage::retranslate()
{
    setHeading(
        tr("Sidik jari"),
        tr("Empat jari kanan, empat jari kiri, lalu kedua ibu jari. Jari berikutnya menyala."));
    m_hands->setHandNames(tr("Kiri"), tr("Kanan"));
    m_fingerCaption->setText(tr("Jari sekarang"));
    m_impression->setPlaceholder(tr("Sidik jari terakhir tampil di sini"));
    m_reasons->retranslate();
    m_except->setText(tr("Tidak dapat direkam (T)"));
    m_tryAgain->setText(tr("Ulangi (U)"));
    m_keepPoor->setText(tr("Simpan yang terbaik (Enter)"));
    m_reconnect->setText(tr("Sambung ulang (Enter)"));
    m_next->setText(tr("Lanjut (Enter)"));
    fill();
}

} // namespace rekam::station
