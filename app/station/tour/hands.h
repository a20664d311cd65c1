// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/signature.h"

#include <QEvent>
#include <QPointF>
#include <QString>

class QWidget;
class QWindow;

namespace rekam::station {

/** Keyboard and mouse of somebody who sits before the window: every event goes to the window and
 *  finds its widget from there, as events of the desktop do. */
class Hands
{
public:
    explicit Hands(QWidget &window)
        : m_window(window)
    { }
    void press(int key, const QString &text = {}) const;
    void type(const QString &text) const;
    void click(const QWidget &widget) const;
    /** Writes @p signature into the middle of @p pad, which shows a field three times as wide as high. */
    void sign(const QWidget &pad, const biometrics::Signature &signature) const;

private:
    void mouse(QEvent::Type type, const QPointF &position, Qt::MouseButtons held) const;
    QWidget &m_window;
};

} // namespace rekam::station
