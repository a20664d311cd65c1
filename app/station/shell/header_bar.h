// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rekam::station {

/** Name of the program, the two workplaces, language and logout. */
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);
    /** Null identity: nobody is logged in. */
    void setIdentity(const std::optional<Identity> &identity);
    /** Which workplace is open: marks its button. */
    void setApproving(bool approving);
    /** "id" or "en", the language in use. */
    void setLanguage(const QString &code);

Q_SIGNALS:
    void recordingRequested();
    void approvalRequested();
    void languageRequested(const QString &code);
    void logoutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    std::optional<Identity> m_identity;
    QString m_language = QStringLiteral("id");
    QLabel *m_subtitle;
    QLabel *m_account;
    QPushButton *m_recording;
    QPushButton *m_approval;
    QPushButton *m_languageButton;
    QPushButton *m_logout;
};

} // namespace rekam::station
