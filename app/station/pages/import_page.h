// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/import_presenter.h"

class QLineEdit;
class QProgressBar;

namespace rekam::station {

class RowTable;

/** Imports a roster: which file, what would happen, what has happened. */
class ImportPage : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(QWidget *parent = nullptr);
    void render(const ImportState &state);
    void clear();

Q_SIGNALS:
    void fileChosen(const QString &path);
    /** Another path is being named: what was found belongs to the one before. */
    void fileLeft();
    void importRequested();
    void cancelRequested();
    void saveRequested(const QString &path);

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void goBack() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /** What the tables show; the report can be looked at from three sides. */
    enum class View { Summary, Refused, Changes };
    void browse();
    void browseForRefused();
    void check();
    void follow(const QString &text);
    void fill();
    void sayEnter();
    void fillSummary();
    void fillRefused();
    void fillChanges();
    void show(View view);
    void say();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString changedColumnsText() const;

    ImportState m_state;
    View m_view = View::Summary;
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QPushButton *m_check;
    QProgressBar *m_progress;
    QLabel *m_caption;
    RowTable *m_table;
    QPushButton *m_summary;
    QPushButton *m_refused;
    QPushButton *m_changes;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace rekam::station
