// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <vector>

namespace rekam::devices {

struct FoundReader;

/** The thread to which GLib's default main context belongs; private to this folder. libfprint looks
 *  for readers by running that context (fp_context_get_devices() on any other thread default waits
 *  for ever) and learns there that a reader was unplugged. It may take seconds, a broken driver even
 *  more, so it is not the GUI thread that does it. At most one at a time in a process.
 *
 *  Qt must leave the default context alone: sanitizeFingerprintEnvironment() sets QT_NO_GLIB. Where
 *  Qt was started without that, find() fails instead of running Qt's events on the wrong thread. */
class LibfprintHome
{
public:
    using Readers = base::Result<std::vector<FoundReader>>;
    using Found = std::function<void(Readers)>; ///< called on the home thread, once

    LibfprintHome();
    /** Does not wait for a driver that hangs; its thread is left behind then. */
    ~LibfprintHome();
    LibfprintHome(const LibfprintHome &) = delete;
    LibfprintHome &operator=(const LibfprintHome &) = delete;

    /** The owner's thread; returns at once. Fails with Internal where Qt runs the default context;
     *  @p found is then called before this returns. */
    void find(Found found);

private:
    struct Thread;
    static void bindToHome(std::vector<FoundReader> &readers,
                           const std::shared_ptr<Thread> &thread);
    std::shared_ptr<Thread> m_thread; ///< shared with the thread itself and with what it found
};

} // namespace rekam::devices
