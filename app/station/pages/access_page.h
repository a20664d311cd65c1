// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/access_presenter.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rekam::station {

class RowTable;

/** Who opened whose data. */
class AccessPage : public Page
{
    Q_OBJECT

public:
    explicit AccessPage(QWidget *parent = nullptr);
    void render(const AccessState &state);
    /** Empties the fields. */
    void clear();

Q_SIGNALS:
    void historyRequested(const QString &nik);
    void searchRequested(const rekam::station::AuditFilter &filter);
    void verifyRequested();
    void printRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFields();
    void submitSearch();
    void fill();
    void say();
    AccessState m_state;
    QLabel *m_nikLabel;
    QLineEdit *m_nik;
    QPushButton *m_history;
    QWidget *m_filter;
    QLabel *m_dayLabel;
    QLineEdit *m_day;
    QLabel *m_accountLabel;
    QLineEdit *m_account;
    QLabel *m_actLabel;
    QComboBox *m_act;
    QCheckBox *m_refused;
    QPushButton *m_search;
    QLabel *m_caption;
    RowTable *m_table;
    QPushButton *m_verify;
    QPushButton *m_print;
};

} // namespace rekam::station
