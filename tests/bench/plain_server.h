// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"

#include <QString>

#include <memory>

namespace rekam::bench {

/** The baseline of the upload: an HTTPS server of the same library and the same TLS as the region's,
 *  which writes the body of each PUT to a file, syncs it and answers 204. */
class PlainServer
{
public:
    /** Listens on a free port of 127.0.0.1. Throws std::runtime_error if it can not. */
    PlainServer(const vault::IssuedKey &identity, const vault::Certificate &authority,
                const QString &file);
    ~PlainServer();
    PlainServer(const PlainServer &) = delete;
    PlainServer &operator=(const PlainServer &) = delete;

    [[nodiscard]] int port() const;

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

} // namespace rekam::bench
