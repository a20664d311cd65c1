// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/backup_presenter.h"

#include <QFrame>

class QLabel;
class QProgressBar;

namespace rekam::station {

/** How the station stands with its region. */
struct RegionFacts
{
    QDateTime lastContact{}; ///< UTC; invalid: not known
    int daysLeft = 0; ///< without contact
    bool meeting = false;
    std::optional<base::ErrorCode> trouble{}; ///< of the latest meeting, or a lasting one
};

/** The facts of this station in words: what protects it, how it stands with its region, its
 *  backups. */
class StationPanel : public QFrame
{
    Q_OBJECT

public:
    explicit StationPanel(QWidget *parent = nullptr);
    void setProtection(workflow::Protection protection);
    void setRegion(const RegionFacts &facts);
    void setBackup(const BackupState &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString regionText() const;
    [[nodiscard]] QString backupText() const;
    workflow::Protection m_protection = workflow::Protection::PasswordOnly;
    RegionFacts m_region;
    BackupState m_backup;
    QLabel *m_protectionTitle;
    QLabel *m_protectionText;
    QLabel *m_regionTitle;
    QLabel *m_regionText;
    QLabel *m_backupTitle;
    QLabel *m_backupText;
    QProgressBar *m_progress;
};

} // namespace rekam::station
