// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/grounds.h"

#include <QFrame>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rekam::station {

class ChoiceBox;

/** On what grounds somebody is recorded: why they are not on the list, what papers were shown, the
 *  question whether they were recorded elsewhere, and why the recording goes on in spite of what
 *  speaks against it. */
class GroundsForm : public QFrame
{
    Q_OBJECT

public:
    explicit GroundsForm(QWidget *parent = nullptr);
    /** @p warnings are sentences; with them the reason is asked. */
    void render(const enrollment::Grounds &grounds, const QStringList &warnings);
    void retranslate();
    [[nodiscard]] QWidget *firstField() const;
    /** The field that Error::subject of GroundsIncomplete names, or "eligibility". */
    [[nodiscard]] QWidget *fieldOf(const QString &part) const;
    /** Where Enter goes from @p field; nothing behind the last. */
    [[nodiscard]] QWidget *after(const QWidget *field) const;

Q_SIGNALS:
    void edited(const rekam::enrollment::Grounds &grounds);

private:
    void read();
    enrollment::Grounds m_grounds;
    QLabel *m_reasonLabel;
    ChoiceBox *m_reason;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    QLabel *m_documentsLabel;
    std::vector<QCheckBox *> m_documents;
    QLabel *m_earlierLabel;
    ChoiceBox *m_earlier;
    QLabel *m_placeLabel;
    QLineEdit *m_place;
    QLabel *m_warnings;
    QLabel *m_whyLabel;
    QLineEdit *m_why;
};

} // namespace rekam::station
