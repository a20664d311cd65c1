// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/exception_panel.h"

#include "app/station/widgets/choice_row.h"
#include "app/station/widgets/labels.h"
#include "app/text/item_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace rekam::station {

namespace {

constexpr int longestNote = 200; // characters
enum Duration { Permanent, ForNow };

} // namespace

ExceptionPanel::ExceptionPanel(const std::vector<enrollment::ExceptionReason> &reasons,
                               Reaches reaches, QWidget *parent)
    : QFrame(parent)
    , m_reasons(reasons)
    , m_title(wrappedLabel("panelTitle", this))
    , m_reason(new ChoiceRow(static_cast<int>(reasons.size()), 2, "choice", this))
    , m_duration(new ChoiceRow(2, 2, "choice", this))
    , m_note(new QLineEdit(this))
{
    setRole(this, "panel");
    m_note->setMaxLength(longestNote);
    setRole(m_note, "note");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(7);
    layout->addWidget(m_title);
    if (reaches == Reaches::Hands) {
        m_scope = new ChoiceRow(3, 3, "choice", this);
        layout->addWidget(m_scope);
        connect(m_scope, &ChoiceRow::chosenByHand, this, &ExceptionPanel::changed);
    }
    layout->addWidget(m_reason);
    layout->addWidget(m_duration);
    layout->addWidget(m_note);
    layout->addStretch();
    connect(m_reason, &ChoiceRow::chosenByHand, this, [this](int index) {
        const bool lasts = enrollment::lastsUsually(m_reasons[static_cast<std::size_t>(index)]);
        m_duration->choose(lasts ? Permanent : ForNow);
        Q_EMIT changed();
    });
    connect(m_duration, &ChoiceRow::chosenByHand, this, &ExceptionPanel::changed);
    reset();
    retranslate();
}

void ExceptionPanel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ExceptionPanel::setHand(enrollment::Hand hand)
{
    m_hand = hand;
    retranslate();
}

void ExceptionPanel::reset()
{
    if (m_scope)
        m_scope->choose(static_cast<int>(ExceptionScope::Finger));
    m_reason->choose(-1);
    m_duration->choose(-1);
    m_note->clear();
}

void ExceptionPanel::retranslate()
{
    if (m_scope)
        //: %1 is a hand, "Tangan kanan"
        m_scope->setTexts(
            {tr("Jari ini (J)"), tr("%1 (T)").arg(text::handLabel(m_hand)), tr("Dua tangan (D)")});
    QStringList reasons;
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        //: %1 is a reason such as "Diperban", %2 the digit to press
        reasons += tr("%1 (%2)").arg(text::reasonLabel(m_reasons[i])).arg(i + 1);
    }
    m_reason->setTexts(reasons);
    m_duration->setTexts({tr("Permanen (P)"), tr("Sementara (S)")});
    m_note->setPlaceholderText(tr("Catatan (C), boleh kosong"));
}

bool ExceptionPanel::pressKey(int key)
{
    const auto click = [](ChoiceRow *row, int index) {
        row->button(index)->click();
        return true;
    };
    const int digit = key - Qt::Key_1;
    if (digit >= 0 && digit < static_cast<int>(m_reasons.size()))
        return click(m_reason, digit);
    switch (key) {
    case Qt::Key_J:
        return m_scope && click(m_scope, static_cast<int>(ExceptionScope::Finger));
    case Qt::Key_T:
        return m_scope && click(m_scope, static_cast<int>(ExceptionScope::Hand));
    case Qt::Key_D:
        return m_scope && click(m_scope, static_cast<int>(ExceptionScope::BothHands));
    case Qt::Key_P:
        return click(m_duration, Permanent);
    case Qt::Key_S:
        return click(m_duration, ForNow);
    case Qt::Key_C:
        m_note->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

std::optional<ExceptionChoice> ExceptionPanel::choice() const
{
    if (m_reason->chosen() < 0)
        return std::nullopt;
    ExceptionChoice choice;
    choice.reason = m_reasons[static_cast<std::size_t>(m_reason->chosen())];
    choice.permanent = m_duration->chosen() == Permanent;
    choice.note = m_note->text().trimmed();
    if (m_scope)
        choice.scope = static_cast<ExceptionScope>(m_scope->chosen());
    return choice;
}

QWidget *ExceptionPanel::firstReason() const
{
    return m_reason->button(0);
}

} // namespace rekam::station
