// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/status_line.h"

#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace rekam::station {

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent)
    , m_station(plainLabel("status", this))
    , m_uploads(plainLabel("status", this))
{
    setRole(this, "statusLine");
    setFixedHeight(30);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(m_station);
    row->addStretch();
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
