// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/signature_page.h"

#include "app/station/widgets/device_badge.h"
#include "app/station/widgets/exception_panel.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/picture_view.h"
#include "app/text/item_text.h"
#include "core/enrollment/enrollment.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace rekam::station {

namespace {

std::vector<enrollment::ExceptionReason> signatureReasons()
{
    using enum enrollment::ExceptionReason;
    std::vector<enrollment::ExceptionReason> reasons{CannotSign, Amputated,    Bandaged,
                                                     Damaged,    CannotBeHeld, Refused};
    std::erase_if(reasons, [](auto reason) {
        return !enrollment::mayBeExcepted(enrollment::ItemKey::signature(), reason);
    });
    return reasons;
}

} // namespace

SignaturePage::SignaturePage(QWidget *parent)
    : Page(parent)
    , m_views(new QStackedWidget(this))
    , m_pad(new PadWidget(m_views))
    , m_picture(new PictureView(m_views))
    , m_reasons(new ExceptionPanel(signatureReasons(), ExceptionPanel::Reaches::One, m_views))
    , m_device(new DeviceBadge(this))
{
    m_except = addButton("plain", Qt::Key_T);
    m_guided = addButton("plain", Qt::Key_D);
    m_guided->setCheckable(true);
    m_again = addButton("plain", Qt::Key_U);
    m_saveReason = addButton("primary");
    m_use = addButton("primary");
    m_views->addWidget(m_pad);
    m_views->addWidget(m_picture);
    m_views->addWidget(m_reasons);
    body()->addWidget(m_views, 1);
    body()->addWidget(m_device);
    connect(m_use, &QPushButton::clicked, this, &SignaturePage::useRequested);
    connect(m_again, &QPushButton::clicked, this, &SignaturePage::againRequested);
    connect(m_except, &QPushButton::clicked, this, &SignaturePage::exceptionRequested);
    connect(m_guided, &QPushButton::clicked, this, &SignaturePage::guidedToggled);
    connect(m_saveReason, &QPushButton::clicked, this, &SignaturePage::chooseException);
    connect(m_reasons, &ExceptionPanel::changed, this, [this] {
        fill();
        followNextAction();
    });
    SignaturePage::retranslate();
}

QWidget *SignaturePage::nextAction() const
{
    if (m_state.phase != SignaturePhase::Excepting)
        return m_use;
    return m_reasons->choice() ? static_cast<QWidget *>(m_saveReason) : m_reasons->firstReason();
}

void SignaturePage::chooseException()
{
    if (const auto choice = m_reasons->choice();
        choice && m_state.phase == SignaturePhase::Excepting)
        Q_EMIT exceptionChosen(choice->reason, choice->permanent, choice->note);
}

void SignaturePage::keyPressEvent(QKeyEvent *event)
{
    if (m_state.phase == SignaturePhase::Excepting && !event->isAutoRepeat()) {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && m_reasons->choice()) {
            chooseException(); // wherever the focus is, the note included
            return;
        }
        if (m_reasons->pressKey(event->key()))
            return;
    }
    Page::keyPressEvent(event);
}

void SignaturePage::render(const SignatureState &state)
{
    if (!state.open)
        m_reasons->reset(); // nothing of one resident is left for the next
    m_state = state;
    fill();
    followNextAction();
}

void SignaturePage::setSecondScreen(bool open)
{
    m_secondScreen = open;
    fill();
}

void SignaturePage::fill()
{
    using enum SignaturePhase;
    const bool kept = m_state.phase == Kept || m_state.phase == KeptWithout;
    const bool excepting = m_state.phase == Excepting;
    QWidget *view = m_pad;
    if (excepting)
        view = m_reasons;
    else if (kept && (m_state.phase == KeptWithout || !m_state.picture.isNull()))
        view = m_picture;
    m_views->setCurrentWidget(view);
    const bool elsewhere = m_state.phase == Writing && !m_state.isOnScreen();
    setHeading(tr("Tanda tangan"),
               elsewhere ? tr("Silakan menandatangani di alat tanda tangan.")
                         : tr("Silakan menandatangani di dalam kotak, dengan pena, jari, atau "
                              "tetikus."));
    m_pad->setActive(m_state.phase == Writing && m_state.isOnScreen());
    if (m_state.phase == Writing && m_state.signature.strokes.empty())
        m_pad->clear(); // the presenter began anew
    m_picture->setPicture(m_state.picture);
    m_picture->setPlaceholder(
        m_state.exception
            ? tr("Tanpa tanda tangan: %1").arg(text::exceptionLabel(*m_state.exception))
            : QString());
    m_device->setDevice(tr("Alat tanda tangan"), m_state.device);
    m_device->setVisible(view == m_pad);
    m_use->setVisible(!excepting);
    m_use->setEnabled(m_state.phase != Saving);
    m_use->setText(kept ? tr("Lanjut (Enter)") : tr("Simpan dan lanjut (Enter)"));
    m_again->setVisible(!excepting);
    m_again->setEnabled(m_state.phase != Saving);
    m_except->setVisible(m_state.phase == Writing);
    m_saveReason->setVisible(excepting);
    m_saveReason->setEnabled(m_reasons->choice().has_value());
    m_guided->setVisible(m_state.phase == Writing || (m_state.phase == Kept && m_state.guided));
    m_guided->setEnabled(m_state.phase == Writing);
    m_guided->setChecked(m_state.guided);
    m_guided->setText((m_state.guided ? QStringLiteral("● ") : QStringLiteral("○ "))
                      + tr("Tangan dituntun (D)"));
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.phase == Kept)
        message()->say(MessageBar::Kind::Good, tr("Tanda tangan sudah tersimpan."));
    else if (m_state.phase == KeptWithout)
        message()->say(MessageBar::Kind::Good, tr("Alasan sudah tersimpan."));
    else if (excepting)
        message()->say(MessageBar::Kind::Information,
                       m_reasons->choice()
                           ? tr("Supervisor menegaskannya nanti; perekaman berjalan terus.")
                           : tr("Silakan pilih alasannya."));
    else if (elsewhere)
        message()->say(MessageBar::Kind::Information,
                       tr("Penduduk menandatangani di alatnya; garisnya tampil di sini. Garis atau "
                          "paraf juga boleh; keluarga boleh menuntun tangan."));
    else
        message()->say(MessageBar::Kind::Information,
                       m_secondScreen
                           ? tr("Penduduk menandatangani di layarnya. Garis atau paraf juga boleh; "
                                "keluarga boleh menuntun tangan.")
                           : tr("Garis atau paraf juga boleh; keluarga boleh menuntun tangan."));
}

void SignaturePage::retranslate()
{
    m_reasons->setTitle(tr("Mengapa penduduk tidak dapat menandatangani?"));
    m_reasons->retranslate();
    m_again->setText(tr("Ulangi (U)"));
    m_except->setText(tr("Tidak dapat menandatangani (T)"));
    m_saveReason->setText(tr("Simpan alasan (Enter)"));
    fill();
}

} // namespace rekam::station
