// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"

#include <functional>
#include <memory>

namespace rekam::station {

/** The place where a reader is plugged in. A station without a reader works as well: opening then
 *  fails with DeviceMissing, and each open() looks again, so that a reader that was unplugged is
 *  found when it is back. */
class ReaderSocket final : public devices::FingerprintReader
{
    Q_OBJECT

public:
    using Reader = std::unique_ptr<devices::FingerprintReader>;
    /** Looks for a reader; called on the GUI thread. */
    using Finder = std::function<base::Result<Reader>()>;

    explicit ReaderSocket(Finder finder, QObject *parent = nullptr);
    void open(quint64 session) override;
    void capture(quint64 session) override;
    void cancel() override;
    void close() override;

private:
    void plugIn(Reader reader);
    Finder m_finder;
    Reader m_reader;
};

} // namespace rekam::station
