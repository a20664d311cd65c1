// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/fingers_page.h"

#include "app/station/widgets/camera_view.h"
#include "app/station/widgets/device_badge.h"
#include "app/station/widgets/exception_panel.h"
#include "app/station/widgets/hands_widget.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/picture_view.h"
#include "app/text/item_text.h"
#include "core/enrollment/enrollment.h"

#include <QApplication>
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
    , m_camera(new CameraView(this))
    , m_views(new QStackedWidget(this))
    , m_panels(new QStackedWidget(this))
    , m_fingerCaption(plainLabel("caption", this))
    , m_finger(wrappedLabel("fingerName", this))
    , m_instruction(wrappedLabel("guidance", this))
    , m_impression(new PictureView(this))
    , m_progress(plainLabel("panelText", this))
    , m_device(new DeviceBadge(this))
    , m_reasons(new ExceptionPanel(fingerReasons(), ExceptionPanel::Reaches::Hands, m_panels))
{
    m_photo = addButton("plain", Qt::Key_F);
    m_skipPhoto = addButton("plain", Qt::Key_L);
    m_except = addButton("plain", Qt::Key_T);
    m_tryAgain = addButton("plain", Qt::Key_U);
    m_keepPoor = addButton("primary");
    m_reconnect = addButton("primary");
    m_takePhoto = addButton("primary");
    m_saveReason = addButton("primary");
    m_next = addButton("primary");
    m_views->addWidget(m_hands);
    m_views->addWidget(m_camera);
    m_panels->addWidget(makePanel());
    m_panels->addWidget(m_reasons);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_views, 5);
    row->addWidget(m_panels, 3);
    body()->addLayout(row, 1);
    connect(m_hands, &HandsWidget::clicked, this, &FingersPage::retakeRequested);
    connect(m_next, &QPushButton::clicked, this, &FingersPage::nextRequested);
    connect(m_keepPoor, &QPushButton::clicked, this, &FingersPage::keepPoorRequested);
    connect(m_tryAgain, &QPushButton::clicked, this, &FingersPage::tryAgainRequested);
    connect(m_except, &QPushButton::clicked, this, &FingersPage::exceptionRequested);
    connect(m_reconnect, &QPushButton::clicked, this, &FingersPage::reconnectRequested);
    connect(m_reasons, &ExceptionPanel::changed, this, [this] {
        fillButtons();
        say();
        followNextAction();
    });
    connect(m_saveReason, &QPushButton::clicked, this, &FingersPage::chooseException);
    connect(m_photo, &QPushButton::clicked, this, &FingersPage::photoRequested);
    connect(m_takePhoto, &QPushButton::clicked, this, &FingersPage::takePhotoRequested);
    connect(m_skipPhoto, &QPushButton::clicked, this, &FingersPage::skipPhotoRequested);
    FingersPage::retranslate();
}

QWidget *FingersPage::makePanel()
{
    auto *panel = new QFrame(m_panels);
    setRole(panel, "panel");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(6);
    m_fingerCaption->setIndent(0); // one edge for all that stands here
    m_finger->setIndent(0);
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
        return m_reasons->choice() ? static_cast<QWidget *>(m_saveReason)
                                   : m_reasons->firstReason();
    case FingersPhase::Photographing:
        return m_takePhoto;
    default:
        return nullptr; // the resident acts, not the operator
    }
}

void FingersPage::chooseException()
{
    if (const auto choice = m_reasons->choice(); choice && m_state.phase == FingersPhase::Excepting)
        Q_EMIT exceptionChosen(choice->reason, choice->permanent, choice->note, choice->scope);
}

bool FingersPage::handleKey(int key)
{
    if (m_state.phase == FingersPhase::Excepting) {
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_reasons->choice())
                return !qobject_cast<QPushButton *>(QApplication::focusWidget());
            chooseException(); // wherever the focus is, the note included
            return true;
        }
        return m_reasons->pressKey(key);
    }
    if (m_state.phase == FingersPhase::Photographing)
        return false;
    if (const auto finger = fingerOfKey(key)) {
        Q_EMIT retakeRequested(*finger);
        return true;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        Q_EMIT moveRequested(key == Qt::Key_Right ? 1 : -1);
        return true;
    }
    return false;
}

void FingersPage::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier;
    if (modifiers == Qt::NoModifier && !event->isAutoRepeat() && handleKey(event->key()))
        return;
    Page::keyPressEvent(event);
}

void FingersPage::render(const FingersState &state)
{
    m_state = state;
    // Whoever comes back to the same finger finds what they had chosen.
    if (!state.current
        || (state.phase == FingersPhase::Excepting && m_reasonsFor != state.current)) {
        m_reasons->reset();
        m_reasonsFor = state.current;
    }
    if (!state.current || (m_reasonsFor && m_reasonsFor != state.current))
        m_reasonsFor.reset();
    fill();
    followNextAction();
}

void FingersPage::fill()
{
    const bool excepting = m_state.phase == FingersPhase::Excepting;
    const bool photographing = m_state.phase == FingersPhase::Photographing;
    m_panels->setCurrentIndex(excepting ? 1 : 0);
    m_views->setCurrentIndex(photographing ? 1 : 0);
    m_camera->setFrame(m_state.photoFrame);
    m_camera->setPlaceholder(m_state.photoError ? tr("Kamera tidak tersambung")
                                                : tr("Kamera sedang dibuka ..."));
    m_hands->setCalm(m_state.settings.calm);
    m_hands->setFingers(m_state.cells, m_state.current);
    m_hands->setTogether(m_state.together());
    m_impression->setPicture(m_state.impression);
    m_progress->setText(tr("Selesai %1 dari 10 jari").arg(m_state.done()));
    m_device->setDevice(tr("Pembaca sidik jari"), m_state.device);
    if (m_state.current) {
        const QString finger = text::fingerLabel(*m_state.current);
        m_finger->setText(fingersNow());
        //: %1 is a finger
        m_reasons->setTitle(tr("%1: mengapa tidak dapat direkam?").arg(finger));
        m_reasons->setHand(enrollment::handOf(*m_state.current));
    } else {
        m_finger->setText(m_state.phase == FingersPhase::Complete ? tr("Sepuluh jari selesai")
                                                                  : QString());
    }
    m_fingerCaption->setText(photographing            ? tr("Foto untuk pengecualian")
                                 : m_state.isRepeat() ? tr("Jari yang diulang")
                                                      : tr("Jari sekarang"));
    if (photographing && m_state.photoHand)
        m_finger->setText(text::handLabel(*m_state.photoHand));
    m_impression->setVisible(!photographing);
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
    // A good finger that the store refused is saved first; a reason would be refused as well.
    m_except->setVisible(m_state.current.has_value() && phase != Excepting && phase != Photographing
                         && !m_state.unsaved);
    m_reconnect->setText(m_state.unsaved ? tr("Simpan lagi (Enter)") : tr("Sambung ulang (Enter)"));
    m_except->setEnabled(phase != Saving);
    m_saveReason->setVisible(phase == Excepting);
    m_saveReason->setEnabled(m_reasons->choice().has_value());
    m_photo->setVisible(m_state.photoOffered && (phase == Expecting || phase == Complete));
    m_photo->setText(m_state.photoOffered == m_state.photoWanted ? tr("Foto tangan (F)")
                                                                 : tr("Ulangi foto tangan (F)"));
    m_takePhoto->setVisible(phase == Photographing);
    m_takePhoto->setEnabled(!m_state.photoFrame.isNull() || m_state.photoError);
    m_takePhoto->setText(m_state.photoError ? tr("Sambung ulang (Enter)")
                                            : tr("Ambil foto (Enter)"));
    m_skipPhoto->setVisible(phase == Photographing);
}

void FingersPage::retranslate()
{
    setHeading(
        tr("Sidik jari"),
        tr("Jari yang berdenyut ditempelkan, diangkat, lalu jari berikutnya. Jari lain: angka, "
           "panah, atau klik."));
    m_hands->setLegend(
        {tr("tersimpan"), tr("terbaik dari yang lemah"), tr("dikecualikan"), tr("tidak ada")});
    m_hands->setHandNames(tr("Kiri"), tr("Kanan"));
    m_impression->setPlaceholder(tr("Sidik jari terakhir tampil di sini"));
    m_reasons->retranslate();
    m_except->setText(tr("Tidak dapat direkam (T)"));
    m_tryAgain->setText(tr("Ulangi (U)"));
    m_keepPoor->setText(tr("Simpan yang terbaik (Enter)"));
    m_skipPhoto->setText(tr("Lewati foto (L)"));
    m_saveReason->setText(tr("Simpan alasan (Enter)"));
    m_next->setText(tr("Lanjut (Enter)"));
    fill();
}

} // namespace rekam::station
