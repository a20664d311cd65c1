// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/station_panel.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/protection_text.h"
#include "app/text/error_text.h"

#include <QEvent>
#include <QFileInfo>
#include <QProgressBar>
#include <QVBoxLayout>

namespace rekam::station {

namespace {

QString moment(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH.mm"));
}

/** What happened; what to do follows in the next sentence. */
QString firstSentence(const QString &text)
{
    return text.section(u'.', 0, 0) + u'.';
}

} // namespace

StationPanel::StationPanel(QWidget *parent)
    : QFrame(parent)
    , m_protectionTitle(plainLabel("panelTitle", this))
    , m_protectionText(wrappedLabel("panelText", this))
    , m_regionTitle(plainLabel("panelTitle", this))
    , m_regionText(wrappedLabel("panelText", this))
    , m_backupTitle(plainLabel("panelTitle", this))
    , m_backupText(wrappedLabel("panelText", this))
    , m_progress(new QProgressBar(this))
{
    setRole(this, "panel");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(2);
    column->addWidget(m_protectionTitle);
    column->addWidget(m_protectionText);
    column->addSpacing(5);
    column->addWidget(m_regionTitle);
    column->addWidget(m_regionText);
    column->addSpacing(5);
    column->addWidget(m_backupTitle);
    column->addWidget(m_backupText);
    column->addWidget(m_progress);
    column->addStretch();
    m_progress->setTextVisible(false);
    retranslate();
}

void StationPanel::setProtection(workflow::Protection protection)
{
    m_protection = protection;
    retranslate();
}

void StationPanel::setRegion(const RegionFacts &facts)
{
    m_region = facts;
    retranslate();
}

void StationPanel::setBackup(const BackupState &state)
{
    m_backup = state;
    retranslate();
}

QString StationPanel::regionText() const
{
    QStringList sentences;
    if (m_region.lastContact.isValid()) {
        //: %1 is date and time
        sentences += tr("Terakhir terhubung %1.").arg(moment(m_region.lastContact));
        sentences += tr("Tanpa jaringan masih dapat bekerja %1 hari.").arg(m_region.daysLeft);
    }
    if (m_region.meeting)
        sentences += tr("Sedang menghubungi wilayah ...");
    else if (m_region.trouble)
        sentences += firstSentence(text::guidance(*m_region.trouble));
    return sentences.join(u' ');
}

QString StationPanel::backupText() const
{
    if (m_backup.running)
        //: %1 is a file's name
        return tr("Menyalin ke %1; pekerjaan dapat diteruskan.")
            .arg(QFileInfo(m_backup.path).fileName());
    QStringList sentences;
    if (m_backup.error)
        sentences += tr("Belum berhasil: %1").arg(text::guidance(m_backup.error->code));
    else if (m_backup.finished)
        sentences += tr("Selesai: %1.").arg(QFileInfo(m_backup.path).fileName());
    if (m_backup.last.isValid())
        //: %1 is date and time
        sentences += tr("Cadangan terakhir %1.").arg(moment(m_backup.last));
    else
        sentences += tr("Belum ada cadangan di folder stasiun.");
    if (!m_backup.error && m_backup.elsewhereIsDue)
        sentences += tr("(!) Silakan cadangkan juga ke luar komputer ini.");
    else if (!m_backup.error)
        sentences += tr("Cadangan tetap tersegel seperti di disk.");
    return sentences.join(u' ');
}

void StationPanel::retranslate()
{
    m_protectionTitle->setText(tr("Perlindungan"));
    m_protectionText->setText(protectionSentence(m_protection));
    m_regionTitle->setText(tr("Wilayah"));
    m_regionText->setText(regionText());
    m_backupTitle->setText(tr("Cadangan"));
    m_backupText->setText(backupText());
    m_progress->setVisible(m_backup.running);
    m_progress->setRange(0, m_backup.total);
    m_progress->setValue(m_backup.done);
}

void StationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
