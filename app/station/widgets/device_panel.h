// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/devices_presenter.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace rekam::station {

class ElidedLabel;

/** Fingerprint reader, signature pad and, in practice, who sits there: side by side, so
 *  that the accounts have room. */
class DevicePanel : public QFrame
{
    Q_OBJECT

public:
    explicit DevicePanel(QWidget *parent = nullptr);
    void render(const DevicesState &state);

Q_SIGNALS:
    void readerChosen(const QString &id);
    void padChosen(rekam::devices::PadChoice pad);
    void personChosen(rekam::devices::PracticePerson person);
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillReaders();
    void fillPads();
    void fillPersons();
    DevicesState m_state;
    QLabel *m_title;
    QLabel *m_readerLabel;
    QComboBox *m_reader;
    QPushButton *m_refresh;
    QLabel *m_padLabel;
    QComboBox *m_pad;
    QLabel *m_personLabel;
    QComboBox *m_person;
    ElidedLabel *m_note;
};

} // namespace rekam::station
