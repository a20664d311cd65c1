// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/biodata_presenter.h"

#include <vector>

class QStackedWidget;

namespace rekam::station {

class CorrectionStrip;
class GroundsForm;
class RecordNotes;

class BiodataPage : public Page
{
    Q_OBJECT

public:
    explicit BiodataPage(QWidget *parent = nullptr);
    void render(const BiodataState &state);
    [[nodiscard]] GroundsForm *grounds() const { return m_grounds; }
    [[nodiscard]] CorrectionStrip *corrections() const { return m_corrections; }

Q_SIGNALS:
    void confirmRequested();
    void groundsRequested();
    void correctionsRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Field
    {
        QLabel *label;
        QLabel *value;
    };
    QWidget *makeFields();
    void fill();
    void fillFields();
    void say();
    /** What stands there, and what it shall become if the person disputes it. */
    [[nodiscard]] QString shown(population::Column column, bool &corrected) const;
    [[nodiscard]] QStringList remarks() const;
    BiodataState m_state;
    QLabel *m_name;
    QLabel *m_nik;
    QStackedWidget *m_below;
    std::vector<Field> m_fields;
    GroundsForm *m_grounds;
    RecordNotes *m_notes;
    CorrectionStrip *m_corrections;
    QPushButton *m_papers;
    QPushButton *m_correct;
    QPushButton *m_confirm;
};

} // namespace rekam::station
