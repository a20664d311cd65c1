// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <cstddef>
#include <utility>

namespace rekam::base {

/** Secret bytes (keys, passwords) in memory that is locked, guarded and zeroed when it is freed
 *  (sodium_malloc). It can be moved but not copied by accident; copy() says so at the call. Never
 *  put its content into QString, QByteArray, a log or a setting. */
class SecureBytes
{
public:
    SecureBytes() = default;
    /** @p size zero bytes. Aborts only if the system has no lockable memory left at all. */
    explicit SecureBytes(std::size_t size);
    SecureBytes(SecureBytes &&other) noexcept { swap(other); }
    SecureBytes &operator=(SecureBytes &&other) noexcept
    {
        SecureBytes(std::move(other)).swap(*this);
        return *this;
    }
    ~SecureBytes();

    /** @p size bytes from the system's random generator. */
    static SecureBytes random(std::size_t size);
    /** A copy of @p bytes; the caller scrubs the source if it was secret. */
    static SecureBytes from(QByteArrayView bytes);
    /** Reads a file of at most @p maxSize bytes without a copy outside secure memory; one line
     *  ending at the end is dropped (password files). Fails with FileUnreadable, FileTooLarge. */
    static Result<SecureBytes> fromFile(const QString &path, std::size_t maxSize = 4096);

    [[nodiscard]] SecureBytes copy() const { return from(view()); }
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_data), static_cast<qsizetype>(m_size)};
    }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    void swap(SecureBytes &other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
    }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/** Zeroes @p bytes in place, in a way the compiler may not drop; for buffers that a foreign library
 *  filled with a secret. */
void scrub(QByteArray &bytes);

} // namespace rekam::base
