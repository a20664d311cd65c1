// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/pages/page.h"
#include "app/station/presenters/declare_presenter.h"

#include <map>

class QStackedWidget;

namespace rekam::station {

class BiodataForm;
class GroundsForm;

/** The form for somebody who is not on the roster: biodata first, then on what grounds. */
class DeclarePage : public Page
{
    Q_OBJECT

public:
    explicit DeclarePage(QWidget *parent = nullptr);
    void render(const DeclareState &state);
    [[nodiscard]] BiodataForm *form() const { return m_form; }
    [[nodiscard]] GroundsForm *grounds() const { return m_grounds; }

Q_SIGNALS:
    void nextRequested();
    void referRequested();

protected:
    [[nodiscard]] QWidget *nextAction() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void say();
    /** Enter in a field: on to the next one, from the last to what comes then. */
    void stepOn();
    [[nodiscard]] QStringList warningSentences() const;
    DeclareState m_state;
    QStackedWidget *m_steps;
    BiodataForm *m_form;
    GroundsForm *m_grounds;
    QPushButton *m_refer;
    QPushButton *m_next;
    QString m_lastWrong;
};

} // namespace rekam::station
