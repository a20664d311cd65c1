// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/devices_presenter.h"

#include <algorithm>

namespace rekam::station {

DevicesPresenter::DevicesPresenter(devices::ReaderDirectory &readers, Actions actions,
                                   const Kept &kept, devices::PracticePerson person,
                                   QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_actions(std::move(actions))
{
    m_state.reader = kept.reader;
    m_state.readerName = kept.readerName;
    m_state.pad = kept.pad;
    m_readers.prefer(kept.reader);
    if (m_actions.choosePad)
        m_actions.choosePad(kept.pad);
    if (m_actions.choosePerson) {
        m_state.person = person;
        m_actions.choosePerson(person);
    } else if (kept.pad == devices::PadChoice::PracticePen) {
        choosePad(devices::PadChoice::Automatic); // kept by a practice station of before
    }
    connect(&m_readers, &devices::ReaderDirectory::listed, this,
            [this](const QVector<devices::DeviceInfo> &found) {
                m_state.readers = found;
                m_state.looking = false;
                m_state.error.reset();
                Q_EMIT stateChanged();
            });
    connect(&m_readers, &devices::ReaderDirectory::failed, this, [this](const base::Error &error) {
        m_state.readers.clear();
        m_state.looking = false;
        m_state.error = error;
        Q_EMIT stateChanged();
    });
}

void DevicesPresenter::refresh()
{
    if (m_state.looking)
        return;
    m_state.looking = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_readers.refresh();
}

void DevicesPresenter::chooseReader(const QString &id)
{
    if (id == m_state.reader)
        return;
    const auto found
        = std::find_if(m_state.readers.begin(), m_state.readers.end(),
                       [&id](const devices::DeviceInfo &info) { return info.id == id; });
    m_state.reader = id;
    m_state.readerName = found == m_state.readers.end() ? QString() : found->name;
    m_readers.prefer(id);
    keep();
    Q_EMIT stateChanged();
}

void DevicesPresenter::choosePad(devices::PadChoice pad)
{
    if (pad == m_state.pad)
        return;
    m_state.pad = pad;
    if (m_actions.choosePad)
        m_actions.choosePad(pad);
    keep();
    Q_EMIT stateChanged();
}

void DevicesPresenter::choosePerson(devices::PracticePerson person)
{
    if (!m_state.person || person == *m_state.person)
        return;
    m_state.person = person;
    m_actions.choosePerson(person);
    Q_EMIT stateChanged();
}

void DevicesPresenter::keep() const
{
    if (m_actions.keep)
        m_actions.keep({m_state.reader, m_state.readerName, m_state.pad});
}

} // namespace rekam::station
