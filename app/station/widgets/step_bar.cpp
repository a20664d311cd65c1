// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/step_bar.h"

#include "app/station/widgets/palette.h"

#include <QPainter>

namespace rekam::station {

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(44);
}

void StepBar::setSteps(const QStringList &names)
{
    m_names = names;
    update();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    update();
}

void StepBar::paintEvent(QPaintEvent *)
{
    if (m_names.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette::paper);
    painter.setPen(palette::line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    QFont font = painter.font();
    font.setPixelSize(15);
    const double slot = double(width() - 24) / static_cast<double>(m_names.size());
    for (int i = 0; i < m_names.size(); ++i) {
        const bool current = i == m_current;
        const bool behind = i < m_current;
        const double x = 12 + slot * i;
        const QRectF circle(x + 4, 10, 24, 24);
        painter.setPen(QPen(current || behind ? palette::primary : palette::line, 2));
        painter.setBrush(current ? palette::primary : palette::paper);
        painter.drawEllipse(circle);
        font.setBold(current);
        painter.setFont(font);
        painter.setPen(current ? palette::paper : behind ? palette::primary : palette::quietText);
        painter.drawText(circle, Qt::AlignCenter,
                         behind ? QString(QChar(u'✓')) : QString::number(i + 1));
        painter.setPen(current ? palette::ink : palette::quietText);
        painter.drawText(QRectF(x + 36, 4, slot - 40, height() - 8),
                         Qt::AlignVCenter | Qt::AlignLeft, m_names[i]);
    }
}

} // namespace rekam::station
