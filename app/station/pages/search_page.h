// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/search_presenter.h"

class QLineEdit;

namespace rekam::station {

class RowTable;

class SearchPage : public Page
{
    Q_OBJECT

public:
    explicit SearchPage(QWidget *parent = nullptr);
    void render(const SearchState &state);
    /** Whether who is logged in may import a roster. */
    void setImportPossible(bool possible);
    /** Whether who is logged in may cancel a recording. */
    void setCancelPossible(bool possible);

Q_SIGNALS:
    void textChanged(const QString &text);
    void hitChosen(int hit);
    void unfinishedChosen(int row);
    void cancelRequested(int row);
    void cancelStopped();
    void reasonGiven(const QString &reason);
    void importRequested();
    /** Somebody who is not on the list; with the text that was looked for. */
    void unlistedRequested(const QString &text);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void goBack() override;

private:
    void fill();
    void fillHits();
    void fillUnfinished();
    [[nodiscard]] QString ageText(const OpenRecording &recording) const;
    void choose();
    void say();
    SearchState m_state;
    [[nodiscard]] bool showsUnfinished() const;
    void followRow();
    bool m_cancelPossible = false;
    QLineEdit *m_text;
    QLabel *m_caption;
    RowTable *m_table;
    QLineEdit *m_reason;
    QPushButton *m_import;
    QPushButton *m_unlisted;
    QPushButton *m_cancel;
    QPushButton *m_open;
};

} // namespace rekam::station
