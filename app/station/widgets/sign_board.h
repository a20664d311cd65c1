// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QScreen;

namespace rekam::station {

class PadWidget;

/** The whole of the resident's screen while they sign: a large pad, a few big words, and the two
 *  things that they may want. A window of its own that never takes the keys from the operator. */
class SignBoard : public QWidget
{
    Q_OBJECT

public:
    explicit SignBoard(QWidget *parent = nullptr);
    [[nodiscard]] PadWidget *pad() const { return m_pad; }
    /** Says on the board that this is practice. */
    void setPractice(bool practice);
    /** Comes up on @p screen, or is hidden where there is none. */
    void showOn(QScreen *screen);
    /** Something asks for another try, in words; empty: nothing does. */
    void setMessage(const QString &message);

Q_SIGNALS:
    void againRequested();
    void doneRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QLabel *m_practice;
    QLabel *m_title;
    QLabel *m_hint;
    PadWidget *m_pad;
    QPushButton *m_again;
    QPushButton *m_done;
    QString m_message;
};

/** The screen for residents: the first one on which @p window is not. Null where there is only one. */
QScreen *residentScreen(const QWidget &window);

} // namespace rekam::station
