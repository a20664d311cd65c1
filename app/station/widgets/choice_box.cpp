// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/choice_box.h"

#include "app/station/widgets/labels.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace rekam::station {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(9);
    lineEdit()->setMaxLength(120);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ChoiceBox::settle);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceBox::wordChanged);
    connect(this, &QComboBox::activated, this, [this] {
        settle();
        Q_EMIT wordChanged();
    });
}

void ChoiceBox::setChoices(std::vector<Choice> choices)
{
    const QString present = word();
    const QSignalBlocker blocker(this);
    m_choices = std::move(choices);
    clear();
    for (const Choice &choice : m_choices) {
        QString text = choice.code.isEmpty() ? choice.word : choice.code + u' ' + choice.word;
        if (!choice.gloss.isEmpty())
            text += QStringLiteral(" (%1)").arg(choice.gloss);
        addItem(text);
    }
    setWord(present);
}

int ChoiceBox::meantBy(const QString &text) const
{
    const QString wanted = text.simplified();
    if (wanted.isEmpty())
        return -1;
    int beginning = -1;
    bool several = false;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        const int index = static_cast<int>(i);
        if (wanted == choice.code || wanted.compare(choice.word, Qt::CaseInsensitive) == 0
            || wanted.compare(choice.gloss, Qt::CaseInsensitive) == 0
            || wanted.compare(itemText(index), Qt::CaseInsensitive) == 0)
            return index;
        if (choice.word.startsWith(wanted, Qt::CaseInsensitive)
            || choice.gloss.startsWith(wanted, Qt::CaseInsensitive)) {
            several = beginning >= 0;
            beginning = index;
        }
    }
    return several ? -1 : beginning;
}

QString ChoiceBox::word() const
{
    const int index = meantBy(currentText());
    return index < 0 ? currentText().simplified() : m_choices[static_cast<std::size_t>(index)].word;
}

QString ChoiceBox::code() const
{
    const int index = meantBy(currentText());
    return index < 0 ? QString() : m_choices[static_cast<std::size_t>(index)].code;
}

void ChoiceBox::setWord(const QString &word)
{
    const QSignalBlocker blocker(this);
    const int index = meantBy(word);
    setCurrentIndex(index);
    lineEdit()->setText(index < 0 ? word : m_choices[static_cast<std::size_t>(index)].word);
    setToolTip(index < 0 ? QString() : plainToolTip(itemText(index)));
    lineEdit()->setCursorPosition(0);
}

void ChoiceBox::settle()
{
    const QString meant = word();
    const bool changes = meant != currentText();
    setWord(meant);
    if (changes)
        Q_EMIT wordChanged();
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        QComboBox::keyPressEvent(event);
    }
}

bool ChoiceBox::eventFilter(QObject *watched, QEvent *event)
{
    QAbstractItemView *popup = completer() ? completer()->popup() : nullptr;
    if (!popup || watched != popup || event->type() != QEvent::KeyPress)
        return QComboBox::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QComboBox::eventFilter(watched, event);
    if (const QModelIndex chosen = popup->currentIndex(); chosen.isValid())
        setWord(chosen.data().toString());
    popup->hide();
    Q_EMIT wordChanged();
    QCoreApplication::postEvent(
        this, new QKeyEvent(QEvent::KeyPress, key->key(), key->modifiers(), QString()));
    return true;
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace rekam::station
