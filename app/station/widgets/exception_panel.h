// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_state.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;

namespace rekam::station {

class ChoiceRow;

/** What was chosen on the panel. */
struct ExceptionChoice
{
    enrollment::ExceptionReason reason = enrollment::ExceptionReason::Amputated;
    bool permanent = true;
    QString note{};
    ExceptionScope scope = ExceptionScope::Finger;
};

/** Why something can not be captured: how far it reaches, the reason, whether for good or for now, a
 *  note. By mouse, or by the digit or letter that stands on each button. */
class ExceptionPanel : public QFrame
{
    Q_OBJECT

public:
    enum class Reaches { One, Hands }; ///< whether a hand or both can be chosen

    ExceptionPanel(const std::vector<enrollment::ExceptionReason> &reasons, Reaches reaches,
                   QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /** The hand that "this hand" means. */
    void setHand(enrollment::Hand hand);
    void retranslate();
    /** Nothing is chosen any more. */
    void reset();
    /** False if @p key is none of the panel's. */
    bool pressKey(int key);
    /** Nothing until a reason was chosen. */
    [[nodiscard]] std::optional<ExceptionChoice> choice() const;
    [[nodiscard]] QWidget *firstReason() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<enrollment::ExceptionReason> m_reasons;
    enrollment::Hand m_hand = enrollment::Hand::Right;
    QLabel *m_title;
    ChoiceRow *m_scope = nullptr; ///< only where hands can be chosen
    ChoiceRow *m_reason;
    ChoiceRow *m_duration;
    QLineEdit *m_note;
};

} // namespace rekam::station
