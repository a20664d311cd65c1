// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace rekam::station {

/** One sentence with a sign in front, so that it reads without color too. Keeps its height while it
 *  is empty, so that nothing on the page jumps. */
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { None, Information, Good, Attention, Failure };

    explicit MessageBar(QWidget *parent = nullptr);
    void say(Kind kind, const QString &text);
    void showError(const base::Error &error);
    void showNothing();
    [[nodiscard]] QString text() const;

private:
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace rekam::station
