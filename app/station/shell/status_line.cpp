// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/status_line.h"

#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"
#include "app/text/number_text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace rekam::station {

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent)
    , m_station(plainLabel("status", this))
    , m_region(plainLabel("status", this))
    , m_disk(plainLabel("status", this))
    , m_uploads(plainLabel("status", this))
{
    setRole(this, "statusLine");
    setFixedHeight(30);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(m_station);
    row->setSpacing(24);
    row->addWidget(m_region);
    row->addStretch();
    row->addWidget(m_disk);
    row->addWidget(m_uploads);
}

void StatusLine::setStation(const QString &station)
{
    m_stationName = station;
    retranslate();
}

void StatusLine::setUploads(const UploadState &state, bool loggedIn)
{
    m_state = state;
    m_loggedIn = loggedIn;
    retranslate();
}

void StatusLine::setDisk(const std::optional<workflow::DiskGauge> &gauge)
{
    m_gauge = gauge;
    retranslate();
}

void StatusLine::setRegion(const RegionState &state)
{
    m_regionState = state;
    retranslate();
}

void StatusLine::showDisk()
{
    const auto level = m_gauge ? m_gauge->level : workflow::DiskLevel::Fine;
    QString text;
    if (level == workflow::DiskLevel::Reserve) {
        text = tr("✕ Ruang cadangan disk terpakai: selesaikan dan kirim, jangan mulai yang baru");
    } else if (m_gauge) {
        const QString count = text::counted(m_gauge->recordsThatFit);
        //: %1 is how many records, with points between thousands
        text = tr("masih muat %1 rekaman").arg(count);
        if (level != workflow::DiskLevel::Fine)
            text.prepend(QStringLiteral("! "));
    }
    m_disk->setText(text);
    setRole(m_disk,
            level == workflow::DiskLevel::Fine      ? "status"
                : level == workflow::DiskLevel::Low ? "statusLow"
                                                    : "statusCritical");
}

void StatusLine::showRegion()
{
    QString text;
    const char *role = "status";
    if (m_regionState.auditWarning) {
        text = tr("! Jejak audit tidak cocok dengan wilayah: silakan lapor administrator");
        role = "statusCritical";
    } else if (m_regionState.standing) {
        const workflow::Standing &standing = *m_regionState.standing;
        const QString met
            = standing.lastContact.toLocalTime().toString(QStringLiteral("dd-MM HH.mm"));
        const bool scarce = m_regionState.daysLeft * 2 <= standing.offlineDays;
        //: %1 is day and time, %2 a number of days
        text = scarce ? tr("! Wilayah terakhir terhubung %1, sisa %2 hari")
                            .arg(met)
                            .arg(m_regionState.daysLeft)
                      : tr("Wilayah terhubung %1").arg(met);
        if (scarce)
            role = "statusLow";
    }
    m_region->setText(text);
    setRole(m_region, role);
}

QString StatusLine::uploadText() const
{
    if (!m_loggedIn)
        return {};
    if (m_state.sending) {
        const qint64 percent = m_state.total > 0 ? 100 * m_state.sent / m_state.total : 0;
        //: %1 is a percentage, %2 how many records wait
        return tr("⇧ Mengirim %1 % · menunggu %2").arg(percent).arg(m_state.waiting);
    }
    if (m_state.waiting == 0)
        return tr("✓ Semua sudah terkirim");
    if (m_state.lastError) {
        const QString reason = text::guidance(m_state.lastError->code).section(u'.', 0, 0);
        //: %1 is how many records wait, %2 why
        return tr("! Menunggu dikirim %1 · %2").arg(m_state.waiting).arg(reason);
    }
    return tr("Menunggu dikirim %1").arg(m_state.waiting);
}

void StatusLine::retranslate()
{
    m_station->setText(m_stationName.isEmpty() ? QString() : tr("Stasiun %1").arg(m_stationName));
    showRegion();
    showDisk();
    m_uploads->setText(uploadText());
    setRole(m_uploads, m_state.lastError && m_state.waiting > 0 ? "statusAttention" : "status");
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
