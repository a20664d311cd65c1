// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QFrame>

#include <map>

class QLabel;
class QPushButton;

namespace rekam::station {

/** The workplaces that the header leads to. */
enum class Workplace { Recording, Approval, Access, Settings };

/** Name of the program, the workplaces, language, change of person and logout. */
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);
    /** Null identity: nobody is logged in. */
    void setIdentity(const std::optional<Identity> &identity);
    /** Which workplace is open: marks its button. */
    void setWorkplace(Workplace place);
    /** "id" or "en", the language in use. */
    void setLanguage(const QString &code);

Q_SIGNALS:
    void workplaceRequested(rekam::station::Workplace place);
    void changePersonRequested();
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
    std::map<Workplace, QPushButton *> m_places;
    Workplace m_place = Workplace::Recording;
    QPushButton *m_change;
    QPushButton *m_languageButton;
    QPushButton *m_logout;
};

} // namespace rekam::station
