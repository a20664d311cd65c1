// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_settings.h"

#include <QFrame>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;

namespace rekam::station {

/** How captures are taken at this site, to be looked at and changed. An order of fingers that is none
 *  of the usual ones, set by the command line, stays what it is until another is chosen. */
class CaptureForm : public QFrame
{
    Q_OBJECT

public:
    explicit CaptureForm(QWidget *parent = nullptr);
    void setSettings(const enrollment::CaptureSettings &settings);
    [[nodiscard]] enrollment::CaptureSettings settings() const;
    [[nodiscard]] QWidget *firstField() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillOrders();
    void exchange(std::size_t place, int kind);
    enrollment::CaptureSettings m_settings;
    QLabel *m_title;
    QLabel *m_orderLabel;
    QComboBox *m_order;
    QLabel *m_triesLabel;
    QComboBox *m_tries;
    QLabel *m_chipLabel;
    std::array<QComboBox *, 4> m_chip{};
    QCheckBox *m_handPhoto;
    QCheckBox *m_residentScreen;
    QCheckBox *m_calm;
};

} // namespace rekam::station
