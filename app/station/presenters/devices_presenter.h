// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/pad_choice.h"
#include "devices/api/practice_person.h"
#include "devices/api/reader_directory.h"

#include <QObject>

#include <functional>
#include <optional>

namespace rekam::station {

struct DevicesState
{
    QVector<devices::DeviceInfo> readers; ///< that are plugged in
    QString reader; ///< DeviceInfo::id of the remembered one; empty: whichever is found first
    QString readerName; ///< of the remembered one, where it is not plugged in
    devices::PadChoice pad = devices::PadChoice::Automatic;
    /** Nothing outside of practice. */
    std::optional<devices::PracticePerson> person;
    bool looking = false; ///< for readers
    std::optional<base::Error> error; ///< of looking for them
};

/** Which reader and which pad the station uses, and who sits there in practice. */
class DevicesPresenter : public QObject
{
    Q_OBJECT

public:
    /** What is kept from day to day. */
    struct Kept
    {
        QString reader;
        QString readerName;
        devices::PadChoice pad = devices::PadChoice::Automatic;
    };
    /** What the choices act on; every function may be empty. */
    struct Actions
    {
        std::function<void(devices::PadChoice)> choosePad;
        std::function<void(devices::PracticePerson)> choosePerson; ///< empty outside of practice
        std::function<void(const Kept &)> keep;
    };

    /** @p readers must outlive this object. @p kept is what was chosen last; it is applied at once. */
    DevicesPresenter(devices::ReaderDirectory &readers, Actions actions, const Kept &kept,
                     devices::PracticePerson person = devices::PracticePerson::Usual,
                     QObject *parent = nullptr);
    [[nodiscard]] const DevicesState &state() const { return m_state; }

    /** Looks for readers again. */
    void refresh();
    /** @p id of DeviceInfo, or empty for whichever is found first. */
    void chooseReader(const QString &id);
    void choosePad(rekam::devices::PadChoice pad);
    void choosePerson(rekam::devices::PracticePerson person);

Q_SIGNALS:
    void stateChanged();

private:
    void keep() const;

    devices::ReaderDirectory &m_readers;
    const Actions m_actions;
    DevicesState m_state;
};

} // namespace rekam::station
