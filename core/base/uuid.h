// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rekam::base {

/** A UUID that is never nil. New ones are of version 7 (RFC 9562): the first 48 bits are
 *  milliseconds since 1970, so that ids sort by age; 74 bits are random. */
class Uuid
{
public:
    /** A new version 7 id for @p clock's present moment. */
    static Uuid generate(const Clock &clock);
    /** Reads the 36 character form, any case. Fails with InputMalformed. */
    static Result<Uuid> parse(QStringView text);
    /** Reads 16 bytes. Fails with InputMalformed. */
    static Result<Uuid> fromBytes(const QByteArray &bytes);

    /** Lower case, 36 characters. */
    [[nodiscard]] QString toString() const;
    /** The 16 bytes, as in a database row. */
    [[nodiscard]] QByteArray toBytes() const { return m_bytes; }

    friend bool operator==(const Uuid &, const Uuid &) = default;
    friend bool operator<(const Uuid &a, const Uuid &b) { return a.m_bytes < b.m_bytes; }

private:
    explicit Uuid(QByteArray bytes)
        : m_bytes(std::move(bytes))
    { }
    QByteArray m_bytes; // always 16
};

} // namespace rekam::base
