// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/reader_directory.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace rekam::devices {

class LibfprintHome;

/** libfprint's readers. It looks for them on a thread of its own, which also hears when one is
 *  unplugged; a driver that hangs meanwhile costs that thread, not the GUI. One in a process. */
class LibfprintDirectory final : public ReaderDirectory
{
    Q_OBJECT

public:
    /** @p patience is how long looking for readers may take until failed(DeviceNotResponding). */
    explicit LibfprintDirectory(std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~LibfprintDirectory() override;

    void refresh() override;
    void prefer(const QString &id) override { m_preferred = id; }
    [[nodiscard]] QString preferred() const override { return m_preferred; }

    /** For the readers that are made from this directory. */
    [[nodiscard]] const std::shared_ptr<LibfprintHome> &home() const { return m_home; }

private:
    struct Mailbox;
    void answered(quint64 number, const base::Result<QVector<DeviceInfo>> &readers);

    const std::shared_ptr<LibfprintHome> m_home;
    const std::shared_ptr<Mailbox> m_mailbox;
    QString m_preferred;
    QTimer m_deadline;
    quint64 m_number = 0; ///< of the running search; 0: none
    quint64 m_searches = 0;
};

} // namespace rekam::devices
