// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secure_bytes.h"

#include <sodium.h>

#include <QFile>

#include <cstdlib>
#include <cstring>

namespace rekam::base {

SecureBytes::SecureBytes(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    if (sodium_init() < 0)
        std::abort(); // no random source: nothing that follows could be safe
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        std::abort();
    std::memset(m_data, 0, size);
}

SecureBytes::~SecureBytes()
{
    sodium_free(m_data); // zeroes first
}

SecureBytes SecureBytes::random(std::size_t size)
{
    SecureBytes bytes(size);
    if (bytes.m_data) // none for a size of zero
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecureBytes SecureBytes::from(QByteArrayView source)
{
    SecureBytes bytes(static_cast<std::size_t>(source.size()));
    if (bytes.m_data) // none for an empty source
        std::memcpy(bytes.m_data, source.data(), bytes.m_size);
    return bytes;
}

Result<SecureBytes> SecureBytes::fromFile(const QString &path, std::size_t maxSize)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, file.errorString().toStdString(),
                    path.toStdString());
    SecureBytes buffer(maxSize + 1);
    std::size_t length = 0;
    while (length < buffer.size()) {
        const qint64 read = file.read(reinterpret_cast<char *>(buffer.data()) + length,
                                      static_cast<qint64>(buffer.size() - length));
        if (read < 0)
            return fail(ErrorCode::FileUnreadable, file.errorString().toStdString(),
                        path.toStdString());
        if (read == 0)
            break;
        length += static_cast<std::size_t>(read);
    }
    if (length > maxSize)
        return fail(ErrorCode::FileTooLarge, "secret file", path.toStdString());
    if (length > 0 && buffer.data()[length - 1] == '\n')
        --length;
    if (length > 0 && buffer.data()[length - 1] == '\r')
        --length;
    return from(buffer.view().first(static_cast<qsizetype>(length)));
}

void scrub(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace rekam::base
