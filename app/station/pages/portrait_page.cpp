// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/portrait_page.h"

#include "app/station/widgets/camera_view.h"
#include "app/station/widgets/device_badge.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/picture_view.h"
#include "app/text/error_text.h"

#include <QStackedWidget>

namespace rekam::station {

PortraitPage::PortraitPage(QWidget *parent)
    : Page(parent)
    , m_views(new QStackedWidget(this))
    , m_camera(new CameraView(m_views))
    , m_portrait(new PictureView(m_views))
    , m_guidanceTitle(plainLabel("caption", this))
    , m_guidance(wrappedLabel("guidance", this))
    , m_cloth(wrappedLabel("panelText", this))
    , m_rules(wrappedLabel("panelText", this))
    , m_device(new DeviceBadge(this))
{
    m_again = addButton("plain", Qt::Key_U);
    m_reconnect = addButton("primary");
    m_capture = addButton("primary");
    m_use = addButton("primary");
    m_views->addWidget(m_camera);
    m_views->addWidget(m_portrait);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_views, 5);
    auto *panel = new QFrame(this);
    setRole(panel, "panel");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_guidanceTitle);
    column->addWidget(m_guidance);
    column->addStretch();
    column->addWidget(m_cloth);
    column->addWidget(m_rules);
    column->addWidget(m_device);
    row->addWidget(panel, 3);
    body()->addLayout(row, 1);
    connect(m_capture, &QPushButton::clicked, this, &PortraitPage::captureRequested);
    connect(m_again, &QPushButton::clicked, this, &PortraitPage::againRequested);
    connect(m_use, &QPushButton::clicked, this, &PortraitPage::useRequested);
    connect(m_reconnect, &QPushButton::clicked, this, &PortraitPage::reconnectRequested);
    PortraitPage::retranslate();
}

QWidget *PortraitPage::nextAction() const
{
    switch (m_state.phase) {
    case PortraitPhase::Failed:
        return m_reconnect;
    case PortraitPhase::Deciding:
    case PortraitPhase::Saving:
    case PortraitPhase::Kept:
        return m_use;
    default:
        return m_capture;
    }
}

void PortraitPage::render(const PortraitState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void PortraitPage::fill()
{
    using enum PortraitPhase;
    const PortraitPhase phase = m_state.phase;
    const bool decided = phase == Deciding || phase == Saving || phase == Kept;
    m_views->setCurrentWidget(decided ? static_cast<QWidget *>(m_portrait) : m_camera);
    m_portrait->setPicture(m_state.portrait);
    m_camera->setFrame(m_state.frame);
    m_camera->setFace(m_state.face, m_state.judged && !m_state.guidance);
    m_camera->setPlaceholder(phase == Failed ? tr("Kamera tidak tersambung")
                                             : tr("Kamera sedang dibuka ..."));
    m_capture->setVisible(!decided && phase != Failed);
    m_capture->setEnabled(phase == Live);
    m_reconnect->setVisible(phase == Failed);
    m_use->setVisible(decided);
    m_use->setEnabled(phase != Saving);
    m_use->setText(phase == Kept ? tr("Lanjut (Enter)") : tr("Pakai foto ini (Enter)"));
    m_again->setVisible(decided);
    m_again->setEnabled(phase != Saving);
    m_device->setDevice(tr("Kamera"), m_state.device);
    m_device->setVisible(!decided);
    m_rules->setVisible(!decided);
    m_cloth->setVisible(!decided && m_state.birthYear > 0);
    m_cloth->setText(m_state.birthYear % 2 != 0 ? tr("Latar: merah (tahun lahir ganjil)")
                                                : tr("Latar: biru (tahun lahir genap)"));
    say();
}

void PortraitPage::say()
{
    using enum PortraitPhase;
    if (m_state.error)
        message()->showError(*m_state.error);
    else
        message()->showNothing();
    const char *role = "guidance";
    switch (m_state.phase) {
    case Starting:
        m_guidance->setText(tr("Mohon tunggu sebentar."));
        break;
    case Live:
        if (!m_state.judged) {
            m_guidance->setText(tr("Silakan duduk tegak dan menghadap kamera."));
        } else if (m_state.guidance) {
            m_guidance->setText(text::guidance(*m_state.guidance));
            role = "guidanceAttention";
        } else {
            m_guidance->setText(tr("✓ Siap. Silakan ambil foto."));
            role = "guidanceGood";
        }
        break;
    case Capturing:
        m_guidance->setText(tr("Mohon diam, foto sedang diambil ..."));
        break;
    case Deciding:
        m_guidance->setText(tr("Silakan perlihatkan kepada penduduk. Apakah foto ini disetujui?"));
        break;
    case Saving:
        m_guidance->setText(tr("Menyimpan ..."));
        break;
    case Kept:
        m_guidance->setText(tr("✓ Foto sudah tersimpan."));
        role = "guidanceGood";
        break;
    case Failed:
        m_guidance->setText(
            tr("Silakan sambung ulang kamera. Rekaman yang sudah tersimpan tetap aman."));
        role = "guidanceAttention";
        break;
    }
    setRole(m_guidance, role);
}

void PortraitPage::retranslate()
{
    setHeading(tr("Pas foto"), tr("Penduduk melihat dan menyetujui fotonya sebelum dilanjutkan."));
    m_guidanceTitle->setText(tr("Petunjuk"));
    m_rules->setText(
        tr("Tanpa kacamata. Jilbab boleh, wajah dan alis terlihat. Kepala tegak, mata terbuka."));
    m_capture->setText(tr("Ambil foto (Enter)"));
    m_again->setText(tr("Ulangi (U)"));
    m_reconnect->setText(tr("Sambung ulang (Enter)"));
    fill();
}

} // namespace rekam::station
