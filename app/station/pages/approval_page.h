// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/approval_presenter.h"

class QLineEdit;

namespace rekam::station {

class CaptureSheet;
class ElidedLabel;
class ExceptionList;
class RecordNotes;
class RowTable;

class ApprovalPage : public Page
{
    Q_OBJECT

public:
    explicit ApprovalPage(QWidget *parent = nullptr);
    void render(const ApprovalState &state);
    /** Whether there is a recording to go back to: not for everybody who approves. */
    void setBackPossible(bool possible);

Q_SIGNALS:
    void rowSelected(int row);
    void approveRequested();
    void returnRequested();
    void returnCanceled();
    void reasonGiven(const QString &reason);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void goBack() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeDetail();
    void fill();
    void fillRows();
    void say();
    void primary();
    ApprovalState m_state;
    QLabel *m_count;
    RowTable *m_table;
    RecordNotes *m_notes;
    ElidedLabel *m_name;
    QLabel *m_nik;
    QLabel *m_facts;
    ExceptionList *m_exceptions;
    CaptureSheet *m_sheet;
    QLineEdit *m_reason;
    QPushButton *m_return;
    QPushButton *m_approve;
};

} // namespace rekam::station
