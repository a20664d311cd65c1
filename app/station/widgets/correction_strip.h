// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/biodata_presenter.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rekam::station {

class ChoiceBox;

/** One correction request after the other: which element, what it shall be, on the basis of which
 *  paper (form F-1.06). What it was is taken from the biodata. */
class CorrectionStrip : public QFrame
{
    Q_OBJECT

public:
    explicit CorrectionStrip(QWidget *parent = nullptr);
    void render(const BiodataState &state);
    void retranslate();
    [[nodiscard]] QWidget *firstField() const;
    /** Enter: on to the next field, from the last one the request. */
    void stepOn();
    /** Takes back the request for the chosen element. */
    void withdraw();

Q_SIGNALS:
    void requested(const rekam::enrollment::CorrectionRequest &correction);
    void withdrawn(rekam::population::Column field);

private:
    [[nodiscard]] std::optional<population::Column> chosen() const;
    [[nodiscard]] std::optional<enrollment::CorrectionRequest> presentRequest() const;
    void offerFields();
    void fieldChosen();
    void submit();
    BiodataState m_state;
    std::optional<population::Column> m_shown; // whose words are offered
    QLabel *m_fieldLabel;
    ChoiceBox *m_field;
    QLabel *m_afterLabel;
    QStackedWidget *m_after;
    QLineEdit *m_line;
    ChoiceBox *m_words;
    QLabel *m_basisLabel;
    ChoiceBox *m_basis;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    QPushButton *m_add;
    QPushButton *m_withdraw;
};

} // namespace rekam::station
