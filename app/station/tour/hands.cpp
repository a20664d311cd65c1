// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/tour/hands.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>
#include <QWindow>

namespace rekam::station {

void Hands::press(int key, const QString &text) const
{
    QWindow *window = m_window.windowHandle();
    QCoreApplication::postEvent(window, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
    QCoreApplication::postEvent(window,
                                new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
}

void Hands::type(const QString &text) const
{
    for (const QChar character : text)
        press(character.toUpper().unicode(), QString(character));
}

void Hands::mouse(QEvent::Type type, const QPointF &position, Qt::MouseButtons held) const
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QCoreApplication::postEvent(m_window.windowHandle(),
                                new QMouseEvent(type, position, position,
                                                m_window.mapToGlobal(position), button, held,
                                                Qt::NoModifier));
}

void Hands::click(const QWidget &widget) const
{
    const QPointF center = widget.mapTo(&m_window, QPointF(widget.rect().center()));
    mouse(QEvent::MouseButtonPress, center, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, center, Qt::NoButton);
}

void Hands::sign(const QWidget &pad, const biometrics::Signature &signature) const
{
    const QSizeF field = QSizeF(3, 1).scaled(QSizeF(pad.size()) * 0.9, Qt::KeepAspectRatio);
    const QPointF corner((pad.width() - field.width()) / 2, (pad.height() - field.height()) / 2);
    for (const biometrics::PenStroke &stroke : signature.strokes) {
        QPointF last;
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            last = pad.mapTo(
                &m_window,
                corner + QPointF(stroke[i].x * field.width(), stroke[i].y * field.height()));
            mouse(i == 0 ? QEvent::MouseButtonPress : QEvent::MouseMove, last, Qt::LeftButton);
        }
        if (!stroke.empty())
            mouse(QEvent::MouseButtonRelease, last, Qt::NoButton);
    }
}

} // namespace rekam::station
